import PropertyGraph

extension Recorder {
  /// Which of the edges that are there between two nodes is meant.
  enum Sameness {
    /// The one of the same date; undated is a date too.
    case sameDate
    /// Any; its date stays as it is.
    case anyDate
  }

  /// Records an edge: the one that is there with these properties set on it, or a new one.
  ///
  /// Ids in a list of carriers or meetings are added to those that are there.
  @discardableResult
  mutating func connect(
    _ source: Recorded, _ type: EdgeType, _ target: Recorded,
    _ properties: [String: PropertyValue] = [:], as sameness: Sameness = .anyDate
  ) throws -> RecordedEdge {
    try connect(
      source, type.rawValue, isDirected: type.isDirected, target, properties, as: sameness)
  }

  @discardableResult
  mutating func connect(
    _ source: Recorded, _ type: String, isDirected: Bool, _ target: Recorded,
    _ properties: [String: PropertyValue], as sameness: Sameness
  ) throws -> RecordedEdge {
    let known = try edges(between: source, type, target, isDirected: isDirected)
    return try connect(
      source, type, isDirected: isDirected, target, properties, as: sameness, known: known)
  }

  /// - Parameter known: the edges of this type that are there, as ``edges(between:_:_:isDirected:)``
  ///   lists them.
  @discardableResult
  mutating func connect(
    _ source: Recorded, _ type: String, isDirected: Bool, _ target: Recorded,
    _ properties: [String: PropertyValue], as sameness: Sameness, known: [EdgeRecord]
  ) throws -> RecordedEdge {
    let same = known.filter {
      sameness == .anyDate || $0.properties[PropertyKey.date] == properties[PropertyKey.date]
    }
    if let edge = same.first {
      let isDated = sameness == .sameDate
      return try update(edge, properties.filter { isDated || $0.key != PropertyKey.date })
    }
    let record = EdgeRecord(
      type: type, source: source.id, target: target.id, isDirected: isDirected,
      properties: properties)
    let edge = RecordedEdge(try transaction.add(record))
    receipt.create(.edge(edge))
    return edge
  }

  /// The edges of this type that are there, undated ones first.
  func edges(
    between source: Recorded, _ type: String, _ target: Recorded, isDirected: Bool = true
  ) throws -> [EdgeRecord] {
    var known = try transaction.edges(from: source.id, type: type, to: target.id)
    if !isDirected, source.id != target.id {
      known += try transaction.edges(from: target.id, type: type, to: source.id)
    }
    guard known.count > 1 else { return known }
    let undated = known.filter { $0.properties[PropertyKey.date] == nil }
    return undated + known.filter { $0.properties[PropertyKey.date] != nil }
  }

  /// Sets those of the properties that are otherwise; ids are added to the lists that hold some.
  func merged(
    _ properties: [String: PropertyValue], into edge: EdgeRecord
  ) -> [String: PropertyValue] {
    var merged = properties
    for key in PropertyKey.referring {
      guard let ids = properties[key]?.strings, let known = edge.properties[key]?.strings else {
        continue
      }
      merged[key] = .strings((known + ids).withoutRepeats)
    }
    return merged
  }

  private mutating func update(
    _ edge: EdgeRecord, _ properties: [String: PropertyValue]
  ) throws -> RecordedEdge {
    try set(merged(properties, into: edge), on: edge)
  }

  /// Sets those of the properties that are otherwise; nil removes one.
  @discardableResult
  mutating func set(
    _ properties: [String: PropertyValue?], on edge: EdgeRecord
  ) throws -> RecordedEdge {
    let changes = properties.filter { edge.properties[$0.key] != $0.value }
    for (key, value) in changes.sorted(by: { $0.key < $1.key }) {
      try transaction.apply(.set(.edge(edge.id), key: key, to: value))
    }
    let recorded = RecordedEdge(edge)
    if changes.isEmpty { receipt.match(.edge(recorded)) } else { receipt.update(.edge(recorded)) }
    return recorded
  }
}
