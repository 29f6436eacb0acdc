extension Contacts {
  /// Two people who came to the same meeting, at least once.
  public struct Tie: Hashable, Sendable {
    /// The lower of the two.
    public let a: Graph.Node
    public let b: Graph.Node
    /// Newman's: the sum of 1 / (n − 1) over the meetings that both came to.
    public let weight: Double
    /// How many meetings both came to.
    public let meetings: Int
    /// The meetings of these that began first and last by their earliest starts; one whose start
    /// is unknown only where there is no other.
    public let first: Graph.Node
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

  /// The network of the people: who met whom, and how closely, by Newman's weight.
  ///
  /// ```swift
  /// let network = contacts.projection()
  /// network.weight(ada, ben)              // 1.0: they walked alone
  /// for tie in network.ties { print(tie.a, tie.b, tie.weight) }
  /// ```
  ///
  /// - Complexity: O(Σ n²) time over the meetings; 24 bytes a tie.
  public func projection() -> Network {
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(peopleCount + 1)
    targets.reserveCapacity(2 * mostTies)
    weights.reserveCapacity(2 * mostTies)
    var shared = [Double](repeating: 0, count: peopleCount)
    var others = RowSet(count: peopleCount)
    for row in 0..<peopleCount {
      share(row, &shared, &others)
      let start = targets.count
      others.drain(into: &targets)
      precondition(targets.count <= Int32.max, "a network has at most 1,073,741,823 ties")
      for index in start..<targets.count {
        let other = Int(targets[index])
        weights.append(shared[other])
        shared[other] = 0
      }
      offsets.append(Int32(targets.count))
    }
    // Each tie stands at both its ends, because it is found from both.
    return Network(
      nodes: Array(participants[..<peopleCount]), isDirected: false,
      outgoing: TieRows(offsets: offsets, targets: targets, weights: weights))
  }

  /// Adds what a person shares with each other.
  private func share(_ row: Int, _ shared: inout [Double], _ others: inout RowSet) {
    let (went, came) = (went.items.span, came.items.span)
    var shared = shared.mutableSpan
    for position in self.went[row] {
      let meeting = Int(went[position])
      let share = shares[meeting]
      for guest in people(at: meeting) {
        shared[Int(came[guest])] += share
        others.insert(came[guest])
      }
    }
    shared[row] = 0
    others.remove(Int32(row))
  }

  /// No fewer than there are ties: as if each meeting joined others, or everybody had met.
  private var mostTies: Int {
    let atMeetings = meetings.indices.reduce(0) { sum, meeting in
      let people = people(at: meeting).count
      return sum + people * (people - 1) / 2
    }
    return min(atMeetings, peopleCount * (peopleCount - 1) / 2)
  }

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
