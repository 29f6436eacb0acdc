import PropertyGraph

/// All nodes of one label. As JSON `{"label", "nodes": [{"id", "name", "date", …}]}`, with every
/// other property under its own name.
public struct Listing: Sendable, Encodable {
  public let label: String
  /// By earliest start, undated last, then name.
  public let nodes: [Item]

  /// A node of a listing.
  public struct Item: Sendable {
    public let thing: Thing
    /// All its properties but name and date, sorted by name.
    public let properties: [Property]
  }
}

extension Listing.Item: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["id": thing.id, "name": thing.name, "date": thing.date])
    var object = encoder.container(keyedBy: TextKey.self)
    for property in properties where property.key != "id" {
      try object.encode(property.value, forKey: TextKey(property.key))
    }
  }
}
