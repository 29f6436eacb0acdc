/// A node by itself: what it takes to add it, and what is left when it is removed.
///
/// Name and date are properties like any other, under `name` and `date`.
public struct NodeRecord: Hashable, Sendable {
  public var id: String
  /// Sorted, each once.
  public var labels: [String]
  public var properties: [String: PropertyValue]

  public init(id: String, labels: [String] = [], properties: [String: PropertyValue] = [:]) {
    self.id = id
    self.labels = Set(labels).sorted()
    self.properties = properties
  }
}

/// An edge by itself, with its ends by their ids.
public struct EdgeRecord: Hashable, Sendable {
  /// An empty id stands for the one that follows from the rest: `source--TYPE--target`.
  public var id: String
  public var type: String?
  public var source: String
  public var target: String
  public var isDirected: Bool
  public var properties: [String: PropertyValue]

  public init(
    id: String = "", type: String? = nil, source: String, target: String, isDirected: Bool = true,
    properties: [String: PropertyValue] = [:]
  ) {
    self.id = id
    self.type = type
    self.source = source
    self.target = target
    self.isDirected = isDirected
    self.properties = properties
  }
}

/// What a change can speak of: the graph as a whole, a node or an edge.
public enum ElementID: Hashable, Sendable {
  case graph
  case node(String)
  case edge(String)
}
