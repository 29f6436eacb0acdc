public import PropertyGraph

extension GraphML {
  /// Something in a graph that a tool will change or drop, although the file holds it.
  public struct Warning: Equatable, Sendable, CustomStringConvertible {
    /// What it is about; the graph where it is about all of a sort.
    public let element: ElementID
    /// What the tool will do, and to what: a sentence.
    public let what: String

    public var description: String {
      switch element {
      case .graph: what
      case .node(let id): "node \(id): \(what)"
      case .edge(let id): "edge \(id): \(what)"
      }
    }
  }

  /// How many warnings of one sort are listed; a last one counts the others.
  public static let mostWarnings = 100

  /// What the tool of a dialect will do to a graph that no way of writing it can prevent.
  ///
  /// ```swift
  /// for warning in GraphML.warnings(for: graph, dialect: .gephi) { print(warning) }
  /// // node a: Gephi will show "note" as "InfinityO", because it takes INF in any text for infinity.
  /// ```
  ///
  /// Only Gephi is known to do so; for other dialects there are none.
  ///
  /// - Complexity: O(values of the graph).
  public static func warnings(for graph: Graph, dialect: GraphMLDialect) -> [Warning] {
    guard dialect == .gephi else { return [] }
    var found = GephiWarnings()
    found.readNodes(graph)
    found.readEdges(graph)
    return found.warnings
  }
}

/// Gathers what Gephi will mangle.
private struct GephiWarnings {
  private var infinities: [GraphML.Warning] = []
  private var empties: [GraphML.Warning] = []
  private var merged: [GraphML.Warning] = []
  private var weights: [GraphML.Warning] = []
  private var counts = (infinities: 0, empties: 0, merged: 0)

  var warnings: [GraphML.Warning] {
    infinities + rest(counts.infinities, "texts with INF") + empties
      + rest(counts.empties, "empty texts") + merged + rest(counts.merged, "parallel edges")
      + weights
  }

  private func rest(_ count: Int, _ sort: String) -> [GraphML.Warning] {
    let more = count - GraphML.mostWarnings
    return more > 0 ? [GraphML.Warning(element: .graph, what: "… and \(more) more \(sort).")] : []
  }

  mutating func readNodes(_ graph: Graph) {
    for column in graph.nodeColumns where column.key != "name" {
      for node in graph.nodes {
        read(column, at: node.index) { .node(graph[node].id) }
      }
    }
  }

  mutating func readEdges(_ graph: Graph) {
    for column in graph.edgeColumns {
      for edge in graph.edges {
        read(column, at: edge.index) { .edge(graph[edge].id) }
      }
      if column.key == Structure.weight { readWeights(column, graph) }
    }
    readParallels(graph)
  }

  private mutating func read(_ column: Column, at row: Int, _ element: () -> ElementID) {
    _ = column.withText(at: row) { text in
      if text.isEmpty {
        counts.empties += 1
        guard counts.empties <= GraphML.mostWarnings else { return }
        empties.append(
          GraphML.Warning(
            element: element(), what: "Gephi takes the empty \"\(column.key)\" for none."))
      } else if text.holdsINF {
        counts.infinities += 1
        guard counts.infinities <= GraphML.mostWarnings else { return }
        let shown = String(decoding: text).replacing("INF", with: "Infinity").prefix(60)
        infinities.append(
          GraphML.Warning(
            element: element(),
            what: "Gephi will show \"\(column.key)\" as \"\(shown)\", because it takes INF in any"
              + " text for infinity."))
      }
    }
  }

  private mutating func readWeights(_ column: Column, _ graph: Graph) {
    guard !column.isPositive else { return }
    weights.append(
      GraphML.Warning(
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
        guard counts.merged <= GraphML.mostWarnings else { continue }
        merged.append(
          GraphML.Warning(
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
