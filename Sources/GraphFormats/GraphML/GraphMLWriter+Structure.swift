import PropertyGraph

/// Nodes inside nodes, hyperedges and ports, as GraphML has them.
extension GraphMLWriter {
  // MARK: Nodes inside nodes

  /// Writes what lies inside a node, to any depth, and ends it.
  mutating func writeInside(_ node: Graph.Node, _ tag: consuming XMLOpenTag, _ plan: GraphMLPlan) {
    openGraph(inside: node, &tag, plan)
    var around: [(next: Graph.Node?, tag: XMLOpenTag)] = [
      (plan.structure.first(inside: node), tag)
    ]
    while let (next, tag) = around.popLast() {
      guard let node = next else {
        xml.literal("      </graph>\n")
        tag.close(&xml)
        continue
      }
      around.append((plan.structure.next(beside: node), tag))
      var inner = writeNode(node, plan)
      if let first = plan.structure.first(inside: node) {
        openGraph(inside: node, &inner, plan)
        around.append((first, inner))
      } else {
        inner.close(&xml)
      }
    }
  }

  private mutating func openGraph(
    inside node: Graph.Node, _ tag: inout XMLOpenTag, _ plan: GraphMLPlan
  ) {
    tag.open(&xml)
    xml.literal("      <graph id=\"")
    writeID(of: node)
    xml.literal(":\" edgedefault=\"")
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
      for edge in graph.edges(touching: node).sorted() { writeEndpoint(edge, of: node, &tag) }
      if plan.structure.first(inside: node) == nil {
        tag.close(&xml)
      } else {
        writeInside(node, tag, plan)
      }
    }
  }

  private mutating func writeEndpoint(
    _ edge: Graph.Edge, of hyperedge: Graph.Node, _ tag: inout XMLOpenTag
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
    xml.literal("/>\n")
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
    var openPorts = 0
    for (index, port) in parts.enumerated() {
      closePorts(&openPorts, to: port.count - 1)
      writePort("      <port name=\"", port.last.map(String.init))
      let hasInner = index + 1 < parts.count && parts[index + 1].count > port.count
      if hasInner { openPorts += 1 }
      xml.literal(hasInner ? ">\n" : "/>\n")
    }
    closePorts(&openPorts, to: 0)
  }

  private mutating func closePorts(_ openPorts: inout Int, to count: Int) {
    while openPorts > count {
      xml.literal("      </port>\n")
      openPorts -= 1
    }
  }
}
