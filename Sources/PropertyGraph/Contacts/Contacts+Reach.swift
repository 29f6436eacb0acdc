extension Contacts {
  /// How much a path through fuzzy dates must be sure of.
  public enum Certainty: String, Sendable, CaseIterable {
    /// However the dates are read, each meeting was over before the next began.
    case certain
    /// Some reading of the dates puts the meetings in this order.
    case uncertain
  }

  /// Somebody who knows, and the moment from which they do.
  public struct Seed: Hashable, Sendable {
    public let participant: Graph.Node
    /// In seconds since 1970 UTC; `DateBounds.distantPast` for always.
    public let since: Int64

    public init(_ participant: Graph.Node, since: Int64 = DateBounds.distantPast) {
      self.participant = participant
      self.since = since
    }
  }

  /// Everybody whom news of one participant can have reached, from a moment on.
  ///
  /// - Complexity: as ``reach(from:_:)``.
  public func reach(
    from participant: Graph.Node, since: Int64 = DateBounds.distantPast,
    _ certainty: Certainty = .certain
  ) -> Reachability {
    reach(from: [Seed(participant, since: since)], certainty)
  }

  /// Everybody whom news can have reached that these participants had, and through whom.
  ///
  /// ```swift
  /// let reach = contacts.reach(from: [.init(ada), .init(cleo, since: monday.latest)], .uncertain)
  /// reach[ben]?.hops                     // 1
  /// ```
  ///
  /// A seed that is no participant is left out, as is one that knows only from
  /// `DateBounds.distantFuture` on. Of a participant named twice the earlier moment counts. A group
  /// that is a seed passes nothing on.
  ///
  /// - Complexity: O(p + a + m) for p participants, a attendances and m meetings, and the sorting
  ///   of the seeds; uncertain also that of the meetings under way at a time, O(m log m) in all.
  public func reach(from seeds: [Seed], _ certainty: Certainty = .certain) -> Reachability {
    Reachability(of: self, tree(from: seeds, certainty))
  }

  func tree(from seeds: [Seed], _ certainty: Certainty, to target: Int? = nil) -> ContactTree {
    switch certainty {
    case .certain: certainTree(from: rows(of: seeds), to: target)
    case .uncertain: uncertainTree(from: rows(of: seeds))
    }
  }

  /// The seeds that count, by moment, then row.
  private func rows(of seeds: [Seed]) -> [SeedRow] {
    seeds.compactMap { seed in
      guard seed.since < DateBounds.distantFuture, let row = row(of: seed.participant) else {
        return nil
      }
      return SeedRow(row: row, since: seed.since)
    }.sorted { ($0.since, $0.row) < ($1.since, $1.row) }
  }
}

/// A seed that counts.
struct SeedRow {
  let row: Int
  let since: Int64
}
