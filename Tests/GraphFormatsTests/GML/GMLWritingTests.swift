import GraphFormats
import PropertyGraph
import Testing

struct `GML as it is written` {
  private func text(_ graph: Graph, _ appearance: Appearance? = nil) -> String {
    String(decoding: GraphFormat.gml.bytes(of: graph, appearance: appearance), as: UTF8.self)
  }

  @Test func `is what NetworkX and igraph read`() throws {
    let graph = try Graph { build in
      build.set(setting: "zone", to: "Europe/Amsterdam")
      try build.addNode(
        NodeRecord(
          id: "daniel", labels: ["Person"],
          properties: ["name": "Daniël", "aliases": .strings(["\"D\""]), "my key": 1e30]))
      try build.addNode(NodeRecord(id: "evening"))
      try build.addEdge(
        EdgeRecord(
          type: "ATTENDED", source: "daniel", target: "evening", properties: ["ok": true]))
    }
    #expect(
      text(graph) == """
        Creator "Kring"
        graph [
          directed 1
          kring_truths "edge.ok"
          zone "Europe/Amsterdam"
          node [
            id 0
            label "Dani&#235;l"
            kringid "daniel"
            kind "Person"
            aliases "_networkx_list_start"
            aliases "&quot;D&quot;"
            kring_my_x20_key 1.0E+30
          ]
          node [
            id 1
            label "evening"
            kringid "evening"
          ]
          edge [
            source 0
            target 1
            id "daniel--ATTENDED--evening"
            kind "ATTENDED"
            ok 1
          ]
        ]

        """)
  }

  @Test func `has the groups that yEd knows`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "desk", properties: ["within": "room"]))
      try build.addNode(NodeRecord(id: "room", properties: ["within": "nowhere"]))
    }
    #expect(
      text(graph).contains(
        """
            label "desk"
            kringid "desk"
            gid 1
          ]
          node [
            id 1
            label "room"
            kringid "room"
            isGroup 1
            within "nowhere"
          ]
        """))
  }

  @Test func `gives each node a label of its own`() throws {
    let graph = try Graph { build in
      for id in ["a", "b", "c", "d"] { try build.addNode(NodeRecord(id: id)) }
      try build.addNode(NodeRecord(id: "jan", properties: ["name": "Jan"]))
      try build.addNode(NodeRecord(id: "jan-2", properties: ["name": "Jan"]))
      try build.addNode(NodeRecord(id: "x", properties: ["name": "a"]))
    }
    let labels = text(graph).matches(of: /label "(.*)"/).map { String($0.1) }
    #expect(labels == ["a", "b", "c", "d", "Jan", "Jan (jan-2)", "a (x)"])
  }

  @Test func `draws what it is told to, and says that it is no data`() throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", labels: ["Person"]))
      try build.addEdge(EdgeRecord(id: "e", type: "KNOWS", source: "a", target: "a"))
    }
    var appearance = Appearance()
    appearance.nodeColours["Person"] = Appearance.Colour(0xE69F00)
    appearance.nodeShapes["Person"] = .square
    appearance.nodeSize = { _ in 3 }
    appearance.nodePosition = { _ in Appearance.Point(x: 1, y: -2) }
    appearance.edgeWeight = { _ in 4 }
    let text = text(graph, appearance)
    #expect(text.contains("  kring_appearance \"graphics weight\"\n"))
    #expect(
      text.contains(
        """
            graphics [
              x 1.0
              y -2.0
              w 3.0
              h 3.0
              type "rectangle"
              fill "#E69F00"
            ]
        """))
    #expect(text.contains("    label \"KNOWS\"\n    weight 4.0\n"))
  }
}
