extension Contacts {
  /// Two people who came to the same meeting, at least once.
  public struct Tie: Hashable, Sendable {
    /// The lower of the two.
    public let a: Graph.Node
    /// The higher.
    public let b: Graph.Node
    /// Newman's: the sum of 1 / (n − 1) over the meetings that both came to.
    public let weight: Double
    /// How many meetings both came to.
    public let meetings: Int
    /// The one of these that began first, by its earliest start; one whose start is unknown only where
    /// there is no other.
    public let first: Graph.Node
    /// The one of these that began last.
    public let last: Graph.Node
  }

  /// Hands over each pair of people who met, once, sorted by `a`, then `b`: the one-mode projection
  /// of the people, as a stream.
  ///
  /// A talk for two counts more than a hall of two hundred: a meeting to which n came, counted heads
  /// included, adds 1 / (n − 1) to each of its ties, so that it adds 1 in all to each person.
  ///
  /// - Complexity: O(Σ n²) time over the meetings and the sorting of each person's ties, O(people)
  ///   memory. M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64,
  ///   016132, 2001, doi 10.1103/PhysRevE.64.016132.
  public func forEachTie(_ body: (Tie) throws -> Void) rethrows {
    var scratch = TieScratch(people: peopleCount)
    for row in 0..<peopleCount {
      gather(row, into: &scratch)
      for other in scratch.others {
        let shared = scratch.slots[Int(other)]
        try body(
          Tie(
            a: participants[row], b: participants[Int(other)],
            weight: shared.weight, meetings: Int(shared.count),
            first: meetings[Int(shared.first)], last: meetings[Int(shared.last)]))
      }
    }
  }

  /// Whether any two people came to the same meeting.
  public var hasTies: Bool { meetings.indices.contains { people(at: $0).count > 1 } }

  /// Collects what a person shares with the people of higher rows.
  private func gather(_ row: Int, into scratch: inout TieScratch) {
    scratch.clear()
    for position in went[row] {
      let meeting = Int(went.items[position])
      scratch.add(
        peopleAfter(row, at: meeting), meeting, shares[meeting],
        isDated: starts[meeting] > DateBounds.distantPast)
    }
    scratch.sort()
  }

  /// The people at a meeting whose rows are higher than one of theirs.
  private func peopleAfter(_ row: Int, at meeting: Int) -> ArraySlice<Int32> {
    let people = came.items[people(at: meeting)]
    return people[people.partitionPoint { $0 > row }...]
  }
}
