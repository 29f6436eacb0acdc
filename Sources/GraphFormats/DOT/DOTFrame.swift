/// A graph or subgraph that is open, and the statement that is being read in it.
struct DOTFrame {
  /// What is said of nodes and edges that are made in it.
  var nodeDefaults = DOTDefaults()
  var edgeDefaults = DOTDefaults()
  /// The row of the node that stands for the innermost cluster around.
  var cluster: Int?
  /// What its own attributes are said of.
  var subject = Subject.graph
  /// The rows of the nodes that it mentions.
  var nodes: [Int] = []

  /// The ends that the statement has joined so far, each one node or many.
  var chain: [[End]] = []
  /// For each edge operator of the statement, whether it has a direction.
  var operators: [Bool] = []
  var attributes: DOTAttributes = []
  var line = 0

  enum Subject {
    case graph, cluster, subgraph
    /// A cluster that only draws a frame around what lies in a node that stands in it.
    case frame
  }

  /// A node at which an edge ends, and where on it.
  struct End {
    let row: Int
    var port: String?
  }

  /// Whether an operator stands last, and an end must follow.
  var expectsEnd: Bool { !chain.isEmpty && operators.count == chain.count }

  /// A subgraph inside it.
  func inner() -> DOTFrame {
    var frame = DOTFrame()
    frame.nodeDefaults = nodeDefaults
    frame.edgeDefaults = edgeDefaults
    frame.cluster = cluster
    frame.subject = .subgraph
    return frame
  }
}
