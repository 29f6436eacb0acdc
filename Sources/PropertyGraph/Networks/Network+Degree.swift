extension Network {
  /// How many ties each node has; in a directed network those that leave and those that arrive.
  ///
  /// ```swift
  /// network.degree().top(10)        // who met the most others
  /// ```
  ///
  /// - Complexity: O(n).
  public func degree() -> Scores { isDirected ? outDegree() + inDegree() : outDegree() }

  /// How many ties leave each node; its degree where ties have no direction. O(n).
  public func outDegree() -> Scores { Scores(nodes: nodes, values: outgoing.counts) }

  /// How many ties arrive at each node; its degree where ties have no direction. O(n).
  public func inDegree() -> Scores { Scores(nodes: nodes, values: incoming.counts) }

  /// The weights of each node's ties, added up; its degree where ties have no weights.
  ///
  /// In the projection of people it is the number of meetings at which somebody met others, however
  /// many came, if no groups were counted there: each adds 1 in all.
  ///
  /// - Complexity: O(n + m). A. Barrat et al., "The architecture of complex weighted networks",
  ///   PNAS 101(11), 2004, doi 10.1073/pnas.0400087101.
  public func strength() -> Scores { isDirected ? outStrength() + inStrength() : outStrength() }

  /// The weights of the ties that leave each node, added up. O(n + m).
  public func outStrength() -> Scores { Scores(nodes: nodes, values: outgoing.sums) }

  /// The weights of the ties that arrive at each node, added up. O(n + m).
  public func inStrength() -> Scores { Scores(nodes: nodes, values: incoming.sums) }
}

extension Scores {
  fileprivate static func + (left: Scores, right: Scores) -> Scores {
    Scores(nodes: left.nodes, values: zip(left.values, right.values).map(+))
  }
}
