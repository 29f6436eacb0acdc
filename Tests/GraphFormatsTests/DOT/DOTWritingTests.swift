import GraphFormats
import PropertyGraph
import Testing

struct `DOT as it is written` {
  private func text(_ graph: Graph, _ appearance: Appearance? = nil) -> String {
    String(decoding: GraphFormat.dot.bytes(of: graph, appearance: appearance), as: UTF8.self)
  }

  private func graph() throws -> Graph {
    try Graph { build in
      build.set(setting: "name", to: "Fers")
      build.set(setting: "zone", to: "Europe/Amsterdam")
      try build.addNode(
        NodeRecord(
          id: "janny", labels: ["Person"],
          properties: [
            "name": "Janny \"B&K\"\n\\", "aliases": .strings(["JB"]), "shape": "round", "n": 1e-7,
          ]))
      try build.addNode(NodeRecord(id: "an-evening", labels: ["Meeting"]))
      try build.addEdge(
        EdgeRecord(
          type: "ATTENDED", source: "janny", target: "an-evening",
          properties: ["count": 2, "ok": true, "sourceport": "p:n"]))
      try build.addEdge(
        EdgeRecord(id: "e", source: "janny", target: "an-evening", isDirected: false))
    }
  }

  @Test func `is what Graphviz draws`() throws {
    #expect(
      text(try graph()) == #"""
        digraph Fers {
          zone="Europe/Amsterdam";
          "an-evening" [kind="Meeting"];
          janny [kind="Person", aliases="[\"JB\"]", n=0.0000001, label="Janny \"B&amp;K\"\n\\", kring_shape="round"];
          janny -> "an-evening" [id="e", dir=none];
          janny:"p":n -> "an-evening" [id="janny--ATTENDED--an-evening", kind="ATTENDED", count=2, ok=true];
        }

        """#)
  }

  @Test func `shows colours, shapes, sizes, places and weights, and says that they are no data`()
    throws
  {
    var appearance = Appearance()
    appearance.nodeColours["Person"] = Appearance.Colour(0xE69F00)
    appearance.nodeShapes["Meeting"] = .square
    appearance.nodeSize = { _ in 36 }
    appearance.nodePosition = { _ in Appearance.Point(x: 1, y: -2.5) }
    appearance.edgeColours["ATTENDED"] = Appearance.Colour(0x0072B2)
    appearance.edgeWeight = { _ in 4 }
    let lines = text(try graph(), appearance).split(separator: "\n")
    #expect(lines[2].hasPrefix("  kring_appearance=\"color fillcolor "))
    #expect(lines[3].hasPrefix("  node [shape=ellipse, style=filled, "))
    #expect(lines[5] == "  layout=neato; inputscale=72; overlap=true; outputorder=edgesfirst;")
    #expect(
      lines[6]
        == "  \"an-evening\" [kind=\"Meeting\", shape=box, width=0.5, height=0.5, pos=\"1.0,-2.5!\"];"
    )
    #expect(lines[7].contains("shape=ellipse, fillcolor=\"#E69F00\", width=0.5"))
    #expect(lines[9].hasSuffix("label=\"ATTENDED\", color=\"#0072B2\", weight=4.0];"))
  }

  @Test func `has a cluster around what lies inside a node`() throws {
    let graph = try Graph { build in
      for (id, outer) in [("desk", "room"), ("house", nil), ("room", "house"), ("tree", "wood")] {
        try build.addNode(
          NodeRecord(id: id, properties: outer.map { ["within": .string($0)] } ?? [:]))
      }
    }
    #expect(
      text(graph) == """
        digraph {
          kring_clusters=cluster_;
          subgraph cluster_house { label="house";
            house;
            subgraph cluster_room { label="room";
              room;
              desk;
            }
          }
          tree [within="wood"];
        }

        """)
  }

  @Test func `is a graph without directions where no edge has one`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "node"))
      try build.addEdge(EdgeRecord(id: "e", source: "node", target: "node", isDirected: false))
    }
    #expect(text(graph) == "graph {\n  \"node\";\n  \"node\" -- \"node\" [id=\"e\"];\n}\n")
  }
}
