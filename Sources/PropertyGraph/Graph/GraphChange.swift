/// One step in the life of a graph: what to add, to set or to remove.
///
/// Everything that writes returns changes; only the store applies them for good.
///
/// ```swift
/// let changes: [GraphChange] = [
///   .addNode(NodeRecord(id: "fers", labels: ["Community"], properties: ["name": "Fers"])),
///   .set(.node("fers"), key: "place", to: "Leeuwarden"),
/// ]
/// let next = try graph.applying(changes)
/// ```
public enum GraphChange: Hashable, Sendable {
  case addNode(NodeRecord)
  case addEdge(EdgeRecord)
  /// All nodes, edges and settings of a graph; none of its ids may be taken.
  case addGraph(Graph)
  /// Sets a property, or a setting of the graph; `nil` removes it.
  case set(ElementID, key: String, to: PropertyValue?)
  case setLabels(of: String, to: [String])
  /// Removes a node that no edge touches any more.
  case removeNode(String)
  case removeEdge(String)
}
