import PropertyGraph

/// Writes a graph as GraphML in the one form that every tool reads: UTF-8, the six types, keys
/// first, then the graph's own data, nodes and edges.
struct GraphMLWriter: ~Copyable {
  private var xml: ByteWriter
  private let graph: Graph
  private let appearance: Appearance?
  private let plan: GraphMLPlan
  /// Whether the ids of all nodes travel as they are.
  private let areNodeIDsPlain: Bool

  init(_ graph: Graph, _ appearance: Appearance?, into xml: consuming ByteWriter) {
    self.xml = xml
    self.graph = graph
    self.appearance = appearance
    plan = GraphMLPlan(graph, appearance)
    areNodeIDsPlain = graph.nodeIDs.allSatisfy { $0.isPlainToken }
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    xml.literal(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """)
    for key in plan.keys { write(key) }
    xml.literal("  <graph edgedefault=\"")
    xml.text(plan.isDirected ? "directed" : "undirected")
    xml.literal("\">\n")
    for (key, text) in plan.settings { xml.bytes(key.line(text)) }
    writeNodes()
    writeEdges()
    xml.literal("  </graph>\n</graphml>\n")
    return xml.finish()
  }

  private mutating func write(_ key: OutputKey) {
    xml.literal("  <key id=\"")
    xml.attribute(key.id)
    xml.literal("\" for=\"")
    xml.attribute("\(key.scope)")
    xml.literal("\" attr.name=\"")
    xml.attribute(key.name)
    xml.literal("\" attr.type=\"")
    xml.attribute(key.type)
    guard let mark = key.mark else { return xml.literal("\"/>\n") }
    xml.literal("\">\n    <desc>")
    xml.text(mark)
    xml.literal("</desc>\n  </key>\n")
  }

  // MARK: Nodes and edges

  private mutating func writeNodes() {
    let plan = plan
    let columns = plan.nodeColumns.span
    let ids = graph.nodeIDs
    for node in graph.nodes {
      xml.literal("    <node id=\"")
      write(node.index, of: ids, isPlain: areNodeIDsPlain)
      xml.literal("\"")
      var tag = XMLOpenTag(closing: "    </node>\n")
      tag.write(plan.labelLines[graph.labelSet(of: node)], into: &xml)
      Self.write(columns, at: node.index, &tag, into: &xml)
      tag.write(plan.sizeKey, appearance?.nodeSize?(node), into: &xml)
      if let place = appearance?.nodePosition?(node) {
        tag.write(plan.placeKeys, place, into: &xml)
      }
      tag.close(&xml)
    }
  }

  private mutating func writeEdges() {
    let plan = plan
    let columns = plan.edgeColumns.span
    let ids = graph.edgeIDs
    let nodeIDs = graph.nodeIDs
    let arePlain = ids.allSatisfy { $0.isPlainToken }
    for edge in graph.edges {
      xml.literal("    <edge id=\"")
      write(edge.index, of: ids, isPlain: arePlain)
      xml.literal("\" source=\"")
      write(graph.source(of: edge).index, of: nodeIDs, isPlain: areNodeIDsPlain)
      xml.literal("\" target=\"")
      write(graph.target(of: edge).index, of: nodeIDs, isPlain: areNodeIDsPlain)
      let isDirected = graph.isDirected(edge)
      if isDirected != plan.isDirected {
        xml.literal("\" directed=\"")
        xml.text(isDirected ? "true" : "false")
      }
      xml.literal("\"")
      var tag = XMLOpenTag(closing: "    </edge>\n")
      tag.write(plan.typeLines[graph.typeIndex(of: edge)], into: &xml)
      Self.write(columns, at: edge.index, &tag, into: &xml)
      tag.write(plan.weightKey, appearance?.edgeWeight?(edge), into: &xml)
      tag.close(&xml)
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
  private static func write(
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
    guard let key, let value, value > 0, value.isFinite else { return }
    write(key, value, into: &xml)
  }

  /// A place, if it is one.
  fileprivate mutating func write(
    _ keys: [OutputKey], _ place: Appearance.Point, into xml: inout ByteWriter
  ) {
    guard place.x.isFinite, place.y.isFinite else { return }
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
