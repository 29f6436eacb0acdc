extension Contacts {
  /// Dijkstra's order without a heap. News arrives either at the moment at which a meeting begins,
  /// and the meetings are sorted by that, or at the moment at which the teller knows, at a meeting
  /// that may be under way: then it runs through such meetings at once, breadth first.
  func uncertainTree(from seeds: [SeedRow]) -> ContactTree {
    var spread = UncertainSpread(contacts: self, seeds: seeds)
    spread.run()
    return spread.tree
  }
}

/// The moments of an uncertain spread, one after the other.
private struct UncertainSpread {
  let contacts: Contacts
  var tree: ContactTree

  private var unplanted: ArraySlice<SeedRow>

  /// How many meetings at one instant news took to reach a row: between equal times, fewer is first.
  private var steps: [Int32]
  private var stages: [Stage]
  /// The people who know since the step before this one.
  private var tellers: [Int] = []

  private enum Stage: UInt8 {
    case quiet, awaited, told
  }

  init(contacts: Contacts, seeds: [SeedRow]) {
    self.contacts = contacts
    tree = ContactTree(count: contacts.participants.count, never: DateBounds.distantFuture)
    unplanted = seeds[...]
    steps = Array(repeating: 0, count: contacts.participants.count)
    stages = Array(repeating: .quiet, count: contacts.meetings.count)
  }

  mutating func run() {
    guard let first = unplanted.first else { return }
    var meeting = contacts.starts.partitionPoint { $0 >= first.since }

    while meeting < contacts.meetings.count || !unplanted.isEmpty {
      let now = min(
        unplanted.first?.since ?? DateBounds.distantFuture,
        meeting < contacts.meetings.count ? contacts.starts[meeting] : DateBounds.distantFuture)
      while let seed = unplanted.first, seed.since == now {
        plant(seed)
        unplanted.removeFirst()
      }
      while meeting < contacts.meetings.count, contacts.starts[meeting] == now {
        if stages[meeting] == .awaited { tell(at: meeting, now, step: 0) }
        meeting += 1
      }
      passOn(now)
    }
  }

  /// A seed that has not heard before knows by itself.
  private mutating func plant(_ seed: SeedRow) {
    guard tree.times[seed.row] > seed.since else { return }
    tree.times[seed.row] = seed.since
    if seed.row < contacts.peopleCount { tellers.append(seed.row) }
  }

  /// Lets the news run through all that may be under way now.
  private mutating func passOn(_ now: Int64) {
    var step: Int32 = 1
    while !tellers.isEmpty {
      let underWay = openMeetings(now)
      tellers.removeAll(keepingCapacity: true)
      for meeting in underWay { tell(at: meeting, now, step: step) }
      step += 1
    }
  }

  /// The meetings that the tellers may be at now, ascending; those yet to begin wait their turn.
  private mutating func openMeetings(_ now: Int64) -> [Int] {
    var open: [Int] = []
    for row in tellers {
      for position in contacts.went[row] {
        let meeting = Int(contacts.went.items[position])
        if stages[meeting] == .told || contacts.ends[meeting] <= now { continue }
        if contacts.starts[meeting] > now {
          stages[meeting] = .awaited
        } else {
          stages[meeting] = .told
          open.append(meeting)
        }
      }
    }
    return open.sorted()
  }

  /// Who knew first tells everybody who does not know yet.
  private mutating func tell(at meeting: Int, _ now: Int64, step: Int32) {
    stages[meeting] = .told
    guard let teller = teller(at: meeting, now, step: step) else { return }
    let time = tree.times[teller]
    for position in contacts.came[meeting] {
      let listener = Int(contacts.came.items[position])
      if tree.times[listener] > now {
        tree.times[listener] = now
        steps[listener] = step
        if listener < contacts.peopleCount { tellers.append(listener) }
      } else {
        let known = Int(tree.parents[listener])
        guard known >= 0, tree.times[listener] == now, steps[listener] == step,
          (time, teller) < (tree.times[known], known)
        else { continue }
      }
      tree.parents[listener] = Int32(teller)
      tree.meetings[listener] = Int32(meeting)
      tree.hops[listener] = tree.hops[teller] + 1
    }
  }

  /// Of the people at a meeting who knew before this step, the first, then the lowest.
  private func teller(at meeting: Int, _ now: Int64, step: Int32) -> Int? {
    var result: Int?
    var earliest = DateBounds.distantFuture
    for position in contacts.people(at: meeting) {
      let person = Int(contacts.came.items[position])
      let time = tree.times[person]
      if time < earliest, time < now || steps[person] < step {
        (result, earliest) = (person, time)
      }
    }
    return result
  }
}
