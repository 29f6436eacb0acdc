import GraphFormats
import PropertyGraph
import Testing

struct `JSON as it is written` {
  private let graph = try! Graph { build in
    build.set(setting: "zone", to: "Europe/Amsterdam")
    try build.addNode(
      NodeRecord(
        id: "janny", labels: ["Person"],
        properties: ["name": "Janny", "aliases": .strings(["JB"]), "key": 1]))
    try build.addNode(NodeRecord(id: "evening", labels: ["Meeting", " x"]))
    try build.addEdge(
      EdgeRecord(
        type: "ATTENDED", source: "janny", target: "evening",
        properties: ["role": "speaker", "count": 1.0, "weight": 2]))
  }

  private func text(_ graph: Graph, _ appearance: Appearance? = nil) -> String {
    String(decoding: GraphFormat.json.bytes(of: graph, appearance: appearance), as: UTF8.self)
  }

  @Test func `is node-link, one element a line`() {
    #expect(
      text(graph) == """
        {
          "directed": true,
          "multigraph": false,
          "graph": {"zone": "Europe/Amsterdam"},
          "nodes": [
            {"id": "evening", "kind": [" x","Meeting"]},
            {"id": "janny", "kind": "Person", "aliases": ["JB"], "kring_key": 1, "label": "Janny"}
          ],
          "edges": [
            {"source": "janny", "target": "evening", "id": "janny--ATTENDED--evening", "kind": "ATTENDED", "count": 1.0, "role": "speaker", "weight": 2}
          ]
        }

        """)
  }

  @Test func `shows colours, sizes, places and weights, and says that they are no data`() {
    var appearance = Appearance()
    appearance.nodeColours["Person"] = Appearance.Colour(0xE69F00)
    appearance.nodeSize = { _ in 3 }
    appearance.nodePosition = { _ in Appearance.Point(x: 1, y: -2) }
    appearance.edgeWeight = { _ in 4 }
    let lines = text(graph, appearance).split(separator: "\n")
    #expect(
      lines[3] == """
          "graph": {"zone": "Europe/Amsterdam", "kring_appearance": "color size x y weight"},
        """)
    #expect(
      lines[6].hasSuffix(
        "\"label\": \"Janny\", \"color\": \"#E69F00\", \"size\": 3.0, \"x\": 1.0, \"y\": -2.0}"))
    #expect(lines[9].hasSuffix("\"kring_weight\": 2, \"weight\": 4.0}"))
  }

  @Test func `has a key for each of parallel edges, and a direction where it differs`() throws {
    let graph = try Graph { build in
      for id in ["a", "b"] { try build.addNode(NodeRecord(id: id)) }
      try build.addEdge(EdgeRecord(id: "1", source: "a", target: "b"))
      try build.addEdge(EdgeRecord(id: "2", source: "a", target: "b"))
      try build.addEdge(EdgeRecord(id: "3", source: "a", target: "b", isDirected: false))
    }
    #expect(text(graph).contains("\"multigraph\": true"))
    #expect(
      text(graph).contains(
        """
            {"source": "a", "target": "b", "id": "2", "key": "2"},
            {"source": "a", "target": "b", "id": "3", "key": "3", "directed": false}
        """))
  }
}
