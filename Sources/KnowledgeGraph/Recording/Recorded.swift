import PropertyGraph

/// A node as it was recorded: what the verbs of a ``Recorder`` return, and take again.
///
/// ```swift
/// let janny = try record.person("Janny Bakker-Klein")
/// try record.product("Anders Kijken", by: [janny.as("writer")])
/// ```
public struct Recorded: Hashable, Sendable {
  /// Its id: "janny-bakker-klein".
  public let id: String
  /// Its labels, sorted: ["Person"].
  public let labels: [String]
  /// Its name, or its id when it has none.
  public let name: String

  init(_ record: NodeRecord) {
    id = record.id
    labels = record.labels
    name = record.properties[PropertyKey.name]?.string ?? record.id
  }
}

extension Recorded {
  /// The first of Kring's own labels that it bears.
  var label: NodeLabel? { labels.lazy.compactMap(NodeLabel.init(rawValue:)).first }

  /// Whether it bears one of `wanted`, or any label will do.
  func fits(_ wanted: Set<NodeLabel>) -> Bool { wanted.isEmpty || labels.fit(wanted) }
}

extension [String] {
  /// Whether one of these labels is among `wanted`.
  func fit(_ wanted: Set<NodeLabel>) -> Bool {
    contains { NodeLabel(rawValue: $0).map(wanted.contains) ?? false }
  }
}

/// An edge as it was recorded.
public struct RecordedEdge: Hashable, Sendable {
  /// Its id: "janny-bakker-klein--MEMBER_OF--movisie".
  public let id: String
  /// Its type: "MEMBER_OF".
  public let type: String?
  /// The id of the node at which it starts.
  public let source: String
  /// The id of the node at which it ends.
  public let target: String

  init(_ record: EdgeRecord) {
    id = record.id
    type = record.type
    source = record.source
    target = record.target
  }
}
