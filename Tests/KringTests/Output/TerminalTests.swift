import Foundation
import Testing

@testable import kring

@Suite struct TerminalTests {
  @Test func `A file gets no colour and no wrapping`() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    let terminal = Terminal(descriptor: file.fileDescriptor, environment: ["TERM": "xterm"])
    #expect(!terminal.ink.isOn)
    #expect(terminal.width == nil)
  }

  @Test func `COLUMNS makes a pipe wrap`() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/null"))
    let terminal = Terminal(descriptor: file.fileDescriptor, environment: ["COLUMNS": "72"])
    #expect(terminal.width == 72)
  }
}
