import Synchronization

extension Contacts {
  /// The network of the people: who met whom, and how closely, by Newman's weight.
  ///
  /// ```swift
  /// let network = contacts.projection()
  /// network.weight(ada, ben)              // 1.0: they walked alone
  /// for tie in network.ties { print(tie.a, tie.b, tie.weight) }
  /// ```
  ///
  /// - Parameters:
  ///   - hasWeights: whether ties have weights; without them, for measures that do not look at
  ///     weights, each weighs 1, and the network takes a third of the memory.
  ///   - threads: how many share the work; `nil`: as many as there are processors. The network is the
  ///     same to the bit whatever their number.
  /// - Complexity: O(Σ n²) time over the meetings; 24 bytes a tie, 8 without weights.
  public func projection(hasWeights: Bool = true, threads: Int? = nil) -> Network {
    // Nobody has more ties than people came to their meetings, or than there are others.
    let bounds = attendedWith().map { min($0, peopleCount - 1) }
    let parts = ProjectionParts(bounds)
    let rows = Mutex(
      TieRows(reserving: peopleCount, ties: parts.mostTies, hasWeights: hasWeights))
    Parts.inOrder(
      parts.rows.count, threads: threads,
      into: TieLists(people: peopleCount, ties: parts.mostTiesOfPart, hasWeights: hasWeights)
    ) { part, lists in
      lists.clear()
      for row in parts.rows[part] { addTies(of: row, atMost: bounds[row], to: &lists) }
    } handOver: { lists in
      rows.withLock { $0.append(lists.ends, lists.others, lists.weights) }
    }
    // Each tie stands at both its ends, because it is found from both.
    return Network(nodes: people, isDirected: false, outgoing: rows.withLock { $0 })
  }

  /// Adds the ties of a person, of whom nobody has more than `bound`.
  private func addTies(of row: Int, atMost bound: Int, to lists: inout TieLists) {
    lists.set.isCrowded = bound > peopleCount / 512
    insertOthers(of: row, into: &lists.set)
    let ties = lists.drainSet()
    guard !lists.weights.isEmpty else { return }
    share(row, &lists.shared)
    lists.drawShared(ties)
  }

  /// Adds whom a person met to an empty set.
  private func insertOthers(of row: Int, into set: inout RowSet) {
    let (went, came) = (went.items.span, came.items.span)
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
}

/// The people in ranges of about as many ties each, so that threads can share them.
private struct ProjectionParts {
  let rows: [Range<Int>]
  /// No fewer than all of them have ties, both ends counted, and than those of any range have.
  let mostTies: Int
  let mostTiesOfPart: Int

  /// - Parameter bounds: no fewer than each person has ties.
  init(_ bounds: [Int]) {
    var sum = 0
    let sums = bounds.map { bound in
      sum += bound
      return sum
    }
    rows = rangesOfEqualWork(sums, atMost: 1 + sum / 32_768)
    mostTies = sum
    mostTiesOfPart = rows.reduce(0) { most, rows in
      max(most, bounds[rows].reduce(0, +))
    }
  }
}
