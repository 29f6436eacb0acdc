import Foundation
import GraphFormats
import PropertyGraph
import Testing

struct `A file's format` {
  private static let graphML = "<graphml><graph><node id=\"a\"/></graph></graphml>"

  @Test(arguments: [
    graphML,
    "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <gexf> -->\n\(graphML)",
    "<!DOCTYPE graphml [<!ELEMENT node (data*)>]>\n\(graphML)",
    "<g:graphml xmlns:g=\"http://graphml.graphdrawing.org/xmlns\"><g:graph><g:node id=\"a\"/></g:graph></g:graphml>",
  ])
  func `is told by what it holds`(text: String) throws {
    #expect(try GraphFormat.read(Array(text.utf8)).graph.nodeCount == 1)
    #expect(try GraphFormat.read(Array(text.utf8), named: "x.gexf").graph.nodeCount == 1)
  }

  @Test(arguments: GraphFormat.allCases)
  func `has places if it writes where nodes lie`(format: GraphFormat) throws {
    let graph = try Graph { try $0.addNode(NodeRecord(id: "a")) }
    var appearance = Appearance()
    appearance.nodePosition = { _ in Appearance.Point(x: 31.25, y: 2) }
    let text = String(decoding: format.bytes(of: graph, appearance: appearance), as: UTF8.self)
    #expect(text.contains("31.25") == format.hasPlaces)
  }

  @Test func `is told in UTF-16`() throws {
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(Self.graphML)"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try GraphFormat.read(bytes).graph.nodeCount == 1)
  }

  @Test func `is what its name says where its content says nothing`() throws {
    let error = try #require(throws: FormatError.self) {
      try GraphFormat.read(Array("<!-- no more".utf8), named: "x.graphml")
    }
    #expect(error.line == 1)
  }

  @Test(arguments: [
    ("", "The file is empty."),
    ("MZ\u{0}\u{0}", "This is in no format that Kring knows."),
    ("PK\u{3}\u{4}", "This is a zip archive"),
    ("SQLite format 3\u{0}", "This is a database."),
    ("<!DOCTYPE html>\n<html><p>graphml</p></html>", "This is a web page."),
    ("<svg/>", "The outermost element is <svg>"),
  ])
  func `is asked for in a sentence when Kring knows none`(text: String, sentence: String) throws {
    let error = try #require(throws: FormatError.self) {
      try GraphFormat.read(Array(text.utf8), named: "strange")
    }
    #expect(error.problem.hasPrefix(sentence), "\(error)")
    #expect(text.isEmpty || error.problem.contains("Kring reads GraphML"), "\(error)")
  }

  @Test func `is found in a pipe, which gives its bytes only once`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "pipe-\(getpid())").path
    let made = unsafe mkfifo(path, 0o600)
    try #require(made == 0)
    defer { _ = unsafe unlink(path) }
    let writer = Thread {
      try? Data(Self.graphML.utf8).write(to: URL(filePath: path))
    }
    writer.start()
    #expect(try GraphFormat.read(from: URL(filePath: path)).graph.nodeCount == 1)
  }

  @Test(arguments: GraphFormat.allCases)
  func `is named by any of its endings`(format: GraphFormat) {
    for ending in format.extensions {
      #expect(GraphFormat(extensionOf: URL(filePath: "x.\(ending.uppercased())")) == format)
    }
  }
}
