import GraphFormats
import PropertyGraph
import Testing

/// Two people in a group, and what one says of the other.
private func example() throws -> Graph {
  try Graph { builder in
    try builder.addNode(
      NodeRecord(
        id: "a", labels: ["Author", "Person"], properties: ["name": "Ann", "within": "g"]))
    try builder.addNode(
      NodeRecord(
        id: "b", labels: ["Person"],
        properties: ["aliases": .strings(["B"]), "ports": .strings(["N", "N/M", "S"])]))
    try builder.addNode(NodeRecord(id: "g"))
    try builder.addNode(NodeRecord(id: "h", labels: ["Hyperedge", "Talk"]))
    try builder.addEdge(
      EdgeRecord(
        id: "e", type: "KNOWS", source: "a", target: "b", properties: ["targetport": "M"]))
    try builder.addEdge(EdgeRecord(id: "p", type: "ENDPOINT", source: "a", target: "h"))
    try builder.addEdge(
      EdgeRecord(
        id: "q", type: "ENDPOINT", source: "h", target: "b", properties: ["targetport": "S"]))
    try builder.addEdge(
      EdgeRecord(id: "r", type: "ENDPOINT", source: "g", target: "h", isDirected: false))
  }
}

/// The lines of a document that hold a text, without the white space around them.
private func lines(
  _ dialect: GraphMLDialect?, _ appearance: Appearance? = nil, holding text: String? = nil
) throws -> [String] {
  let bytes = GraphML.bytes(of: try example(), appearance: appearance, dialect: dialect)
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    .map { String($0.drop { $0 == " " }) }.filter { text.map($0.contains) ?? true }
}

@Suite struct `GraphML's own constructs` {
  @Test func `A graph with each of them, line by line`() throws {
    let body = try lines(nil).drop { !$0.hasPrefix("<graph edgedefault") }
    #expect(
      Array(body) == [
        "<graph edgedefault=\"directed\">",
        "<node id=\"b\">", "<data key=\"kind\">Person</data>",
        "<data key=\"aliases\">[\"B\"]</data>",
        "<port name=\"N\">", "<port name=\"M\"/>", "</port>", "<port name=\"S\"/>", "</node>",
        "<node id=\"g\">", "<graph id=\"g:\" edgedefault=\"directed\">",
        "<node id=\"a\">", "<data key=\"kind\">Author;Person</data>",
        "<data key=\"label\">Ann</data>", "</node>",
        "</graph>", "</node>",
        "<hyperedge id=\"h\">", "<data key=\"hyperedge_kind\">Talk</data>",
        "<endpoint id=\"p\" node=\"a\" type=\"in\"/>",
        "<endpoint id=\"q\" node=\"b\" type=\"out\" port=\"S\"/>",
        "<endpoint id=\"r\" node=\"g\"/>", "</hyperedge>",
        "<edge id=\"e\" source=\"a\" target=\"b\" targetport=\"M\">",
        "<data key=\"edge_kind\">KNOWS</data>", "</edge>",
        "</graph>", "</graphml>",
      ])
  }

  @Test func `A chain of nodes longer than readers follow is cut`() throws {
    let graph = try Graph { builder in
      for number in 0..<1000 {
        let within = number == 0 ? [:] : ["within": PropertyValue.string("n\(number - 1)")]
        try builder.addNode(NodeRecord(id: "n\(number)", properties: within))
      }
    }
    let (again, report) = try GraphML.read(GraphML.bytes(of: graph))
    #expect(again == graph)
    #expect(report.isEmpty)
  }
}

@Suite struct `Dialects of GraphML` {
  @Test func `Portable has plain data only`() throws {
    let text = try lines(.portable).joined()
    for construct in ["<port", "<hyperedge", "<endpoint", "targetport=", "<graph id"] {
      #expect(!text.contains(construct))
    }
    #expect(text.contains("<data key=\"within\">g</data>"))
  }

  @Test func `Gephi tells types of edges apart`() throws {
    #expect(
      try lines(.gephi, holding: "<edge id=\"e\"") == [
        "<edge id=\"e\" source=\"a\" target=\"b\" label=\"KNOWS\">"
      ])
    #expect(try lines(.gephi, holding: "edge_label\">KNOWS").count == 1)
  }

  @Test func `APOC has labels and types as attributes, and lists`() throws {
    #expect(
      try lines(.apoc, holding: " labels=").first == "<node id=\"a\" labels=\":Author:Person\">")
    #expect(try lines(.apoc, holding: " label=\"KNOWS\"").count == 1)
    #expect(
      try lines(.apoc, holding: "id=\"aliases\"") == [
        "<key id=\"aliases\" for=\"node\" attr.name=\"aliases\" attr.type=\"string\" attr.list=\"string\">"
      ])
  }

  @Test func `TinkerPop and Cytoscape have keys of their own`() throws {
    #expect(
      try lines(.tinkerpop, holding: "data key=\"label") == [
        "<data key=\"labelV\">Author::Person</data>", "<data key=\"label\">Ann</data>",
        "<data key=\"labelV\">Person</data>", "<data key=\"labelV\">Hyperedge::Talk</data>",
        "<data key=\"labelE\">KNOWS</data>", "<data key=\"labelE\">ENDPOINT</data>",
        "<data key=\"labelE\">ENDPOINT</data>", "<data key=\"labelE\">ENDPOINT</data>",
      ])
    #expect(
      try lines(.cytoscape, holding: "data key=\"name\"") == [
        "<data key=\"name\">Ann</data>", "<data key=\"name\">b</data>",
        "<data key=\"name\">g</data>", "<data key=\"name\">h</data>",
      ])
    #expect(try lines(.cytoscape, holding: "data key=\"interaction\"").count == 4)
  }

  @Test func `yEd has drawings, and groups`() throws {
    var appearance = Appearance()
    appearance.nodeColours = ["Person": Appearance.Colour(0x00_72B2)]
    appearance.nodeShapes = ["Author": .diamond]
    appearance.nodePosition = { _ in Appearance.Point(x: 10, y: 20) }
    appearance.nodeSize = { _ in 4 }
    #expect(
      try lines(.yed, holding: "foldertype") == ["<node id=\"g\" yfiles.foldertype=\"group\">"])
    #expect(
      try lines(.yed, appearance, holding: ">Ann</y:NodeLabel>") == [
        "<data key=\"nodegraphics\"><y:ShapeNode>"
          + "<y:Geometry x=\"8.0\" y=\"-22.0\" width=\"4.0\" height=\"4.0\"/>"
          + "<y:Fill color=\"#0072B2\" transparent=\"false\"/>"
          + "<y:BorderStyle color=\"#000000\" type=\"line\" width=\"1.0\"/>"
          + "<y:NodeLabel modelName=\"internal\" modelPosition=\"c\">Ann</y:NodeLabel>"
          + "<y:Shape type=\"diamond\"/></y:ShapeNode></data>"
      ])
    #expect(
      try lines(.yed, holding: ">KNOWS</y:EdgeLabel>") == [
        "<data key=\"edgegraphics\"><y:PolyLineEdge>"
          + "<y:LineStyle color=\"#000000\" type=\"line\" width=\"1.0\"/>"
          + "<y:Arrows source=\"none\" target=\"standard\"/>"
          + "<y:EdgeLabel>KNOWS</y:EdgeLabel></y:PolyLineEdge></data>"
      ])
  }

  @Test func `What yEd drew is drawn again`() throws {
    let graph = try Graph { builder in
      try builder.addNode(
        NodeRecord(
          id: "a",
          properties: [
            "x": 1.5, "y": -2, "width": 40, "height": 20.0, "color": "#ABCDEF", "shape": "octagon",
          ]))
    }
    let text = String(decoding: GraphML.bytes(of: graph, dialect: .yed), as: UTF8.self)
    #expect(text.contains("<y:Geometry x=\"1.5\" y=\"-2.0\" width=\"40.0\" height=\"20.0\"/>"))
    #expect(text.contains("<y:Fill color=\"#ABCDEF\""))
    #expect(text.contains("<y:Shape type=\"octagon\"/>"))
  }
}

@Suite struct `What Gephi will mangle` {
  private static func graph() throws -> Graph {
    try Graph { builder in
      try builder.addNode(
        NodeRecord(id: "a", properties: ["note": "INFO", "name": "INF", "place": ""]))
      try builder.addEdge(
        EdgeRecord(id: "e", type: "KNOWS", source: "a", target: "a", properties: ["weight": 0]))
      try builder.addEdge(EdgeRecord(id: "f", type: "KNOWS", source: "a", target: "a"))
      try builder.addEdge(
        EdgeRecord(id: "g", type: "KNOWS", source: "a", target: "a", isDirected: false))
      try builder.addEdge(EdgeRecord(id: "h", type: "MET", source: "a", target: "a"))
    }
  }

  private func warnings(_ dialect: GraphMLDialect = .gephi) throws -> [String] {
    GraphML.warnings(for: try Self.graph(), dialect: dialect).map(\.description)
  }

  @Test func `Is told, one line each`() throws {
    #expect(
      try warnings() == [
        "node a: Gephi will show \"note\" as \"InfinityO\", because it takes INF in any text for infinity.",
        "node a: Gephi takes the empty \"place\" for none.",
        "edge f: Gephi merges it with \"e\", which joins the same nodes by the same type, and adds their weights.",
        "Gephi drops edges whose weight is not above zero. Because some are not, \"weight\" travels as \"kring_weight\", and Gephi takes all edges for 1.",
      ])
  }

  @Test func `GEXF, which is Gephi's, is told the same`() throws {
    #expect(try GEXF.warnings(for: Self.graph()).map(\.description) == warnings())
  }

  @Test(arguments: [(1e-60, false), (1e60, false), (0.5, true)])
  func `A weight that 32 bits do not hold is none in GEXF`(weight: Double, isKept: Bool) throws {
    let graph = try Graph { builder in
      try builder.addNode(NodeRecord(id: "a"))
      try builder.addEdge(
        EdgeRecord(source: "a", target: "a", properties: ["weight": .float(weight)]))
    }
    #expect(GEXF.warnings(for: graph).isEmpty == isKept)
    #expect(GraphML.warnings(for: graph, dialect: .gephi).isEmpty)
  }

  @Test func `Other tools mangle nothing`() throws {
    #expect(try warnings(.yed).isEmpty)
  }

  @Test func `A great many are counted`() throws {
    let graph = try Graph { builder in
      for number in 0..<250 {
        try builder.addNode(NodeRecord(id: "n\(number)", properties: ["note": "INF"]))
      }
    }
    let warnings = GraphML.warnings(for: graph, dialect: .gephi)
    #expect(warnings.count == ExportWarning.most + 1)
    #expect(warnings.last?.description == "… and 150 more texts with INF.")
  }
}
