public import PropertyGraph

/// A property that an answer shows.
public struct Property: Hashable, Sendable {
  public let key: String
  public let value: PropertyValue
}
