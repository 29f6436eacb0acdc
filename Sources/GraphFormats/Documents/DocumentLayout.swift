/// Where the nodes and edges of a document stand, whose tags are called `node` and `edge`.
struct DocumentLayout {
  /// The tag that ends the head: what comes before the first node or edge, as is needed to read them.
  enum Head {
    /// The start of the graph.
    case graph
    /// The first of the tags that group nodes and edges, which is no more part of the head.
    case group
  }

  let head: Head

  /// Nodes and edges stand in the graph itself, in any order.
  static let mixed = DocumentLayout(head: .graph)

  /// Nodes stand in `<nodes>` and edges in `<edges>`, both in the graph.
  static let grouped = DocumentLayout(head: .group)

  /// The tag around a node or an edge, inside the graph.
  func group(of element: String) -> String? { head == .group ? element + "s" : nil }
}
