/// A node as an answer names it.
public struct Named: Hashable, Sendable, Encodable {
  public let id: String
  /// Its name, or its id where it has none.
  public let name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
