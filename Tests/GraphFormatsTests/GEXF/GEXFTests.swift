import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// The document as text.
func gexf(_ graph: Graph, _ appearance: Appearance? = nil) -> String {
  String(decoding: GEXF.bytes(of: graph, appearance: appearance), as: UTF8.self)
}

/// The lines of the document that hold `part`, without their indentation.
func lines(with part: String, of graph: Graph, _ appearance: Appearance? = nil) -> [String] {
  gexf(graph, appearance).split(separator: "\n").filter { $0.contains(part) }
    .map { $0.trimmingCharacters(in: .whitespaces) }
}

/// A graph with one node of these properties.
private func graph(_ properties: [String: PropertyValue]) throws -> Graph {
  try Graph { try $0.addNode(NodeRecord(id: "a", properties: properties)) }
}

/// A graph of an edge for each of these, from `a` to `b`.
private func graph(edges: [[String: PropertyValue]]) throws -> Graph {
  try Graph { build in
    try build.addNode(NodeRecord(id: "a"))
    try build.addNode(NodeRecord(id: "b"))
    for properties in edges {
      try build.addEdge(EdgeRecord(source: "a", target: "b", properties: properties))
    }
  }
}

@Suite struct `Writing GEXF` {
  @Test func `A static graph`() throws {
    let graph = try Graph { build in
      try build.addNode(
        NodeRecord(
          id: "janny", labels: ["Person"],
          properties: ["name": "Janny & co", "aliases": .strings(["J"]), "born": 1960]))
      try build.addNode(NodeRecord(id: "session"))
      try build.addEdge(
        EdgeRecord(
          type: "ATTENDED", source: "janny", target: "session",
          properties: ["role": "speaker", "weight": 2.5]))
      try build.addEdge(EdgeRecord(source: "session", target: "janny"))
    }
    #expect(
      gexf(graph) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
          <meta>
            <creator>Kring</creator>
            <description>Colours, shapes, sizes, places and times are appearance only: Kring does not read \
        them back.</description>
          </meta>
          <graph defaultedgetype="directed" mode="static">
            <attributes class="node">
              <attribute id="kind" title="kind" type="string"/>
              <attribute id="aliases.json" title="aliases" type="string"/>
              <attribute id="born" title="born" type="long"/>
            </attributes>
            <attributes class="edge">
              <attribute id="kind" title="kind" type="string"/>
              <attribute id="role" title="role" type="string"/>
            </attributes>
            <nodes>
              <node id="janny" label="Janny &amp; co">
                <attvalues>
                  <attvalue for="kind" value="Person"/>
                  <attvalue for="aliases.json" value="[&quot;J&quot;]"/>
                  <attvalue for="born" value="1960"/>
                </attvalues>
              </node>
              <node id="session" label="session"/>
            </nodes>
            <edges>
              <edge id="janny--ATTENDED--session" source="janny" target="session" kind="ATTENDED" \
        label="ATTENDED" weight="2.5">
                <attvalues>
                  <attvalue for="kind" value="ATTENDED"/>
                  <attvalue for="role" value="speaker"/>
                </attvalues>
              </edge>
              <edge id="session--janny" source="session" target="janny"/>
            </edges>
          </graph>
        </gexf>

        """)
  }

  @Test func `A dynamic graph, dressed`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "ada", labels: ["Person"]))
      try build.addNode(NodeRecord(id: "club", labels: ["Meeting"]))
      try build.addEdge(EdgeRecord(type: "ATTENDED", source: "ada", target: "club"))
    }
    let day: Int64 = 86_400
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Appearance.Colour(0x0072B2)]
    appearance.edgeColours = ["ATTENDED": Appearance.Colour(0x56B4E9)]
    appearance.nodeSize = { $0 == graph.node("ada") ? 12.5 : nil }
    appearance.edgeWeight = { _ in 0.5 }
    appearance.nodeSpells = { node in
      node == graph.node("ada")
        ? [] : [.init(start: 0, end: day), .init(start: 30 * day, end: 31 * day)]
    }
    appearance.edgeSpells = { _ in [.init(start: 0, end: day)] }
    #expect(
      gexf(graph, appearance) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
          <meta>
            <creator>Kring</creator>
            <description>Colours, shapes, sizes, places and times are appearance only: Kring does not read \
        them back.
        Weights are appearance only: Kring does not read them back.</description>
          </meta>
          <graph defaultedgetype="directed" mode="dynamic" timeformat="date" \
        timerepresentation="interval" timezone="UTC">
            <attributes class="node">
              <attribute id="kind" title="kind" type="string"/>
            </attributes>
            <attributes class="edge">
              <attribute id="kind" title="kind" type="string"/>
            </attributes>
            <nodes>
              <node id="ada" label="ada">
                <attvalues>
                  <attvalue for="kind" value="Person"/>
                </attvalues>
                <viz:color r="0" g="114" b="178"/>
                <viz:size value="12.5"/>
              </node>
              <node id="club" label="club">
                <attvalues>
                  <attvalue for="kind" value="Meeting"/>
                </attvalues>
                <spells>
                  <spell start="1970-01-01" end="1970-01-02"/>
                  <spell start="1970-01-31" end="1970-02-01"/>
                </spells>
              </node>
            </nodes>
            <edges>
              <edge id="ada--ATTENDED--club" source="ada" target="club" kind="ATTENDED" \
        label="ATTENDED" weight="0.5" start="1970-01-01" end="1970-01-02">
                <attvalues>
                  <attvalue for="kind" value="ATTENDED"/>
                </attvalues>
                <viz:color r="86" g="180" b="233"/>
              </edge>
            </edges>
          </graph>
        </gexf>

        """)
  }

  @Test func `The empty graph`() {
    #expect(gexf(.empty).contains("    <nodes>\n    </nodes>\n    <edges>\n    </edges>\n"))
  }

  @Test func `The same bytes whatever the way`() throws {
    let graph = try RandomGraph.graph(seed: 3)
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).gexf")
    defer { try? FileManager.default.removeItem(at: url) }
    try graph.write(to: url)
    #expect(try Array(Data(contentsOf: url)) == GEXF.bytes(of: graph))
  }

  @Test func `A folder in the way is named`() throws {
    let error = try #require(throws: FormatError.self) {
      try GEXF.write(.empty, to: URL(filePath: "/tmp", relativeTo: nil))
    }
    #expect(error.description == "/tmp: This is a folder, not a file. Name a file in it.")
  }
}

@Suite struct `Appearance in GEXF` {
  @Test func `Places, and shapes other than a disc`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "ada", labels: ["Person"]))
      try build.addNode(NodeRecord(id: "club", labels: ["Meeting"]))
    }
    var appearance = Appearance()
    appearance.nodeShapes = ["Meeting": .square]
    appearance.nodePosition = { $0.index == 0 ? .init(x: 1.5, y: -2) : .init(x: .nan, y: 0) }
    #expect(
      lines(with: "<viz:", of: graph, appearance) == [
        "<viz:position x=\"1.5\" y=\"-2.0\"/>", "<viz:shape value=\"square\"/>",
      ])
  }
}

@Suite struct `Directions in GEXF` {
  private func graph(directed: [Bool]) throws -> Graph {
    try Graph { build in
      try build.addNode(NodeRecord(id: "a"))
      for isDirected in directed {
        try build.addEdge(EdgeRecord(source: "a", target: "a", isDirected: isDirected))
      }
    }
  }

  @Test func `Alike, they are said once`() throws {
    #expect(try gexf(graph(directed: [true])).contains("<graph defaultedgetype=\"directed\""))
    #expect(try gexf(graph(directed: [false])).contains("<graph defaultedgetype=\"undirected\""))
    #expect(try !gexf(graph(directed: [false])).contains(" type=\"undirected\""))
  }

  @Test func `Mixed, each edge says its own, because Gephi drops the others`() throws {
    let graph = try graph(directed: [true, false])
    #expect(gexf(graph).contains("<graph mode=\"static\">"))
    #expect(
      lines(with: "<edge ", of: graph) == [
        "<edge id=\"a--a\" source=\"a\" target=\"a\" type=\"directed\"/>",
        "<edge id=\"a--a-2\" source=\"a\" target=\"a\" type=\"undirected\"/>",
      ])
  }
}

@Suite struct `Values in GEXF` {
  @Test func `Each kind has its type`() throws {
    let graph = try graph([
      "a": true, "b1": 3, "c": 2.0, "d": "text", "e": .integers([1, 2]), "f": .float(.infinity),
    ])
    #expect(
      lines(with: "<attribute ", of: graph).map { $0.components(separatedBy: "type=").last! } == [
        "\"string\"/>", "\"boolean\"/>", "\"long\"/>", "\"double\"/>", "\"string\"/>",
        "\"string\"/>", "\"double\"/>", "\"string\"/>",
      ])
    #expect(
      lines(with: "<attvalue ", of: graph) == [
        "<attvalue for=\"a\" value=\"true\"/>", "<attvalue for=\"b1\" value=\"3\"/>",
        "<attvalue for=\"c\" value=\"2.0\"/>", "<attvalue for=\"d\" value=\"text\"/>",
        "<attvalue for=\"e.json\" value=\"[1,2]\"/>",
        "<attvalue for=\"f\" value=\"Infinity\"/>",
      ])
  }

  @Test func `Texts keep white space and quotes`() throws {
    #expect(
      try lines(with: "<attvalue ", of: graph(["note": "a\tb\nc \"<&>\""])) == [
        "<attvalue for=\"note\" value=\"a&#9;b&#10;c &quot;&lt;&amp;&gt;&quot;\"/>"
      ])
  }

  @Test func `What XML cannot hold travels as JSON`() throws {
    #expect(
      try lines(with: "<attvalue ", of: graph(["note": "a\u{1}\u{FFFE}"])) == [
        "<attvalue for=\"note.json\" value=\"&quot;a\\u0001\\ufffe&quot;\"/>"
      ])
  }

  @Test func `Names that Gephi takes for itself travel under another`() throws {
    let graph = try graph(["label": 1, "Weight": 2, "my size": 3])
    #expect(
      lines(with: "<attribute ", of: graph).dropFirst().dropLast() == [
        "<attribute id=\"kring_Weight\" title=\"kring_Weight\" type=\"long\"/>",
        "<attribute id=\"kring_label\" title=\"kring_label\" type=\"long\"/>",
        "<attribute id=\"kring_my_x20_size\" title=\"kring_my_x20_size\" type=\"long\"/>",
      ])
  }

  @Test func `Ids of attributes differ also for those who ignore case`() throws {
    let graph = try graph(["Note": 1, "note": 2, "note.json": 3, "NOTE": .strings([])])
    #expect(
      lines(with: "<attribute ", of: graph).dropFirst().dropLast() == [
        "<attribute id=\"NOTE.json\" title=\"NOTE\" type=\"string\"/>",
        "<attribute id=\"Note\" title=\"Note\" type=\"long\"/>",
        "<attribute id=\"note_2\" title=\"note\" type=\"long\"/>",
        "<attribute id=\"note.json_\" title=\"note.json\" type=\"long\"/>",
      ])
  }

  @Test func `Settings stand in the description, and the zone also where Gephi reads it`() throws {
    let graph = try Graph { build in
      build.set(setting: "zone", to: "Europe/Amsterdam")
      build.set(setting: "target", to: 0.5)
    }
    #expect(
      lines(with: "Settings", of: graph) == [
        "Settings: {\"target\":0.5,\"zone\":\"Europe/Amsterdam\"}</description>"
      ])
  }
}

@Suite struct `Labels in GEXF` {
  @Test func `A label is the name, else the id`() throws {
    #expect(try gexf(graph(["name": "Ada"])).contains("<node id=\"a\" label=\"Ada\"/>"))
    #expect(try gexf(graph([:])).contains("<node id=\"a\" label=\"a\"/>"))
  }

  @Test(arguments: [PropertyValue.string(""), "a", "\u{1}", 5, true, .strings(["Ada"])])
  func `A name that a label cannot tell from an id travels as an attribute, too`(
    _ name: PropertyValue
  ) throws {
    let graph = try graph(["name": name])
    #expect(gexf(graph).contains("<node id=\"a\" label=\"a\">"))
    #expect(lines(with: "<attvalue ", of: graph).count == 1)
  }

  @Test func `Only the odd names do`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", properties: ["name": "a"]))
      try build.addNode(NodeRecord(id: "b", properties: ["name": "Ben"]))
      try build.addNode(NodeRecord(id: "c"))
    }
    #expect(lines(with: "<attvalue ", of: graph) == ["<attvalue for=\"name\" value=\"a\"/>"])
  }

  @Test func `An id that XML cannot hold travels as in GraphML`() throws {
    let graph = try Graph { try $0.addNode(NodeRecord(id: "a b\u{1}")) }
    #expect(
      lines(with: "<node ", of: graph) == [
        "<node id=\"kring_a_x20_b_x1_\" label=\"kring_a_x20_b_x1_\"/>"
      ])
  }
}

@Suite struct `Weights in GEXF` {
  @Test func `A property of weights above zero is the weight`() throws {
    let graph = try graph(edges: [["weight": 2], [:]])
    #expect(
      lines(with: "<edge ", of: graph) == [
        "<edge id=\"a--b\" source=\"a\" target=\"b\" weight=\"2\"/>",
        "<edge id=\"a--b-2\" source=\"a\" target=\"b\"/>",
      ])
  }

  @Test(arguments: [0, -1, 1e-60, .float(.infinity)] as [PropertyValue])
  func `A weight with which Gephi drops the edge is only a property`(_ weight: PropertyValue)
    throws
  {
    let graph = try graph(edges: [["weight": weight]])
    #expect(lines(with: " weight=", of: graph).isEmpty)
    #expect(lines(with: "<attvalue ", of: graph).count == 1)
  }

  @Test func `Weights of the appearance go before, and are only those above zero`() throws {
    var appearance = Appearance()
    let graph = try graph(edges: [["weight": 2], ["weight": 3]])
    appearance.edgeWeight = { $0 == graph.edges[0] ? 7.25 : 0 }
    #expect(
      lines(with: "<edge ", of: graph, appearance) == [
        "<edge id=\"a--b\" source=\"a\" target=\"b\" weight=\"7.25\">",
        "<edge id=\"a--b-2\" source=\"a\" target=\"b\">",
      ])
    #expect(
      lines(with: "<attvalue ", of: graph, appearance) == [
        "<attvalue for=\"kring_weight\" value=\"2\"/>",
        "<attvalue for=\"kring_weight\" value=\"3\"/>",
      ])
  }
}
