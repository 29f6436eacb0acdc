import PropertyGraph

/// Nodes inside nodes and edges, hyperedges and ports, as GraphML has them.
extension GraphMLWriter {
  // MARK: Nodes inside nodes

  /// Writes what lies inside a node or an edge, to any depth, and ends it.
  ///
  /// - Parameter first: the first node inside.
  mutating func writeInside(
    _ first: Graph.Node, of node: Graph.Node?, _ tag: consuming XMLOpenTag, _ plan: GraphMLPlan
  ) {
    openGraph(inside: node, &tag, plan)
    var around: [(next: Graph.Node?, tag: XMLOpenTag)] = [(first, tag)]
    while let (next, tag) = around.popLast() {
      guard let node = next else {
        xml.literal("      </graph>\n")
        tag.close(&xml)
        continue
      }
      around.append((plan.structure.containment.next(beside: node), tag))
      var inner = writeNode(node, plan)
      if let first = plan.structure.containment.first(inside: node) {
        openGraph(inside: node, &inner, plan)
        around.append((first, inner))
      } else {
        inner.close(&xml)
      }
    }
  }

  private mutating func openGraph(
    inside node: Graph.Node?, _ tag: inout XMLOpenTag, _ plan: GraphMLPlan
  ) {
    tag.open(&xml)
    xml.literal("      <graph")
    if let node {
      xml.literal(" id=\"")
      writeID(of: node)
      xml.literal(":\"")
    }
    xml.literal(" edgedefault=\"")
    xml.text(plan.isDirected ? "directed" : "undirected")
    xml.literal("\">\n")
  }

  // MARK: Hyperedges

  mutating func writeHyperedges() {
    let plan = plan
    for node in plan.structure.hyperedges {
      xml.literal("    <hyperedge id=\"")
      writeID(of: node)
      xml.literal("\"")
      var tag = XMLOpenTag(closing: "    </hyperedge>\n")
      tag.write(plan.hyperedgeLines[graph.labelSet(of: node)], into: &xml)
      Self.write(plan.hyperedgeColumns.span, at: node.index, &tag, into: &xml)
      for edge in graph.edges(touching: node).sorted() { writeEndpoint(edge, of: node, plan, &tag) }
      if let first = plan.structure.containment.first(inside: node) {
        writeInside(first, of: node, tag, plan)
      } else {
        tag.close(&xml)
      }
    }
  }

  private mutating func writeEndpoint(
    _ edge: Graph.Edge, of hyperedge: Graph.Node, _ plan: GraphMLPlan, _ tag: inout XMLOpenTag
  ) {
    let leadsOut = graph.source(of: edge) == hyperedge
    tag.open(&xml)
    xml.literal("      <endpoint id=\"")
    xml.attribute(TravelName.id(graph[edge].id))
    xml.literal("\" node=\"")
    writeID(of: leadsOut ? graph.target(of: edge) : graph.source(of: edge))
    if graph.isDirected(edge) {
      xml.literal("\" type=\"")
      xml.text(leadsOut ? "out" : "in")
    }
    xml.literal("\"")
    writePort(
      " port=\"", graph[edge][leadsOut ? Structure.targetPort : Structure.sourcePort]?.string)
    var endpoint = XMLOpenTag(closing: "      </endpoint>\n")
    let columns = plan.endpointColumns.filter {
      plan.structure.isData($0.column, of: edge, in: graph)
    }
    Self.write(columns.span, at: edge.index, &endpoint, into: &xml)
    endpoint.close(&xml)
  }

  // MARK: Ports

  mutating func writePort(_ attribute: StaticString, _ name: String?) {
    guard let name else { return }
    xml.literal(attribute)
    xml.attribute(TravelName.id(name))
    xml.literal("\"")
  }

  mutating func writePorts(of node: Graph.Node, _ plan: GraphMLPlan, _ tag: inout XMLOpenTag) {
    guard let paths = plan.structure.ports[node.index] else { return }
    tag.open(&xml)
    let parts = paths.map { $0.split(separator: "/") }
    var open: [XMLOpenTag] = []
    for (index, port) in parts.enumerated() {
      while open.count >= port.count { open.removeLast().close(&xml) }
      if !open.isEmpty { open[open.count - 1].open(&xml) }
      writePort("      <port name=\"", port.last.map(String.init))
      open.append(XMLOpenTag(closing: "      </port>\n"))
      open[open.count - 1].write(plan.portLines[node.index]?[index] ?? [], into: &xml)
    }
    while let port = open.popLast() { port.close(&xml) }
  }
}
