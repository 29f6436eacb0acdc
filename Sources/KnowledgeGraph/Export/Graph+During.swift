public import PropertyGraph

extension Graph {
  /// The part of the graph that may fall in a time.
  ///
  /// ```swift
  /// graph.during(try EDTFDate("2022"))     // its meetings, who came, what they brought and made
  /// ```
  ///
  /// - A node stays if its own date may fall in the time, by the bounds of both.
  /// - A link stays, with both its ends, if its own date may; without one, the date of the meeting
  ///   that it touches or names counts, else that of what it leads to, else that of where it begins.
  /// - So what is older stays where it was taken up again, what is later where a meeting of that
  ///   time led to it, and a person where they were tied to something of that time, also as one who
  ///   carried it. A meeting that has a date stays by that or not at all.
  /// - In a graph of people and their ties alone, as ``people(minWeight:)`` gives it, a tie stays if one of
  ///   the meetings that it counts may. What it counts and weighs stays that of all of them.
  /// - Between what stays, a link that nothing dates stays too. What nothing dates or ties goes.
  ///
  /// - Complexity: O(nodes + edges).
  public func during(_ time: EDTFDate) -> Graph {
    let moments = Moments(of: self, in: time.bounds(in: zone))
    return part(
      nodes: { moments.nodes[$0.index] }, edges: { moments.edges[$0.index] })
  }
}

/// What of a graph may fall in a time, by row.
private struct Moments {
  private(set) var nodes: [Bool]
  private(set) var edges: [Bool] = []

  private let graph: Graph
  private let time: DateBounds
  private let isMeeting: [Bool]
  private let isAmongPeople: Bool

  init(of graph: Graph, in time: DateBounds) {
    self.graph = graph
    self.time = time
    isMeeting = graph.labelSets.map { $0.contains(NodeLabel.meeting.rawValue) }
    isAmongPeople = graph.isAmongPeople
    nodes = graph.nodes.map { graph.bounds(of: $0).mayFall(in: time) ?? false }
    edges.reserveCapacity(graph.edgeCount)
    for edge in graph.edges { edges.append(stays(edge)) }
  }

  /// Whether an edge stays if its ends do; they do if something dates it.
  private mutating func stays(_ edge: Graph.Edge) -> Bool {
    let ends = [graph.source(of: edge), graph.target(of: edge)]
    guard ends.allSatisfy({ !isOver($0) }) else { return false }
    let isWithin = tie(edge) ?? date(of: edge, between: ends).mayFall(in: time)
    let isBrought = isWithin ?? ends.reversed().lazy.compactMap(isWithinTime).first ?? false
    if isBrought { for node in ends + carriers(of: edge) { nodes[node.index] = true } }
    return isWithin ?? true
  }

  /// Whether two people may have met then, where only the tie between them says when they did.
  private func tie(_ edge: Graph.Edge) -> Bool? {
    guard isAmongPeople, let met = graph.meetings(sharedBy: edge) else { return nil }
    return met.dates.contains { $0.mayFall(in: time) ?? true }
  }

  /// Whether this is a meeting at another time.
  private func isOver(_ node: Graph.Node) -> Bool {
    isMeeting[graph.labelSet(of: node)] && isWithinTime(node) == false
  }

  private func isWithinTime(_ node: Graph.Node) -> Bool? {
    graph.bounds(of: node).mayFall(in: time)
  }

  /// Those whom an edge names as having brought something or somebody.
  private func carriers(of edge: Graph.Edge) -> [Graph.Node] {
    [PropertyKey.by, PropertyKey.introducedBy].flatMap { graph[edge][$0]?.strings ?? [] }
      .compactMap(graph.node).filter { !isOver($0) }
  }

  /// The date of an edge: its own, else that of the meeting it touches or names.
  private func date(of edge: Graph.Edge, between ends: [Graph.Node]) -> DateBounds {
    let own = graph.bounds(of: edge)
    if own != .unknown { return own }
    let named = graph[edge][PropertyKey.at]?.strings.compactMap(graph.node) ?? []
    return (ends + named).lazy.filter { isMeeting[graph.labelSet(of: $0)] }
      .map { graph.bounds(of: $0) }.first { $0 != .unknown } ?? .unknown
  }
}
