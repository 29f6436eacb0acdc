import Foundation
import Testing

@testable import kring

@Suite struct ExportFileTests {
  let content = Data("<!-- Written by Kring -->".utf8)

  @Test func `A new file is there and nothing beside it`() throws {
    let scratch = try Scratch()
    try ExportFile(path: "\(scratch.path)/a.graphml", insists: false).write(content)
    #expect(try scratch.names() == ["a.graphml"])
  }

  @Test func `What Kring wrote it may replace`() throws {
    let scratch = try Scratch()
    let file = ExportFile(path: "\(scratch.path)/a.graphml", insists: false)
    try file.write(content)
    try file.write(content + content)
    #expect(try scratch.text(of: "a.graphml").utf8.count == 2 * content.count)
  }

  @Test func `What somebody else made stays, unless the user insists`() throws {
    let scratch = try Scratch()
    let path = try scratch.write("<gexf/>", to: "map.gexf")
    let failure = #expect(throws: Failure.self) {
      try ExportFile(path: path, insists: false).write(content)
    }
    #expect(failure?.description.hasSuffix("insist with --force.") == true)
    #expect(try scratch.text(of: "map.gexf") == "<gexf/>")
    try ExportFile(path: path, insists: true).write(content)
    #expect(try scratch.names() == ["map.gexf"])
    #expect(try scratch.text(of: "map.gexf").utf8.count == content.count)
  }

  @Test func `The folder exports is made, any other must be there`() throws {
    let scratch = try Scratch()
    try ExportFile(path: "\(scratch.path)/exports/a.graphml", insists: false).write(content)
    #expect(try scratch.names() == ["exports"])
    let failure = #expect(throws: Failure.self) {
      try ExportFile(path: "\(scratch.path)/gone/a.graphml", insists: false).write(content)
    }
    #expect(failure?.description.hasPrefix("There is no folder \(scratch.path)/gone.") == true)
  }

  @Test func `A link is followed and a device written through`() throws {
    let scratch = try Scratch()
    try scratch.write(ExportFile.mark, to: "real.graphml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/link.graphml", withDestinationPath: "\(scratch.path)/real.graphml")
    try ExportFile(path: "\(scratch.path)/link.graphml", insists: false).write(content)
    #expect(try scratch.text(of: "real.graphml").utf8.count == content.count)
    try ExportFile(path: "/dev/null", insists: false).write(content)
  }
}
