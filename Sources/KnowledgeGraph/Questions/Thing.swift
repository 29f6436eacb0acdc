public import PropertyGraph

/// A node as an answer shows it: named, of a kind, and dated where it is dated.
///
/// As JSON `{"id", "name", "label", "date", "earliest", "latest"}`; what is missing or open is null.
public struct Thing: Hashable, Sendable {
  public let id: String
  /// Its name, or its id where it has none.
  public let name: String
  /// The label that Kring knows, else the first of its labels; empty for none.
  public let label: String
  /// Its date as it was written.
  public let date: String?
  /// The time that its date allows.
  public let bounds: DateBounds

  package init(id: String, name: String, label: String, date: String?, bounds: DateBounds) {
    self.id = id
    self.name = name
    self.label = label
    self.date = date
    self.bounds = bounds
  }

  /// The thing without its date.
  public var named: Named { Named(id: id, name: name) }
}

extension Thing: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "label": label, "date": date, "earliest": bounds.earliestText,
      "latest": bounds.latestText,
    ])
  }
}

extension Thing {
  /// How things stand below each other: by earliest start, undated last, then name, then id.
  static func stands(_ left: Thing, before right: Thing) -> Bool {
    let (first, second) = (left.bounds.placeInOrder, right.bounds.placeInOrder)
    if first != second { return first < second }
    if left.name != right.name { return left.name < right.name }
    return left.id < right.id
  }
}

extension DateBounds {
  /// The earliest start, or the end of all days where it is open: undated things stand last.
  var placeInOrder: Int64 {
    hasStart ? earliest : DateBounds.distantFuture
  }
}
