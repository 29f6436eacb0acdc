import PropertyGraph

/// Gathers what Gephi will mangle, in GraphML and in GEXF alike.
struct GephiWarnings {
  private var infinities: [ExportWarning] = []
  private var empties: [ExportWarning] = []
  private var merged: [ExportWarning] = []
  private var weights: [ExportWarning] = []
  private var counts = (infinities: 0, empties: 0, merged: 0)

  /// - Parameter areWeights: whether a column of weights travels as the weights of edges.
  init(for graph: Graph, areWeights: (Column) -> Bool) {
    readNodes(graph)
    readEdges(graph, areWeights)
  }

  var warnings: [ExportWarning] {
    infinities + rest(counts.infinities, "texts with INF") + empties
      + rest(counts.empties, "empty texts") + merged + rest(counts.merged, "parallel edges")
      + weights
  }

  private func rest(_ count: Int, _ sort: String) -> [ExportWarning] {
    let more = count - ExportWarning.most
    return more > 0 ? [ExportWarning(element: .graph, what: "… and \(more) more \(sort).")] : []
  }

  private mutating func readNodes(_ graph: Graph) {
    for column in graph.nodeColumns where column.key != "name" {
      for node in graph.nodes {
        read(column, at: node.index) { .node(graph[node].id) }
      }
    }
  }

  private mutating func readEdges(_ graph: Graph, _ areWeights: (Column) -> Bool) {
    for column in graph.edgeColumns {
      for edge in graph.edges {
        read(column, at: edge.index) { .edge(graph[edge].id) }
      }
      if column.key == Structure.weight, !areWeights(column) { noteWeights() }
    }
    readParallels(graph)
  }

  private mutating func read(_ column: Column, at row: Int, _ element: () -> ElementID) {
    _ = column.withText(at: row) { text in
      if text.isEmpty {
        counts.empties += 1
        guard counts.empties <= ExportWarning.most else { return }
        empties.append(
          ExportWarning(
            element: element(), what: "Gephi takes the empty \"\(column.key)\" for none."))
      } else if text.holdsINF {
        counts.infinities += 1
        guard counts.infinities <= ExportWarning.most else { return }
        let shown = String(decoding: text).replacing("INF", with: "Infinity").prefix(60)
        infinities.append(
          ExportWarning(
            element: element(),
            what: "Gephi will show \"\(column.key)\" as \"\(shown)\", because it takes INF in any"
              + " text for infinity."))
      }
    }
  }

  private mutating func noteWeights() {
    weights.append(
      ExportWarning(
        element: .graph,
        what: "Gephi drops edges whose weight is not above zero. Because some are not, \"weight\""
          + " travels as \"\(TravelName.property(Structure.weight))\", and Gephi takes all edges for 1."
      ))
  }

  /// Edges that Gephi takes for one: of the same type, between the same nodes.
  private mutating func readParallels(_ graph: Graph) {
    for node in graph.nodes {
      var first: [Parallel: Graph.Edge] = [:]
      for edge in graph.edges(touching: node) {
        let (source, target) = (graph.source(of: edge), graph.target(of: edge))
        let isDirected = graph.isDirected(edge)
        // Each pair is met at its lower end or, if it has a direction, at its source.
        guard isDirected ? source == node : min(source, target) == node else { continue }
        let parallel = Parallel(
          type: graph.typeIndex(of: edge), isDirected: isDirected,
          other: isDirected ? target : max(source, target))
        guard let earlier = first[parallel] else {
          first[parallel] = edge
          continue
        }
        counts.merged += 1
        guard counts.merged <= ExportWarning.most else { continue }
        merged.append(
          ExportWarning(
            element: .edge(graph[edge].id),
            what: "Gephi merges it with \"\(graph[earlier].id)\", which joins the same nodes by the"
              + " same type, and adds their weights."))
      }
    }
  }

  private struct Parallel: Hashable {
    let type: Int
    let isDirected: Bool
    let other: Graph.Node
  }
}

extension Span<UInt8> {
  /// Whether the letters INF stand anywhere in it.
  fileprivate var holdsINF: Bool {
    guard count >= 3 else { return false }
    for index in 0..<count - 2
    where self[index] == UInt8(ascii: "I") && self[index + 1] == UInt8(ascii: "N")
      && self[index + 2] == UInt8(ascii: "F")
    {
      return true
    }
    return false
  }
}
