public import PropertyGraph

/// Places the nodes of a graph on the plane as if all pushed each other away and edges pulled
/// together, so that what belongs together lies together: the layout that Gephi's users know.
///
/// ```swift
/// let places = ForceAtlas2(graph).places()
/// for (node, place) in zip(graph.nodes, places) { print(graph[node].id, place.x, place.y) }
/// ```
///
/// - Two nodes push each other away by (degree + 1) · (degree + 1) · `scaling` / distance, so that
///   what has many edges gets room. A quadtree lets a far crowd push as one (Barnes & Hut 1986, doi
///   10.1038/324446a0).
/// - An edge pulls by its weight and its length. Several edges between two nodes pull as one of
///   their total weight; an edge from a node to itself does nothing.
/// - Everything is drawn to the middle, so that parts which no edge ties do not fly away. Nodes
///   without any edge stand in rings around the others, in order of id.
/// - How far a node moves in one step follows from how steadily it is drawn one way; when nearly
///   nothing moves any more, it is done.
/// - The picture is turned so that its longer side lies level.
///
/// The places follow from the graph and the settings alone, to the last bit: where a node begins
/// follows from its id and the seed, and every force is summed in one order, however many threads
/// share the work.
///
/// M. Jacomy, T. Venturini, S. Heymann and M. Bastian, "ForceAtlas2, a continuous graph layout
/// algorithm for handy network visualization designed for the Gephi software", PLoS ONE 9(6), 2014,
/// doi 10.1371/journal.pone.0098679.
///
/// - Complexity: O(nodes · log(nodes) + edges) a step, of which there are at most ``steps``.
public struct ForceAtlas2: Sendable {
  /// How the pull of an edge grows with its length.
  public enum Attraction: Sendable {
    /// As the length: the picture as Gephi draws it.
    case linear
    /// As its logarithm (Noack's LinLog, doi 10.7155/jgaa.00154): communities lie farther apart.
    case logarithmic
  }

  /// What draws everything to the middle.
  public enum Gravity: Sendable {
    /// The same at any distance; parts that nothing ties end far apart.
    case weak(Double)
    /// Stronger the farther away; parts that nothing ties lie beside each other.
    case strong(Double)
  }

  /// How edges pull.
  public var attraction = Attraction.linear
  /// What holds parts together that nothing ties.
  public var gravity = Gravity.strong(0.1)
  /// How strongly nodes push each other away; above zero.
  public var scaling = 2.0
  /// The power to which weights are taken: at 0 all edges pull alike, at 1 by their weight.
  public var weightInfluence = 1.0
  /// How coarsely a far crowd is seen: at 0 node by node, in O(nodes²).
  public var theta = 1.2
  /// How restless the nodes may be; lower is slower and steadier.
  public var jitter = 1.0
  /// The most steps taken: at first 600, fewer for a very large graph.
  public var steps: Int
  /// Another seed gives another picture.
  public var seed: UInt64 = 0
  /// How many threads share the work; the picture is the same for any number.
  public var threads = 2

  let ties: Ties
  let ids: [UInt64]

  /// Prepares to draw a graph.
  ///
  /// - Parameter weight: how strongly an edge ties, as its property `weight` by default. What is no
  ///   finite number above zero counts as 1.
  public init(_ graph: Graph, weight: ((Graph.Edge) -> Double?)? = nil) {
    steps = Self.steps(nodesAndEdges: graph.nodeCount + graph.edgeCount)
    ties = Ties(graph, weight: weight ?? { graph[$0]["weight"]?.number })
    ids = graph.nodes.map { node in graph.withIDBytes(of: node) { $0.hash } }
  }

  /// Where each node lies, in the order of `graph.nodes`. The middle is (0, 0).
  public func places() -> [Appearance.Point] {
    var swarm = Swarm(self, at: startingPlaces())
    swarm.settle()
    let drawn = swarm.places.levelled()
    let rings = drawn.rings(of: ties.loose.count)
    var places = [Appearance.Point](repeating: Appearance.Point(x: 0, y: 0), count: ids.count)
    for (row, place) in zip(ties.tied + ties.loose, drawn + rings) {
      places[row] = Appearance.Point(x: place.x, y: place.y)
    }
    return places
  }
}

extension PropertyValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }
}
