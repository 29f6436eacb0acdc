public import PropertyGraph

/// Something in a graph that a tool will change or drop, although the file holds it.
public struct ExportWarning: Equatable, Sendable, CustomStringConvertible {
  /// What it is about; the graph where it is about all of a sort.
  public let element: ElementID
  /// What the tool will do, and to what: a sentence.
  public let what: String

  /// How many warnings of one sort are listed; a last one counts the others.
  public static let most = 100

  public var description: String {
    switch element {
    case .graph: what
    case .node(let id): "node \(id): \(what)"
    case .edge(let id): "edge \(id): \(what)"
    }
  }
}
