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

  /// The network of the people: who met whom, and how closely, by Newman's weight.
  ///
  /// ```swift
  /// let network = contacts.projection()
  /// network.weight(ada, ben)              // 1.0: they walked alone
  /// for tie in network.ties { print(tie.a, tie.b, tie.weight) }
  /// ```
  ///
  /// - Parameter hasWeights: whether ties have weights; without them, for measures that do not look at
  ///   weights, each weighs 1, and the network takes a third of the memory.
  /// - Complexity: O(Σ n²) time over the meetings; 24 bytes a tie, 8 without weights.
  public func projection(hasWeights: Bool = true) -> Network {
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    var weights: [Double] = []
    offsets.reserveCapacity(peopleCount + 1)
    targets.reserveCapacity(2 * mostTies)
    if hasWeights { weights.reserveCapacity(2 * mostTies) }
    var scratch = MeetingScratch(people: peopleCount)
    for row in 0..<peopleCount {
      insertOthers(of: row, into: &scratch.set)
      let count = scratch.set.drain(into: &scratch.others)
      targets.append(contentsOf: scratch.others[..<count])
      precondition(targets.count <= Int32.max, "a network has at most 1,073,741,823 ties")
      if hasWeights {
        share(row, &scratch.shared)
        scratch.drawShared(count)
        weights.append(contentsOf: scratch.drawn[..<count])
      }
      offsets.append(Int32(targets.count))
    }
    // Each tie stands at both its ends, because it is found from both.
    return Network(
      nodes: people, isDirected: false,
      outgoing: TieRows(offsets: offsets, targets: targets, weights: weights))
  }

  /// Adds whom a person met to an empty set.
  func insertOthers(of row: Int, into set: inout RowSet) {
    let (went, came) = (went.items.span, came.items.span)
    let places = self.went[row].reduce(0) { $0 + people(at: Int(went[$1])).count }
    set.isCrowded = places > peopleCount / 512
    for position in self.went[row] {
      set.insert(came.extracting(people(at: Int(went[position]))))
    }
    set.remove(Int32(row))
  }

  /// Adds up what a person shares with each other.
  private func share(_ row: Int, _ shared: inout [Double]) {
    let (went, came) = (went.items.span, came.items.span)
    var shared = shared.mutableSpan
    for position in self.went[row] {
      let meeting = Int(went[position])
      let share = shares[meeting]
      let guests = came.extracting(people(at: meeting))
      for index in guests.indices { shared[Int(guests[index])] += share }
    }
    shared[row] = 0
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

/// What one person shares with each other, one person after the other in the same memory.
private struct MeetingScratch {
  var set: RowSet
  /// Begins with the rows of those whom the person met.
  var others: [Int32]
  /// What the person shares with each row; 0 for whom they did not meet.
  var shared: [Double]
  /// Begins with what they share with each of the others.
  var drawn: [Double]

  init(people: Int) {
    set = RowSet(count: people)
    others = Array(repeating: 0, count: people)
    shared = Array(repeating: 0, count: people)
    drawn = shared
  }

  /// Lists what is shared with the others, and clears it.
  mutating func drawShared(_ count: Int) {
    for index in 0..<count {
      let other = Int(others[index])
      drawn[index] = shared[other]
      shared[other] = 0
    }
  }
}
