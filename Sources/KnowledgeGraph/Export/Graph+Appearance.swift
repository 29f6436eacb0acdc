public import PropertyGraph

extension Graph {
  /// How the graph dresses for a tool that shows it: a colour and a shape for each kind, a size by
  /// how much hangs on it, and when everything is to be seen.
  ///
  /// ```swift
  /// try GEXF.write(graph, to: url, appearance: graph.appearance())
  /// ```
  ///
  /// - Colours are those of ``NodeLabel/colour`` and ``EdgeType/colour``; grey is what Kring does not
  ///   know. Shapes are those of ``NodeLabel/shape``.
  /// - Linked data is in the terms of ``PropertyGraph/LinkedDataTerms/kring``.
  /// - The timeline runs from the first meeting's earliest start to the last one's latest end. A
  ///   meeting, and what happens at it, is seen while it lasts; a person, community, insight or
  ///   product from the first thing that dates it on; an arrow from its date on; a membership while
  ///   it lasts. A fuzzy date counts from its earliest start to its latest end, and what is undated
  ///   is always seen. What ended before the first meeting, or began after the last, widens the
  ///   timeline.
  /// - In a graph of who met whom, without the meetings, a tie is seen from the date `first` on, and
  ///   the timeline ends with the last date `last`.
  ///
  /// - Parameter sized: whether nodes are drawn larger the more edges they have, up to a radius of 30.
  ///   What has the fewest is left to the tool, 10 in Gephi, which stretches the sizes of a graph
  ///   where everything has one.
  /// - Complexity: O(nodes + edges).
  public func appearance(sized: Bool = true) -> Appearance {
    var appearance = Appearance()
    for label in NodeLabel.allCases {
      appearance.nodeColours[label.rawValue] = label.colour
      appearance.nodeShapes[label.rawValue] = label.shape
    }
    for type in EdgeType.allCases { appearance.edgeColours[type.rawValue] = type.colour }
    appearance.edgeColours["MET"] = EdgeType.knows.colour
    appearance.otherColour = Palette.grey
    appearance.terms = .kring
    if sized { appearance.nodeSize = sizesByDegree() }
    let lifetimes = Lifetimes(of: self)
    if let timeline = lifetimes.timeline {
      appearance.nodeSpells = { timeline.spells(of: lifetimes.nodes[$0.index]) }
      appearance.edgeSpells = { timeline.spells(of: lifetimes.edges[$0.index]) }
    }
    return appearance
  }

  /// Above 10, up to 30 for what has most edges; the area grows with them.
  private func sizesByDegree() -> @Sendable (Node) -> Double? {
    let degrees = nodes.map { edges(from: $0).count + edges(into: $0).count }
    let least = degrees.min() ?? 0
    let range = Double(max(1, (degrees.max() ?? 0) - least))
    return { node in
      guard degrees[node.index] > least else { return nil }
      let size = 10 + 20 * (Double(degrees[node.index] - least) / range).squareRoot()
      return (size * 10).rounded() / 10
    }
  }
}
