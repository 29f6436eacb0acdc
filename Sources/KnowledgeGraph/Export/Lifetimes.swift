import PropertyGraph

/// When each node and edge of a graph is there to be seen, as far as dates tell; `.unknown` where
/// they do not.
///
/// - A meeting is there while it lasts, and so is what happens at it.
/// - Everything else stays, from the first thing that dates it on.
/// - A membership lasts as long as its date; so does another tie whose date is an interval.
struct Lifetimes {
  private(set) var nodes: [DateBounds]
  private(set) var edges: [DateBounds] = []
  /// When people met, as bounds of the timeline.
  private(set) var meetings: [DateBounds] = []

  private let graph: Graph
  private let kinds: Kinds

  init(of graph: Graph) {
    self.graph = graph
    kinds = Kinds(graph)
    nodes = graph.nodes.map { graph.bounds(of: $0) }
    meetings = graph.nodes.filter(kinds.isMeeting).map { graph.bounds(of: $0) }
    var entrances = [Int64](repeating: .max, count: graph.nodeCount)
    edges.reserveCapacity(graph.edgeCount)
    for edge in graph.edges {
      let date = date(of: edge)
      edges.append(lifetime(of: edge, dated: date))
      note(date, of: edge, in: &entrances)
    }
    for node in graph.nodes where !kinds.isMeeting(node) {
      nodes[node.index] = .since(entrance(of: node, entrances[node.index]))
    }
  }

  /// The timeline that all of it fits into; `nil` if nothing is dated.
  var timeline: Timeline? {
    guard var timeline = Timeline(of: meetings) ?? Timeline(of: nodes + edges) else { return nil }
    for bounds in nodes where bounds != .unknown { timeline.include(bounds) }
    for bounds in edges where bounds != .unknown { timeline.include(bounds) }
    return timeline
  }

  // MARK: Edges

  /// The date of an edge: its own, else that of the meeting it touches or names.
  private mutating func date(of edge: Graph.Edge) -> DateBounds {
    if kinds.isAmongPeople, let met = graph.meetings(sharedBy: edge)?.span {
      meetings.append(met)
      return .since(met.earliest)
    }
    let own = graph.bounds(of: edge)
    if own != .unknown { return own }
    for end in [graph.source(of: edge), graph.target(of: edge)] where kinds.isMeeting(end) {
      if graph.bounds(of: end) != .unknown { return graph.bounds(of: end) }
    }
    return dateOfMeetingNamed(by: edge)
  }

  private func dateOfMeetingNamed(by edge: Graph.Edge) -> DateBounds {
    guard kinds.isNamingMeetings, let names = graph[edge][PropertyKey.at]?.strings else {
      return .unknown
    }
    return names.compactMap(graph.node).filter(kinds.isMeeting).map { graph.bounds(of: $0) }
      .min { $0.earliest < $1.earliest } ?? .unknown
  }

  private func lifetime(of edge: Graph.Edge, dated date: DateBounds) -> DateBounds {
    if kinds.isMeeting(graph.source(of: edge)) || kinds.isMeeting(graph.target(of: edge)) {
      return date
    }
    return kinds.mayEnd(edge) ? date : .since(date.earliest)
  }

  // MARK: Nodes

  /// Lets what an edge joins enter no later than the edge.
  private func note(_ date: DateBounds, of edge: Graph.Edge, in entrances: inout [Int64]) {
    let source = graph.source(of: edge)
    let target = graph.target(of: edge)
    let made = kinds.isMaking(edge) ? graph.bounds(of: target) : .unknown
    if date.hasStart {
      entrances[source.index] = min(entrances[source.index], date.earliest)
      entrances[target.index] = min(entrances[target.index], date.earliest)
    } else if made.hasStart {
      entrances[source.index] = min(entrances[source.index], made.earliest)
    }
  }

  /// When a node enters: by its date, else by its first edge; who takes part, by whichever is first.
  private func entrance(of node: Graph.Node, _ firstEdge: Int64) -> Int64 {
    let own = graph.bounds(of: node)
    if own != .unknown && !kinds.isConversant(node) { return own.earliest }
    let first = min(own == .unknown ? .max : own.earliest, firstEdge)
    return first == .max ? DateBounds.distantPast : first
  }
}

extension DateBounds {
  /// From a moment on; any time if that is open.
  fileprivate static func since(_ earliest: Int64) -> DateBounds {
    DateBounds(earliest: earliest, latest: distantFuture)
  }
}

/// What the vocabulary says of a graph's nodes and edges, looked up once per set of labels and per
/// type.
private struct Kinds {
  private let graph: Graph
  private let meetings: [Bool]
  private let conversants: [Bool]
  private let types: [EdgeType?]
  /// Whether this is a graph of who met whom, without the meetings.
  let isAmongPeople: Bool
  /// Whether edges name meetings.
  let isNamingMeetings: Bool

  init(_ graph: Graph) {
    self.graph = graph
    meetings = graph.labelSets.map { $0.contains(NodeLabel.meeting.rawValue) }
    conversants = graph.labelSets.map { labels in
      labels.contains(NodeLabel.person.rawValue) || labels.contains(NodeLabel.community.rawValue)
    }
    types = graph.types.map(EdgeType.init(rawValue:))
    isAmongPeople = graph.isAmongPeople
    isNamingMeetings = graph.edgeColumns.contains { $0.key == PropertyKey.at }
  }

  func isMeeting(_ node: Graph.Node) -> Bool { meetings[graph.labelSet(of: node)] }

  func isConversant(_ node: Graph.Node) -> Bool { conversants[graph.labelSet(of: node)] }

  /// Whether an edge says who brought something into the world, so that its date is theirs too.
  func isMaking(_ edge: Graph.Edge) -> Bool {
    switch types[graph.typeIndex(of: edge)] {
    case .voiced, .made, .tookOn: true
    default: false
    }
  }

  /// Whether an edge is a tie that ends when its date does, and no act that has happened.
  func mayEnd(_ edge: Graph.Edge) -> Bool {
    switch types[graph.typeIndex(of: edge)] {
    case .memberOf: true
    case .holds, .knows, .caresAbout, .partOf, nil: isInterval(edge)
    default: false
    }
  }

  private func isInterval(_ edge: Graph.Edge) -> Bool {
    graph[edge][PropertyKey.date]?.string?.utf8.contains(UInt8(ascii: "/")) ?? false
  }
}
