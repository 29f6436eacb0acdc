public import PropertyGraph

extension Graph {
  /// The network of the people: who met whom, derived from who came where.
  ///
  /// ```swift
  /// let people = graph.people()
  /// people[people.edges[0]]["weight"]      // Newman's weight of the first tie
  /// ```
  ///
  /// Its nodes are the people as they are. Its edges are undirected, of type `MET`, with `weight`
  /// (Newman's), `meetings` (how many), and `first` and `last`, the dates of the first and last meeting
  /// as they were written.
  ///
  /// O(Σ n²) over the meetings.
  public func people() -> Graph {
    let reading = Reading(self)
    let contacts = contacts()
    do {
      return try Graph { build in
        for (key, value) in settings { build.set(setting: key, to: value) }
        for node in nodes where reading.kind(of: node) == .person {
          try build.addNode(self[node].record)
        }
        try contacts.forEachTie { tie in try build.addEdge(edge(tie, reading)) }
      }
    } catch {
      preconditionFailure("people who met are a graph: \(error)")
    }
  }

  private func edge(_ tie: Contacts.Tie, _ reading: Reading) -> EdgeRecord {
    var properties: [String: PropertyValue] = [
      "weight": .float(tie.weight), "meetings": .integer(Int64(tie.meetings)),
    ]
    properties["first"] = reading.date(of: tie.first).map(PropertyValue.string)
    properties["last"] = reading.date(of: tie.last).map(PropertyValue.string)
    return EdgeRecord(
      type: "MET", source: self[tie.a].id, target: self[tie.b].id, isDirected: false,
      properties: properties)
  }
}
