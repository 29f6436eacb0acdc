import Foundation
import Testing

@testable import kring

@Suite struct ExportFileTests {
  @Test func `What Kring wrote, it may write again`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("<!-- Written by Kring -->", to: "a.graphml")
    #expect(try ExportFile(path: path, insists: false).cleared().path == path)
  }

  @Test func `What somebody else made stays, unless the user insists`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("<gexf/>", to: "map.gexf")
    let failure = #expect(throws: Failure.self) {
      try ExportFile(path: path, insists: false).cleared()
    }
    #expect(failure?.description.hasSuffix("insist with --force.") == true)
    #expect(try ExportFile(path: path, insists: true).cleared().path == path)
  }

  @Test func `A link is judged by the file behind it`() throws {
    let scratch = try Scratch()
    try scratch.write("<gexf/>", to: "real.gexf")
    let link = "\(scratch.path)/link.gexf"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(scratch.path)/real.gexf")
    #expect(throws: Failure.self) { try ExportFile(path: link, insists: false).cleared() }
  }

  @Test func `Only the folder exports is made`() throws {
    let scratch = try Scratch()
    _ = try ExportFile(path: "\(scratch.path)/exports/a.graphml", insists: false).cleared()
    _ = try ExportFile(path: "\(scratch.path)/gone/a.graphml", insists: false).cleared()
    #expect(try scratch.names() == ["exports"])
  }

  @Test func `A device is written through`() throws {
    _ = try ExportFile(path: "/dev/null", insists: false).cleared()
  }
}
