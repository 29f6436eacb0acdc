public import PropertyGraph

/// What of a graph to hand on: a trail, a time, some kinds, the people, the surroundings of a node.
///
/// ```swift
/// var selection = Selection()
/// selection.during = try EDTFDate("2022")
/// selection.only = ["Person", "Meeting"]
/// try graph.selecting(selection).write(to: url)
/// ```
///
/// Each choice is made among what the one before it left, in this order:
///
/// 1. ``spread``: the trail of an insight, as the whole graph records it.
/// 2. ``during``: what may fall in a time.
/// 3. ``only``: some labels and types.
/// 4. ``people``: who met whom at the meetings that are left.
/// 5. ``around``: a node and what lies near it, in the picture as it is by now.
public struct Selection: Hashable, Sendable {
  /// The insight whose trail to take, by name: ``PropertyGraph/Graph/trail(of:)``.
  public var spread: String?
  /// The time to take: ``PropertyGraph/Graph/during(_:)``.
  public var during: EDTFDate?
  /// The labels and types to take, as people write them, also with commas between:
  /// ``PropertyGraph/Graph/only(labels:types:)``.
  public var only: [String] = []
  /// Whether to take who met whom: ``PropertyGraph/Graph/people(minWeight:)``.
  public var people = false
  /// How much a tie between people must weigh, 0 for all ties.
  public var minWeight = 0.0
  /// The node whose surroundings to take, by name: ``PropertyGraph/Graph/around(_:steps:)``.
  public var around: String?
  /// How many links the surroundings reach.
  public var steps = 1

  /// All of a graph.
  public init() {}
}

extension Graph {
  /// The part of the graph that is asked for.
  ///
  /// A list of ids, as in `by`, loses the ids of nodes that are left out.
  ///
  /// - Throws: ``KnowledgeError`` for a name that means none or several, for what is no label or
  ///   type, and if the node to look around is not among what the other choices leave.
  /// - Complexity: O(nodes + edges), people aside.
  public func selecting(_ selection: Selection) throws -> Graph {
    let center = try selection.around.map { self[try node(named: $0)] }
    let kinds = selection.only.isEmpty ? nil : try kinds(named: selection.only)
    var part = self
    if let idea = selection.spread { part = part.trail(of: try insight(idea)) }
    if let time = selection.during { part = part.during(time) }
    if let kinds { part = part.only(labels: kinds.labels, types: kinds.types) }
    if selection.people { part = part.people(minWeight: selection.minWeight) }
    guard let center else { return part }
    guard let node = part.node(center.id) else { throw KnowledgeError.isLeftOut(center) }
    return part.around(node, steps: selection.steps)
  }
}
