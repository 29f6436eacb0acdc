import PropertyGraph

extension Spread {
  /// What is odd about what was noted of it: by rule, then by ids, each once. None of a possible spread.
  ///
  /// - Complexity: O(n) for the n arrivals, and the meetings that their carriers came to.
  public var findings: [Finding] {
    guard mode == .recorded else { return [] }
    var search = TrailFindings(told)
    return search.all()
  }
}

/// The search for what is odd about the trail of one idea.
private struct TrailFindings {
  private let told: Spread.Told
  private let reading: Reading
  private var rules: Rules
  /// What of the trail can be carried into meetings.
  private var things: Set<Graph.Node>

  init(_ told: Spread.Told) {
    self.told = told
    reading = told.reading
    rules = Rules(reading: told.reading)
    things = [told.root]
    for row in told.rows where row.kind == .insight || row.kind == .product {
      things.insert(row.node)
    }
  }

  mutating func all() -> [Finding] {
    var all = findings(about: told.root, reading.kind(of: told.root))
    for row in told.rows {
      all += findings(about: row.node, row.kind)
      if row.isUnexplained {
        all.append(rules.broughtByNobody(told.above(row), into: row.node))
      }
    }
    return all.inOrder
  }

  private mutating func findings(about node: Graph.Node, _ kind: NodeLabel?) -> [Finding] {
    switch kind {
    case .insight: return rules.voices(of: node)
    case .product: return rules.product(node)
    case .meeting:
      return reading.edges(into: node, .carriedInto)
        .filter { things.contains(reading.graph.source(of: $0)) }
        .flatMap { rules.carrying($0) }
    default: return []
    }
  }
}

extension [Finding] {
  /// By rule, then by ids, each once.
  var inOrder: [Finding] {
    let sorted = sorted { first, second in
      if first.rule != second.rule { return first.rule < second.rule }
      return first.ids.lexicographicallyPrecedes(second.ids)
    }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
