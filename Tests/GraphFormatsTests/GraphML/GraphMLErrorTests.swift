import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// A document that is refused, and the exact sentence.
struct Refusal: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let message: String

  init(_ name: String, _ bytes: [UInt8], _ message: String) {
    testDescription = name
    self.bytes = bytes
    self.message = message
  }

  init(_ name: String, _ text: String, _ message: String) {
    self.init(name, Array(text.utf8), message)
  }
}

private let laughs = """
  <!DOCTYPE graphml [
  <!ENTITY a "ha">
  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
  ]>
  <graphml><graph edgedefault="directed"><node id="a"><data key="k">&c;</data></node></graph></graphml>
  """

private let refusals: [Refusal] = [
  Refusal("empty", "", "The file is empty."),
  Refusal(
    "a text", "Just some words.\n",
    ":1:1: This is no XML: it does not begin with a tag. Is it the file you meant?"),
  Refusal(
    "a picture", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46],
    ":1:1: This is no XML: it does not begin with a tag. Is it the file you meant?"),
  Refusal(
    "a web page", "<html><body/></html>",
    ":1:6: This is no GraphML: the outermost element is <html>. This is a web page. Was the page saved instead of the file?"
  ),
  Refusal(
    "GEXF", "<gexf xmlns='http://gexf.net/1.3' version='1.3'/>",
    ":1:48: This is no GraphML: the outermost element is <gexf>. This is GEXF: read it as gexf."
  ),
  Refusal(
    "another XML", "<svg/>",
    ":1:5: This is no GraphML: the outermost element is <svg>. Is it the file you meant?"),
  Refusal(
    "a piece of GraphML: data", "<data/>",
    ":1:6: This is no GraphML: the outermost element is <data>. Is it the file you meant?"),
  Refusal(
    "a piece of GraphML: a node", "<node id='a'/>",
    ":1:13: This is no GraphML: the outermost element is <node>. Is it the file you meant?"),
  Refusal(
    "a piece of GraphML: an edge", "<edge source='a' target='b'/>",
    ":1:28: This is no GraphML: the outermost element is <edge>. Is it the file you meant?"),
  Refusal(
    "a graph of another format", "<graph xmlns='http://www.cs.rpi.edu/XGMML'/>",
    ":1:43: This is no GraphML: the outermost element is <graph>. Is it the file you meant?"),
  Refusal(
    "cut off between tags", "<graphml>\n<graph edgedefault='directed'>\n<node id='a'/>\n",
    ":4:1: The file ends before <graph> of line 2 is closed. Was it copied whole?"),
  Refusal(
    "cut off inside a tag", "<graphml>\n<graph edgedefault='directed'>\n<node id='a",
    ":3:12: The value of an attribute is not finished here. Is a quote missing?"),
  Refusal(
    "wrongly closed",
    "<graphml>\n<graph edgedefault='directed'>\n<node id='a'></edge>\n</graph></graphml>",
    ":3:21: <node> of line 3 is closed by </edge>. Close each element by its own name."),
  Refusal(
    "an attribute twice", "<graphml><graph id='a' id='b'/></graphml>",
    ":1:30: The attribute id stands twice in one tag. Remove one."),
  Refusal(
    "a value without quotes", "<graphml><graph id=a/></graphml>",
    ":1:20: The value of an attribute must stand in quotes."),
  Refusal(
    "a bare ampersand", "<graphml><graph id='A & B'/></graphml>",
    ":1:24: A name is expected here. A plain & is written &amp;, a plain < is written &lt;."),
  Refusal(
    "a bare less-than in an attribute", "<graphml><graph id='a<b'/></graphml>",
    ":1:22: An attribute holds a <. Write it &lt;."),
  Refusal(
    "a control character", "<graphml><desc>\u{1}</desc></graphml>",
    ":1:16: XML cannot hold the character U+0001. Remove it."),
  Refusal(
    "bytes that are no UTF-8",
    Array("<graphml><graph edgedefault='directed'><node id='".utf8) + [0xE9, 0x20]
      + Array("'/></graph></graphml>".utf8),
    ":1:50: The text is not in the encoding that the file declares, or not in UTF-8 if it declares none. Save it as UTF-8."
  ),
  Refusal(
    "an encoding that nobody knows", "<?xml version='1.0' encoding='klingon'?><graphml/>",
    ":1:39: The encoding klingon is not known. Save the file as UTF-8."),
  Refusal(
    "a second document", "<graphml/>\n<graphml/>",
    ":2:1: Something follows the end of the outermost element. Was a second file appended?"),
  Refusal(
    "an unknown entity", "<graphml><desc>&eacute;</desc></graphml>",
    ":1:24: The file uses the entity &eacute;, and only &lt; &gt; &amp; &quot; &apos; are read, for safety. Write the text itself."
  ),
  Refusal(
    "a billion laughs", laughs,
    ":6:70: The file uses the entity &c;, and only &lt; &gt; &amp; &quot; &apos; are read, for safety. Write the text itself."
  ),
]

@Suite struct `GraphML that is refused` {
  @Test(arguments: refusals)
  func `Each says where, what, and what to try`(_ refusal: Refusal) throws {
    let error = try #require(throws: FormatError.self) {
      try GraphML.read(refusal.bytes, named: "x.graphml")
    }
    let message = refusal.message.hasPrefix(":") ? refusal.message : ": " + refusal.message
    #expect(error.description == "x.graphml" + message)
  }

  @Test func `Files that are none`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kring-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = folder.appending(path: "plain.graphml")
    try Data("<graphml/>".utf8).write(to: plain)

    func message(_ url: URL) -> String? {
      do {
        _ = try GraphML.read(from: url)
        return nil
      } catch {
        return "\(error)".replacing(folder.path, with: "F")
      }
    }
    #expect(
      message(folder.appending(path: "none.graphml"))
        == "F/none.graphml: There is no such file. Is the path right?")
    #expect(message(folder) == "F: This is a folder, not a file. Name a file in it.")
    #expect(
      message(plain.appending(path: "x"))
        == "F/plain.graphml/x: A part of this path is a file, not a folder. Is the path right?")
    #expect(message(plain) == nil)
  }
}

@Suite struct `Hostile GraphML` {
  /// A refusal in one sentence, quickly.
  private func refusal(_ text: String) throws -> String {
    try #require(throws: FormatError.self) { try read(text) }.problem
  }

  @Test func `Elements nested a hundred thousand deep`() throws {
    let graph = "<graph edgedefault='directed'><node id='a'>"
    #expect(
      try refusal("<graphml>" + String(repeating: graph, count: 50_000))
        == "Elements are nested more than 256 levels deep, the most that is read.")
    #expect(
      try refusal("<graphml>" + String(repeating: "<x>", count: 100_000))
        == "Elements are nested more than 256 levels deep, the most that is read.")
  }

  @Test func `A huge attribute`() throws {
    let id = String(repeating: "x", count: 10_100_000)
    #expect(
      try refusal("<graphml><graph edgedefault='directed'><node id='\(id)'/></graph></graphml>")
        == "An attribute is longer than 10 MB, the most that is read.")
  }

  @Test func `A huge text`() throws {
    let text = String(repeating: "words and words ", count: 4_300_000)
    #expect(
      try refusal(
        "<graphml><graph edgedefault='directed'><data key='k'>\(text)</data></graph></graphml>")
        == "A value is longer than 64 MB, the most that is read.")
  }

  @Test(arguments: ["SYSTEM 'FILE'", "PUBLIC 'x' 'FILE'"])
  func `An external entity is not read`(_ kind: String) throws {
    let secret = FileManager.default.temporaryDirectory.appending(path: "kring-secret-\(UUID())")
    try Data("secret".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    let id = kind.replacing("FILE", with: "file://\(secret.path)")
    let graph = "<graph edgedefault='directed'><node id='a'><data key='k'>&e;</data></node></graph>"
    let error = try refusal("<!DOCTYPE graphml [<!ENTITY e \(id)>]><graphml>\(graph)</graphml>")
    #expect(error.hasPrefix("The file uses the entity &e;"))
    #expect(
      try refusal(
        "<!DOCTYPE graphml [<!ENTITY % p \(id)> %p;]><graphml>\(graph)</graphml>"
      ).hasPrefix("The file uses the entity &"))
  }

  @Test func `An external DTD is not read, nor waited for`() throws {
    let (graph, _) = try read(
      "<!DOCTYPE graphml SYSTEM 'http://192.0.2.1/x.dtd'><graphml><graph edgedefault='directed'>"
        + "<node id='a'/></graph></graphml>")
    #expect(graph.nodeCount == 1)
  }

  @Test func `Attributes that a DTD adds to every tag`() throws {
    let added = (0..<1000).map { "a\($0) CDATA 'x'" }.joined(separator: " ")
    #expect(
      try refusal(
        "<!DOCTYPE graphml [<!ATTLIST node \(added)>]><graphml><graph edgedefault='directed'><node id='a'/></graph></graphml>"
      )
        == "The DTD inside the file adds too many attributes to a tag.")
  }

  @Test func `Ten thousand keys over many nodes take no room that they do not use`() throws {
    let keys = (0..<10_000).map { "<key id='k\($0)' for='node' attr.name='n\($0)'/>" }.joined()
    let nodes = (0..<10_000).map { "<node id='\($0)'><data key='k\($0)'>x</data></node>" }.joined()
    let graph = try read("<graphml>\(keys)<graph edgedefault='directed'>\(nodes)</graph></graphml>")
      .graph
    #expect(graph[try #require(graph.node("77"))].properties.map(\.key) == ["n77"])
  }

  @Test func `Fifty thousand keys that nobody declared`() throws {
    let data = (0..<50_000).map { "<data key='k\($0)'>x</data>" }.joined()
    let graph = try read(
      "<graphml><graph edgedefault='directed'><node id='a'>\(data)</node></graph></graphml>"
    ).graph
    #expect(graph[try #require(graph.node("a"))].properties.count == 50_000)
  }

  @Test func `A million tags inside data`() throws {
    let tags = String(repeating: "<b/>", count: 1_000_000)
    let graph = try read(
      "<graphml><graph edgedefault='directed'><node id='a'><data key='k'>\(tags)</data></node></graph></graphml>"
    ).graph
    #expect(graph[try #require(graph.node("a"))]["k"]?.string?.utf8.count == 4_000_000)
  }

  @Test func `Nodes inside nodes up to the limit, hyperedges and ports by the thousand`() throws {
    let nested = (0..<100).reduce("") {
      "<node id='n\($1)'><graph edgedefault='directed'>\($0)</graph></node>"
    }
    let ports = (0..<10_000).map { "<port name='p\($0)'/>" }.joined()
    let endpoints = String(repeating: "<endpoint node='n0'/>", count: 10_000)
    let graph = try read(
      "<graphml><graph edgedefault='directed'>\(nested)<node id='m'>\(ports)</node>"
        + "<hyperedge id='h'>\(endpoints)</hyperedge></graph></graphml>"
    ).graph
    #expect(graph.nodeCount == 102)
    #expect(graph.edgeCount == 10_000)
  }

  @Test(arguments: 0..<60)
  func `A file cut off or broken anywhere is refused or read, never more`(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = try GraphML.bytes(of: RandomGraph.graph(seed: seed))
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
    for _ in 0..<3 where !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    #expect(throws: FormatError.self) { _ = try GraphML.read(bytes + Array("<".utf8)) }
    _ = try? GraphML.read(bytes)
  }
}
