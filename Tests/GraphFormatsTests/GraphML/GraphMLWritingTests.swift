import Foundation
import GraphFormats
import PropertyGraph
import Testing

private func text(of graph: Graph, _ appearance: Appearance? = nil) -> String {
  String(decoding: GraphML.bytes(of: graph, appearance: appearance), as: UTF8.self)
}

/// A small graph with a bit of everything.
private func example() throws -> Graph {
  try Graph { builder in
    builder.set(setting: "zone", to: "Europe/Amsterdam")
    try builder.addNode(
      NodeRecord(
        id: "janny", labels: ["Person"],
        properties: ["name": "Janny & Co", "aliases": .strings(["Jan\"ny"]), "label": "x"]))
    try builder.addNode(
      NodeRecord(
        id: "session", labels: ["Meeting", "Chat"], properties: ["date": "2022-09-28", "size": 12]))
    try builder.addNode(NodeRecord(id: "a b"))
    try builder.addEdge(
      EdgeRecord(
        type: "ATTENDED", source: "janny", target: "session",
        properties: ["weight": 2.5, "date": "2022-09-28"]))
    try builder.addEdge(
      EdgeRecord(id: "e", source: "janny", target: "a b", isDirected: false))
  }
}

@Suite struct `Writing GraphML` {
  @Test func `A small graph, byte for byte`() throws {
    #expect(
      try text(of: example()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="kind" for="node" attr.name="kind" attr.type="string"/>
          <key id="aliases" for="node" attr.name="aliases" attr.type="string">
            <desc>Each value is JSON.</desc>
          </key>
          <key id="date" for="node" attr.name="date" attr.type="string"/>
          <key id="kring_label" for="node" attr.name="kring_label" attr.type="string"/>
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="kring_size" for="node" attr.name="kring_size" attr.type="long"/>
          <key id="edge_kind" for="edge" attr.name="kind" attr.type="string"/>
          <key id="edge_date" for="edge" attr.name="date" attr.type="string"/>
          <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
          <key id="zone" for="graph" attr.name="zone" attr.type="string"/>
          <graph edgedefault="directed">
              <data key="zone">Europe/Amsterdam</data>
            <node id="kring_a_x20_b"/>
            <node id="janny">
              <data key="kind">Person</data>
              <data key="aliases">["Jan\\"ny"]</data>
              <data key="kring_label">x</data>
              <data key="label">Janny &amp; Co</data>
            </node>
            <node id="session">
              <data key="kind">Chat;Meeting</data>
              <data key="date">2022-09-28</data>
              <data key="kring_size">12</data>
            </node>
            <edge id="e" source="janny" target="kring_a_x20_b" directed="false"/>
            <edge id="janny--ATTENDED--session" source="janny" target="session">
              <data key="edge_kind">ATTENDED</data>
              <data key="edge_date">2022-09-28</data>
              <data key="weight">2.5</data>
            </edge>
          </graph>
        </graphml>

        """)
  }

  @Test func `Dressed, it says so in keys of its own`() throws {
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Appearance.Colour(0xE69F00)]
    appearance.edgeColours = ["ATTENDED": Appearance.Colour(0x56B4E9)]
    appearance.nodeSize = { _ in 4 }
    appearance.nodePosition = { _ in Appearance.Point(x: -20.5, y: 0) }
    appearance.edgeWeight = { _ in 0.5 }
    let lines = try text(of: example(), appearance).split(separator: "\n").map(String.init)
    let marked = lines.indices.filter { lines[$0].contains("Appearance only") }
    #expect(
      marked.map { lines[$0 - 1].trimmingCharacters(in: .whitespaces) } == [
        "<key id=\"r\" for=\"node\" attr.name=\"r\" attr.type=\"int\">",
        "<key id=\"g\" for=\"node\" attr.name=\"g\" attr.type=\"int\">",
        "<key id=\"b\" for=\"node\" attr.name=\"b\" attr.type=\"int\">",
        "<key id=\"size\" for=\"node\" attr.name=\"size\" attr.type=\"double\">",
        "<key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\">",
        "<key id=\"y\" for=\"node\" attr.name=\"y\" attr.type=\"double\">",
        "<key id=\"edge_label\" for=\"edge\" attr.name=\"label\" attr.type=\"string\">",
        "<key id=\"edge_r\" for=\"edge\" attr.name=\"r\" attr.type=\"int\">",
        "<key id=\"edge_g\" for=\"edge\" attr.name=\"g\" attr.type=\"int\">",
        "<key id=\"edge_b\" for=\"edge\" attr.name=\"b\" attr.type=\"int\">",
        "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\">",
      ])
    let edge = try #require(lines.firstIndex { $0.contains("janny--ATTENDED--session") })
    #expect(
      lines[(edge + 1)...].prefix(7).map { $0.trimmingCharacters(in: .whitespaces) } == [
        "<data key=\"edge_kind\">ATTENDED</data>", "<data key=\"edge_label\">ATTENDED</data>",
        "<data key=\"edge_r\">86</data>", "<data key=\"edge_g\">180</data>",
        "<data key=\"edge_b\">233</data>", "<data key=\"edge_date\">2022-09-28</data>",
        "<data key=\"kring_weight\">2.5</data>",
      ])
  }

  @Test func `A graph without direction says so once`() throws {
    let graph = try Graph { builder in
      try builder.addNode(NodeRecord(id: "a"))
      try builder.addEdge(EdgeRecord(source: "a", target: "a", isDirected: false))
    }
    #expect(text(of: graph).contains("<graph edgedefault=\"undirected\">"))
    #expect(!text(of: graph).contains("directed=\"false\""))
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1.0"), (-0.0, "-0.0"), (12.375, "12.375"), (1.05, "1.05"), (1e16, "1e+16"),
    (100_000_000_000.125, "100000000000.125"), (1.0 / 3, "0.3333333333333333"),
    (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"), (0.0005, "0.0005"),
  ])
  func `Numbers are the shortest text that returns`(_ number: Double, _ expected: String) throws {
    let graph = try Graph { builder in
      try builder.addNode(NodeRecord(id: "a", properties: ["n": .float(number)]))
    }
    #expect(text(of: graph).contains("<data key=\"n\">\(expected)</data>"))
  }

  @Test func `What XML cannot hold travels as JSON`() throws {
    let graph = try Graph { builder in
      try builder.addNode(NodeRecord(id: "a", properties: ["n": "bell \u{7} \u{FFFE}"]))
    }
    #expect(text(of: graph).contains("<data key=\"n\">\"bell \\u0007 \\ufffe\"</data>"))
  }

  @Test(arguments: 0..<100)
  func `Any graph is written in the portable form`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let document = try PortableForm(text(of: graph))
    #expect(Set(document.keys.map { $0.id.lowercased() }).count == document.keys.count)
    #expect(Set(document.keys.map { $0.scope + " " + $0.name }).count == document.keys.count)
    #expect(document.keys.allSatisfy { ["graph", "node", "edge"].contains($0.scope) })
    #expect(
      document.keys.allSatisfy { ["boolean", "long", "double", "string"].contains($0.type) })
    #expect(document.tokens.allSatisfy { !$0.isEmpty && !$0.contains { " \t<&>\"'".contains($0) } })
    let taken = ["r", "g", "b", "x", "y", "z", "size", "color"]
    #expect(!document.keys.contains { taken.contains($0.id.lowercased()) })
    #expect(document.keys.allSatisfy { $0.id != "label" || $0.name == "label" })
    #expect(document.keys.allSatisfy { $0.id != "weight" || $0.scope == "edge" })
    #expect(Set(document.edgeIDs).count == graph.edgeCount)
    #expect(!document.text.contains("<default"))
  }
}

/// What a written document consists of, as far as a plain look at its tags tells.
private struct PortableForm {
  let text: String
  var keys: [(id: String, scope: String, name: String, type: String)] = []
  var edgeIDs: [String] = []
  /// All ids, names and references.
  var tokens: [String] = []

  init(_ text: String) throws {
    self.text = text
    let key = /<key id="([^"]*)" for="([^"]*)" attr.name="([^"]*)" attr.type="([^"]*)"/
    for match in text.matches(of: key) {
      keys.append((String(match.1), String(match.2), String(match.3), String(match.4)))
    }
    let edge = /<edge id="([^"]*)" source="([^"]*)" target="([^"]*)"/
    for match in text.matches(of: edge) {
      edgeIDs.append(String(match.1))
      tokens += [String(match.2), String(match.3)]
    }
    tokens += keys.flatMap { [$0.id, $0.name] } + edgeIDs
    tokens += text.matches(of: /<node id="([^"]*)"/).map { String($0.1) }
  }
}

@Suite struct `Files of graphs` {
  /// A folder that is gone when the test is over.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kring-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func `A graph is written and read by its ending`() throws {
    try withFolder { folder in
      let url = folder.appending(path: "x.GraphML")
      try example().write(to: url)
      #expect(try Graph(contentsOf: url) == example())
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.GraphML"])
    }
  }

  @Test func `An ending that names no format is refused`() throws {
    try withFolder { folder in
      let url = folder.appending(path: "x.doc")
      let problem = message { try example().write(to: url) }
      #expect(problem?.contains("The ending of a file says in which format to write it.") == true)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(files.isEmpty)
    }
  }

  @Test func `A link stays a link, and permissions stay`() throws {
    try withFolder { folder in
      let file = folder.appending(path: "real.graphml")
      let link = folder.appending(path: "link.graphml")
      try Data("old".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try example().write(to: link)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
      #expect(try Graph(contentsOf: file) == example())
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func `Where it cannot be written, nothing changes and the reason is told`() throws {
    try withFolder { folder in
      let graph = try example()
      #expect(
        message { try graph.write(to: folder.appending(path: "none/x.graphml")) }?
          .hasSuffix("none/x.graphml: The folder for this file does not exist. Make it first.")
          == true)
      let inTheWay = folder.appending(path: "folder.graphml")
      try FileManager.default.createDirectory(at: inTheWay, withIntermediateDirectories: true)
      #expect(
        message { try graph.write(to: inTheWay) }?
          .hasSuffix("folder.graphml: This is a folder, not a file. Name a file in it.") == true)
      #expect(
        message { try GraphML.write(graph, to: URL(filePath: "/dev/full")) }
          == "/dev/full: There is no room left here. Nothing was changed.")
    }
  }
}
