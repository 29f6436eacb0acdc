import PropertyGraph

/// Writes a graph as GraphML in the one form that every tool reads: UTF-8, the six types, keys
/// first, then the graph's own data, nodes and edges.
struct GraphMLWriter: ~Copyable {
  var xml: ByteWriter
  let graph: Graph
  let appearance: Appearance?
  let plan: GraphMLPlan
  /// Whether the ids of all nodes travel as they are.
  let areNodeIDsPlain: Bool

  init(
    _ graph: Graph, _ appearance: Appearance?, _ dialect: GraphMLDialect? = nil,
    into xml: consuming ByteWriter
  ) {
    self.xml = xml
    self.graph = graph
    self.appearance = appearance
    plan = GraphMLPlan(graph, appearance, dialect)
    areNodeIDsPlain = graph.nodeIDs.allSatisfy { $0.isPlainToken }
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    xml.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if appearance != nil { xml.string(GraphMLMark.writer) }
    xml.literal("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
    if plan.drawingKeys != nil { xml.literal(" xmlns:y=\"http://www.yworks.com/xml/graphml\"") }
    xml.literal(">\n")
    for key in plan.keys { write(key) }
    xml.literal("  <graph edgedefault=\"")
    xml.text(plan.isDirected ? "directed" : "undirected")
    xml.literal("\">\n")
    for (key, text) in plan.settings { xml.bytes(key.line(text)) }
    writeNodes()
    writeHyperedges()
    writeEdges()
    xml.literal("  </graph>\n</graphml>\n")
    return xml.finish()
  }

  private mutating func write(_ key: OutputKey) {
    xml.literal("  <key id=\"")
    xml.attribute(key.id)
    xml.literal("\" for=\"")
    xml.attribute("\(key.scope)")
    if let drawing = key.drawing {
      xml.literal("\" yfiles.type=\"")
      xml.attribute(drawing)
    } else {
      xml.literal("\" attr.name=\"")
      xml.attribute(key.name)
      xml.literal("\" attr.type=\"")
      xml.attribute(key.type)
    }
    if let list = key.list {
      xml.literal("\" attr.list=\"")
      xml.attribute(list)
    }
    guard let mark = key.mark else { return xml.literal("\"/>\n") }
    xml.literal("\">\n    <desc>")
    xml.text(mark)
    xml.literal("</desc>\n  </key>\n")
  }

  // MARK: Nodes and edges

  private mutating func writeNodes() {
    let plan = plan
    for node in graph.nodes
    where !plan.structure.containment.isInside(node) && !plan.structure.isHyperedge(node) {
      let tag = writeNode(node, plan)
      if let first = plan.structure.containment.first(inside: node) {
        writeInside(first, of: node, tag, plan)
      } else {
        tag.close(&xml)
      }
    }
  }

  /// Writes a node, up to what lies inside it.
  @inline(__always)
  mutating func writeNode(_ node: Graph.Node, _ plan: GraphMLPlan) -> XMLOpenTag {
    let labels = graph.labelSet(of: node)
    xml.literal("    <node id=\"")
    writeID(of: node)
    xml.literal("\"")
    if !plan.labelAttributes.isEmpty { xml.bytes(plan.labelAttributes[labels]) }
    if plan.drawingKeys != nil { writeFolderType(of: node, plan) }
    var tag = XMLOpenTag(closing: "    </node>\n")
    tag.write(plan.labelLines[labels], into: &xml)
    Self.write(plan.nodeColumns.span, at: node.index, &tag, into: &xml)
    tag.write(plan.sizeKey, appearance?.size(of: node), into: &xml)
    if let place = appearance?.place(of: node) {
      tag.write(plan.placeKeys, place, into: &xml)
    }
    if plan.dialect != nil { writeExtras(of: node, plan, &tag) }
    if !plan.structure.ports.isEmpty { writePorts(of: node, plan, &tag) }
    return tag
  }

  private mutating func writeEdges() {
    let plan = plan
    let columns = plan.edgeColumns.span
    let ids = graph.edgeIDs
    let arePlain = ids.allSatisfy { $0.isPlainToken }
    for edge in graph.edges where !plan.structure.isEndpoint(edge) {
      xml.literal("    <edge id=\"")
      write(edge.index, of: ids, isPlain: arePlain)
      xml.literal("\" source=\"")
      writeID(of: graph.source(of: edge))
      xml.literal("\" target=\"")
      writeID(of: graph.target(of: edge))
      let isDirected = graph.isDirected(edge)
      if isDirected != plan.isDirected {
        xml.literal("\" directed=\"")
        xml.text(isDirected ? "true" : "false")
      }
      xml.literal("\"")
      writeEdgeAttributes(of: edge, plan)
      var tag = XMLOpenTag(closing: "    </edge>\n")
      tag.write(plan.typeLines[graph.typeIndex(of: edge)], into: &xml)
      Self.write(columns, at: edge.index, &tag, into: &xml)
      tag.write(plan.weightKey, appearance?.weight(of: edge), into: &xml)
      if let key = plan.drawingKeys?.edge { writeDrawing(of: edge, key, &tag) }
      if let first = plan.structure.containment.first(inside: edge) {
        writeInside(first, of: nil, tag, plan)
      } else {
        tag.close(&xml)
      }
    }
  }

  @inline(__always)
  mutating func writeID(of node: Graph.Node) {
    write(node.index, of: graph.nodeIDs, isPlain: areNodeIDsPlain)
  }

  /// The type of an edge, and the ports where it begins and ends, where they are attributes.
  @inline(__always)
  private mutating func writeEdgeAttributes(of edge: Graph.Edge, _ plan: GraphMLPlan) {
    if !plan.typeAttributes.isEmpty { xml.bytes(plan.typeAttributes[graph.typeIndex(of: edge)]) }
    if let ports = plan.structure.sourcePorts {
      writePort(" sourceport=\"", ports.value(at: edge.index)?.string)
    }
    if let ports = plan.structure.targetPorts {
      writePort(" targetport=\"", ports.value(at: edge.index)?.string)
    }
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

  @inline(__always)
  static func write(
    _ columns: Span<OutputColumn>, at row: Int, _ tag: inout XMLOpenTag, into xml: inout ByteWriter
  ) {
    for index in columns.indices {
      guard let position = columns[index].column.rows.position(of: row) else { continue }
      tag.open(&xml)
      xml.bytes(columns[index].opening)
      columns[index].write(position, into: &xml)
      xml.literal("</data>\n")
    }
  }
}

extension XMLOpenTag {
  /// A measure for show, if it is one: finite and above zero.
  @inline(__always)
  fileprivate mutating func write(_ key: OutputKey?, _ value: Double?, into xml: inout ByteWriter) {
    guard let key, let value else { return }
    write(key, value, into: &xml)
  }

  /// A place, if it is one.
  fileprivate mutating func write(
    _ keys: [OutputKey], _ place: Appearance.Point, into xml: inout ByteWriter
  ) {
    write(keys[0], place.x, into: &xml)
    write(keys[1], place.y, into: &xml)
  }

  @inline(__always)
  private mutating func write(_ key: OutputKey, _ value: Double, into xml: inout ByteWriter) {
    open(&xml)
    xml.bytes(key.opening)
    xml.number(value)
    xml.literal("</data>\n")
  }
}

extension OutputColumn {
  @inline(__always)
  fileprivate func write(_ position: Int, into xml: inout ByteWriter) {
    switch column.values {
    case .booleans(let values): xml.text(values[position] ? "true" : "false")
    case .integers(let values): xml.number(values[position])
    case .floats(let values): xml.number(values[position])
    case .strings(let texts): texts.withBytes(position) { write($0, into: &xml) }
    case .dates(let dates): dates.withBytes(position) { write($0, into: &xml) }
    case .others(let values): xml.text(values[position].jsonForXML)
    }
  }

  @inline(__always)
  private func write(_ text: Span<UInt8>, into xml: inout ByteWriter) {
    if isPlain {
      xml.bytes(text)
    } else if isJSON {
      xml.text(PropertyValue.string(String(decoding: text)).jsonForXML)
    } else {
      xml.text(text)
    }
  }
}

extension Span<UInt8> {
  /// Whether an id travels as it is, as far as one sees at a glance: letters and digits of ASCII
  /// and the marks that XML allows beside them.
  @inline(__always)
  var isPlainToken: Bool {
    guard count > 0, !bearsPrefix else { return false }
    for index in 0..<count {
      switch self[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: ":"):
        continue
      default: return false
      }
    }
    return true
  }
}
