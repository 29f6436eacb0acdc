import PropertyGraph

/// Writes a graph as GEXF 1.3, in the form that Gephi reads without a loss.
struct GEXFWriter: ~Copyable {
  private var xml: ByteWriter
  private let graph: Graph
  private let appearance: Appearance?
  private let plan: GEXFPlan
  private let nodeSpells: GEXFSpells
  private let edgeSpells: GEXFSpells
  /// How moments are written; `nil` if everything is always seen.
  private let clock: GEXFClock?
  /// Whether the ids of all nodes travel as they are.
  private let areNodeIDsPlain: Bool

  init(_ graph: Graph, _ appearance: Appearance?, into xml: consuming ByteWriter) {
    self.xml = xml
    self.graph = graph
    self.appearance = appearance
    plan = GEXFPlan(graph, appearance)
    var nodes = GEXFSpells(of: graph.nodes, appearance?.nodeSpells)
    var edges = GEXFSpells(of: graph.edges, appearance?.edgeSpells)
    GEXFSpells.close(&nodes, &edges)
    nodeSpells = nodes
    edgeSpells = edges
    clock =
      nodes.isEmpty && edges.isEmpty ? nil : GEXFClock(graph.zone, for: [nodes, edges])
    areNodeIDsPlain = graph.nodeIDs.allSatisfy { $0.isPlainToken }
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    xml.literal(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">

      """)
    writeMeta()
    writeGraphTag()
    write(plan.nodeAttributes, of: "node")
    write(plan.edgeAttributes, of: "edge")
    writeNodes()
    writeEdges()
    xml.literal("  </graph>\n</gexf>\n")
    return xml.finish()
  }

  // MARK: The head

  private mutating func writeMeta() {
    xml.literal("  <meta>\n    <creator>")
    xml.text(GEXFMark.creator)
    xml.literal("</creator>\n    <description>")
    xml.text(plan.description)
    xml.literal("</description>\n  </meta>\n")
  }

  private mutating func writeGraphTag() {
    xml.literal("  <graph")
    if let type = plan.edgeType { write("defaultedgetype", type.rawValue) }
    write("mode", clock == nil ? "static" : "dynamic")
    if let clock {
      write("timeformat", clock.format)
      write("timerepresentation", "interval")
      write("timezone", clock.zoneName)
    }
    xml.literal(">\n")
  }

  private mutating func write(_ attributes: [GEXFAttribute], of elements: StaticString) {
    xml.literal("    <attributes class=\"")
    xml.literal(elements)
    xml.literal("\">\n")
    for attribute in attributes {
      xml.literal("      <attribute")
      write("id", attribute.id)
      write("title", attribute.title)
      write("type", attribute.type)
      xml.literal("/>\n")
    }
    xml.literal("    </attributes>\n")
  }

  private mutating func write(_ name: StaticString, _ value: String) {
    xml.literal(" ")
    xml.literal(name)
    xml.literal("=\"")
    xml.attribute(value)
    xml.literal("\"")
  }

  // MARK: Nodes and edges

  private mutating func writeNodes() {
    let plan = plan
    let columns = plan.nodeColumns.span
    let ids = graph.nodeIDs
    xml.literal("    <nodes>\n")
    for node in graph.nodes {
      xml.literal("      <node id=\"")
      write(node.index, of: ids, isPlain: areNodeIDsPlain)
      xml.literal("\" label=\"")
      plan.names.withLabel(at: node.index) { xml.attribute($0) }
      xml.literal("\"")
      let kind = plan.nodeKinds[graph.labelSet(of: node)]
      let spells = nodeSpells.range(of: node.index)
      writeTime(spells, of: nodeSpells)
      var element = XMLOpenTag(closing: "      </node>\n")
      element.write(kind.values, columns, at: node.index, into: &xml)
      writeSpells(spells, of: nodeSpells, &element)
      element.write(kind.look, into: &xml)
      writePosition(appearance?.place(of: node), &element)
      writeSize(appearance?.size(of: node), &element)
      element.close(&xml)
    }
    xml.literal("    </nodes>\n")
  }

  private mutating func writeEdges() {
    let plan = plan
    let columns = plan.edgeColumns.span
    let ids = graph.edgeIDs
    let nodeIDs = graph.nodeIDs
    let arePlain = ids.allSatisfy { $0.isPlainToken }
    xml.literal("    <edges>\n")
    for edge in graph.edges {
      xml.literal("      <edge id=\"")
      write(edge.index, of: ids, isPlain: arePlain)
      xml.literal("\" source=\"")
      write(graph.source(of: edge).index, of: nodeIDs, isPlain: areNodeIDsPlain)
      xml.literal("\" target=\"")
      write(graph.target(of: edge).index, of: nodeIDs, isPlain: areNodeIDsPlain)
      xml.literal("\"")
      if plan.edgeType == nil { writeType(isDirected: graph.isDirected(edge)) }
      let kind = plan.edgeKinds[graph.typeIndex(of: edge)]
      xml.bytes(kind.tag)
      writeWeight(of: edge, plan.weights)
      let spells = edgeSpells.range(of: edge.index)
      writeTime(spells, of: edgeSpells)
      var element = XMLOpenTag(closing: "      </edge>\n")
      element.write(kind.values, columns, at: edge.index, into: &xml)
      writeSpells(spells, of: edgeSpells, &element)
      element.write(kind.look, into: &xml)
      element.close(&xml)
    }
    xml.literal("    </edges>\n")
  }

  @inline(__always)
  private mutating func write(_ index: Int, of ids: borrowing TextTable, isPlain: Bool) {
    ids.withBytes(index) { id in
      if isPlain {
        xml.bytes(id)
      } else {
        xml.attribute(TravelName.id(String(decoding: id)))
      }
    }
  }

  private mutating func writeType(isDirected: Bool) {
    write("type", (isDirected ? GEXFEdgeType.directed : .undirected).rawValue)
  }

  @inline(__always)
  private mutating func writeWeight(of edge: Graph.Edge, _ weights: Column?) {
    if let appearance, appearance.edgeWeight != nil {
      guard let weight = appearance.weight(of: edge) else { return }
      xml.literal(" weight=\"")
      xml.number(weight)
      xml.literal("\"")
    } else if let weights, let position = weights.rows.position(of: edge.index) {
      xml.literal(" weight=\"")
      switch weights.values {
      case .integers(let values): xml.number(values[position])
      case .floats(let values): xml.number(values[position])
      default: break
      }
      xml.literal("\"")
    }
  }

  private mutating func writePosition(_ point: Appearance.Point?, _ element: inout XMLOpenTag) {
    guard let point else { return }
    element.open(&xml)
    xml.literal("        <viz:position x=\"")
    xml.number(point.x)
    xml.literal("\" y=\"")
    xml.number(point.y)
    xml.literal("\"/>\n")
  }

  private mutating func writeSize(_ size: Double?, _ element: inout XMLOpenTag) {
    guard let size else { return }
    element.open(&xml)
    xml.literal("        <viz:size value=\"")
    xml.number(size)
    xml.literal("\"/>\n")
  }

  // MARK: Time

  /// One spell stands in the start tag.
  @inline(__always)
  private mutating func writeTime(_ range: Range<Int>, of spells: borrowing GEXFSpells) {
    if range.count == 1 { writeBounds(spells[range.lowerBound]) }
  }

  /// Several are elements of their own.
  @inline(__always)
  private mutating func writeSpells(
    _ range: Range<Int>, of spells: borrowing GEXFSpells, _ element: inout XMLOpenTag
  ) {
    guard range.count > 1 else { return }
    element.open(&xml)
    xml.literal("        <spells>\n")
    for position in range {
      xml.literal("          <spell")
      writeBounds(spells[position])
      xml.literal("/>\n")
    }
    xml.literal("        </spells>\n")
  }

  private mutating func writeBounds(_ spell: (start: Int64, stop: Int64)) {
    xml.literal(" start=\"")
    clock?.write(spell.start, into: &xml)
    xml.literal("\" end=\"")
    clock?.write(spell.stop, into: &xml)
    xml.literal("\"")
  }
}

extension GEXFSpells {
  fileprivate init(of nodes: Graph.Nodes, _ spells: ((Graph.Node) -> [Appearance.Spell])?) {
    self.init(rows: spells == nil ? 0 : nodes.count) { spells?(nodes[$0]) ?? [] }
  }

  fileprivate init(of edges: Graph.Edges, _ spells: ((Graph.Edge) -> [Appearance.Spell])?) {
    self.init(rows: spells == nil ? 0 : edges.count) { spells?(edges[$0]) ?? [] }
  }
}

extension XMLOpenTag {
  /// The values of a row, if it has any.
  @inline(__always)
  fileprivate mutating func write(
    _ first: [UInt8], _ columns: Span<GEXFColumn>, at row: Int, into xml: inout ByteWriter
  ) {
    var hasValues = false
    if !first.isEmpty {
      beginValues(&hasValues, &xml)
      xml.bytes(first)
    }
    for index in columns.indices {
      guard let position = columns[index].column.rows.position(of: row) else { continue }
      beginValues(&hasValues, &xml)
      xml.bytes(columns[index].opening)
      columns[index].write(position, into: &xml)
      xml.literal("\"/>\n")
    }
    if hasValues { xml.literal("        </attvalues>\n") }
  }

  @inline(__always)
  private mutating func beginValues(_ hasValues: inout Bool, _ xml: inout ByteWriter) {
    guard !hasValues else { return }
    hasValues = true
    open(&xml)
    xml.literal("        <attvalues>\n")
  }
}
