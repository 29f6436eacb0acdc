public import PropertyGraph

extension Graph {
  /// How the graph dresses for a tool that shows it: a colour for each kind, people by how much they
  /// take part, and when everything is to be seen.
  ///
  /// ```swift
  /// try GEXF.write(graph, to: url, appearance: graph.appearance())
  /// ```
  ///
  /// - Colours are those of ``NodeLabel/colour`` and ``EdgeType/colour``; grey is what Kring does not
  ///   know.
  /// - The timeline runs from the first meeting's earliest start to the last one's latest end. A
  ///   meeting, and what happens at it, is seen while it lasts; a person, community, insight or
  ///   product from the first thing that dates it on; an arrow from its date on; a membership while
  ///   it lasts. A fuzzy date counts from its earliest start to its latest end, and what is undated
  ///   is always seen. What ended before the first meeting, or began after the last, widens the
  ///   timeline.
  /// - In a graph of who met whom, without the meetings, a tie is seen from the date `first` on, and
  ///   the timeline ends with the last date `last`.
  ///
  /// - Parameter sized: whether people are drawn larger the more edges they have, from 10 to 30.
  ///   Without, and for everything else, the tool decides.
  /// - Complexity: O(nodes + edges).
  public func appearance(sized: Bool = true) -> Appearance {
    var appearance = Appearance()
    for label in NodeLabel.allCases { appearance.nodeColours[label.rawValue] = label.colour }
    for type in EdgeType.allCases { appearance.edgeColours[type.rawValue] = type.colour }
    appearance.edgeColours["MET"] = EdgeType.knows.colour
    appearance.otherColour = Palette.grey
    if sized { appearance.nodeSize = sizesOfPeople() }
    let lifetimes = Lifetimes(of: self)
    if let timeline = lifetimes.timeline {
      appearance.nodeSpells = { timeline.spells(of: lifetimes.nodes[$0.index]) }
      appearance.edgeSpells = { timeline.spells(of: lifetimes.edges[$0.index]) }
    }
    return appearance
  }

  /// From 10 for nobody's acquaintance to 30 for the one with most edges; the area grows with them.
  private func sizesOfPeople() -> @Sendable (Node) -> Double? {
    let people = labelSets.map { $0.contains(NodeLabel.person.rawValue) }
    let degrees = nodes.map { node in
      people[labelSet(of: node)] ? edges(from: node).count + edges(into: node).count : 0
    }
    let greatest = Double(max(1, degrees.max() ?? 0))
    return { [self] node in
      guard people[labelSet(of: node)] else { return nil }
      let size = 10 + 20 * (Double(degrees[node.index]) / greatest).squareRoot()
      return (size * 10).rounded() / 10
    }
  }
}
