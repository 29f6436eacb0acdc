public import PropertyGraph

extension PropertyKey {
  /// How many steps from the insight: ``PropertyGraph/Graph/trail(of:)``.
  public static let generation = "generation"
  /// When the insight came here, as it was written.
  public static let arrival = "arrival"
  /// The id of what it came here from.
  public static let from = "from"
  /// The ids of those who brought it.
  public static let via = "via"
  /// What says so: `voiced`, `carried`, `heard` …
  public static let how = "how"
  /// Whether that was noted: `recorded` or `inferred`.
  public static let evidence = "evidence"
}

extension Graph {
  /// How an insight spread, as a graph to look at: what it reached, and the links between.
  ///
  /// ```swift
  /// let trail = graph.trail(of: try graph.insight("OF + BY"))
  /// trail[trail.node("bernou-ozinga")!]["generation"]      // 2
  /// ```
  ///
  /// Its nodes are the insight, all that its recorded ``Spread`` reaches, and who or what brought it
  /// there. They say `generation` (0 for the insight), `arrival` (the date, as it was written),
  /// `from`, `via` (lists of ids), `how` and `evidence`, as the spread does; a property that bore
  /// such a name gives way. Who only brought it, and is not known to have it, says nothing of this.
  ///
  /// - Complexity: O(nodes + edges).
  public func trail(of insight: Node) -> Graph {
    let spread = spread(of: insight)
    let arrivals = Dictionary(spread.arrivals.map { ($0.id, $0) }) { first, _ in first }
    var reached = Set(arrivals.keys)
    reached.insert(spread.insight.id)
    for arrival in spread.arrivals { reached.formUnion(arrival.via.map(\.id)) }
    return part(nodes: { reached.contains(self[$0].id) }).mapping(
      nodes: { record in
        if record.id == spread.insight.id {
          record.properties[PropertyKey.generation] = 0
          record.properties[PropertyKey.arrival] = record.properties[PropertyKey.date]
        } else if let arrival = arrivals[record.id] {
          record.properties.note(arrival)
        }
      }, edges: { _ in })
  }
}

extension [String: PropertyValue] {
  fileprivate mutating func note(_ arrival: Spread.Arrival) {
    self[PropertyKey.generation] = .integer(Int64(arrival.generation))
    self[PropertyKey.arrival] = arrival.date.map(PropertyValue.string)
    self[PropertyKey.from] = arrival.from.map { .strings([$0]) }
    self[PropertyKey.via] = arrival.via.isEmpty ? nil : .strings(arrival.via.map(\.id))
    self[PropertyKey.how] = .string(arrival.how)
    self[PropertyKey.evidence] = .string(arrival.evidence.rawValue)
  }
}
