extension Spread {
  /// How several ideas spread, side by side.
  ///
  /// ```swift
  /// let comparison = Spread.Comparison([graph.spread(of: first), graph.spread(of: second)])
  /// comparison.shared.count     // so many people have both
  /// ```
  ///
  /// As JSON `{"mode", "spreads": [spread, …], "shared": [id, …]}`, each spread as it is alone.
  public struct Comparison: Hashable, Sendable {
    /// In the order in which they were given.
    public let spreads: [Spread]

    /// - Precondition: there is a spread, and all are of one mode.
    public init(_ spreads: [Spread]) {
      precondition(
        !spreads.isEmpty && spreads.allSatisfy { $0.mode == spreads[0].mode },
        "spreads of one mode")
      self.spreads = spreads
    }

    public var mode: Mode { spreads[0].mode }

    /// The people whom each of them reached, by id.
    public var shared: [String] {
      let people = spreads.map { spread in
        Set(spread.arrivals.lazy.filter { $0.isPerson }.map(\.id))
      }
      return people.dropFirst().reduce(people[0]) { $0.intersection($1) }.sorted()
    }
  }
}

extension Spread.Comparison: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["mode": mode, "spreads": spreads, "shared": shared])
  }
}
