/// The best path between two rows, by one scan over the meetings by earliest start.
///
/// For each meeting that news can reach it keeps the best way there, ``Label``. What a meeting told
/// is carried on from its end; so the meetings are settled in the order of their ends, while the scan
/// goes on in that of their starts. For each person the settled meetings stand in a line, oldest
/// first: from its head go those that are no longer fresh, from its tail those that a newer one
/// betters, as that will be fresh for longer. So the head is the best. (A monotone queue; each
/// attendance enters and leaves it once.)
struct PathScan {
  private let contacts: Contacts
  private let choice: Contacts.PathChoice
  private let source: Int
  private let target: Int
  private let since: Int64
  private let wait: Int64?

  private var labels: [Label]
  /// For each meeting the row of who brought the news, -1 where none came.
  private var tellers: [Int32]
  /// For each meeting the one where they had heard it, -1 for the source.
  private var previous: [Int32]

  /// For each person where their line begins and ends in `line`.
  private var heads: [Int32]
  private var tails: [Int32]
  private var line: [Int32]

  /// How good the best way to a meeting is: less is better, the first number before the second.
  struct Label: Comparable {
    var first: Int64
    var second: Int64
    var third: Int32 = 0

    static func < (one: Self, other: Self) -> Bool {
      (one.first, one.second, one.third) < (other.first, other.second, other.third)
    }
  }

  init(
    of contacts: Contacts, _ choice: Contacts.PathChoice, from source: Int, to target: Int,
    since: Int64, wait: Int64?
  ) {
    self.contacts = contacts
    self.choice = choice
    self.source = source
    self.target = target
    self.since = since
    self.wait = wait
    labels = Array(repeating: Label(first: 0, second: 0), count: contacts.meetings.count)
    tellers = Array(repeating: -1, count: contacts.meetings.count)
    previous = Array(repeating: -1, count: contacts.meetings.count)
    heads = Array(contacts.went.offsets.prefix(contacts.peopleCount))
    tails = heads
    line = Array(repeating: -1, count: contacts.went.items.count)
  }

  /// The steps of the best path through some of these meetings, which ascend; `nil` if none leads to
  /// the target.
  mutating func steps(in meetings: [Int32]) -> [Reachability.Step]? {
    let ended = meetings.stablySorted { contacts.ends[Int($0)] }
    var settled = 0
    for meeting in meetings {
      let start = contacts.starts[Int(meeting)]
      while settled < ended.count, contacts.ends[Int(ended[settled])] <= start {
        settle(ended[settled])
        settled += 1
      }
      visit(meeting)
    }
    return contacts.went.items[contacts.went[target]]
      .filter { tellers[Int($0)] >= 0 }
      .min { rank($0) < rank($1) }
      .map(way)
  }

  /// Finds who can best bring the news to a meeting.
  private mutating func visit(_ meeting: Int32) {
    let start = contacts.starts[Int(meeting)]
    var best: (label: Label, teller: Int)?
    for position in contacts.people(at: Int(meeting)) {
      let row = Int(contacts.came.items[position])
      if row == source { return begin(at: meeting) }
      guard let heard = heard(row, by: start) else { continue }
      var label = labels[Int(heard)]
      if choice == .foremost { (label.second, label.third) = (0, 0) }
      if best.map({ label < $0.label }) ?? true { best = (label, row) }
    }
    guard let best else { return }
    let from = line[Int(heads[best.teller])]
    tellers[Int(meeting)] = Int32(best.teller)
    previous[Int(meeting)] = from
    labels[Int(meeting)] = label(at: meeting, after: labels[Int(from)], best.teller)
  }

  private mutating func begin(at meeting: Int32) {
    tellers[Int(meeting)] = Int32(source)
    let start = contacts.starts[Int(meeting)]
    labels[Int(meeting)] =
      switch choice {
      case .foremost:
        Label(first: contacts.ends[Int(meeting)], second: since, third: Int32(source))
      case .latest, .fastest: Label(first: ~start, second: 1)
      case .shortest: Label(first: 1, second: ~start)
      }
  }

  /// Of foremost paths: when it is over, when its teller knew, who that is. Of others: the departure,
  /// the latest first, and the number of meetings, in the order that the choice gives them.
  private func label(at meeting: Int32, after label: Label, _ teller: Int) -> Label {
    switch choice {
    case .foremost:
      Label(
        first: contacts.ends[Int(meeting)], second: label.first, third: Int32(teller))
    case .latest, .fastest: Label(first: label.first, second: label.second + 1)
    case .shortest: Label(first: label.first + 1, second: label.second)
    }
  }

  /// The best meeting at which a person has heard the news, and has it fresh.
  private mutating func heard(_ row: Int, by start: Int64) -> Int32? {
    while heads[row] < tails[row] {
      let meeting = line[Int(heads[row])]
      if isFresh(meeting, at: start) { return meeting }
      heads[row] += 1
    }
    return nil
  }

  private func isFresh(_ meeting: Int32, at start: Int64) -> Bool {
    guard let wait else { return true }
    let (latest, isOver) = contacts.ends[Int(meeting)].addingReportingOverflow(wait)
    return isOver || start <= latest
  }

  /// All who came to a meeting that is over stand in line with what they heard there.
  private mutating func settle(_ meeting: Int32) {
    guard tellers[Int(meeting)] >= 0 else { return }
    let label = labels[Int(meeting)]
    for position in contacts.people(at: Int(meeting)) {
      let row = Int(contacts.came.items[position])
      var tail = tails[row]
      while tail > heads[row], label < labels[Int(line[Int(tail) - 1])] { tail -= 1 }
      line[Int(tail)] = meeting
      tails[row] = tail + 1
    }
  }

  /// How good it is to arrive at a meeting.
  private func rank(_ meeting: Int32) -> (Int64, Int64, Int64, Int32) {
    let (end, label) = (contacts.ends[Int(meeting)], labels[Int(meeting)])
    return switch choice {
    case .foremost: (end, label.second, Int64(label.third), meeting)
    case .latest: (label.first, end, label.second, meeting)
    case .fastest: (PathScan.duration(from: ~label.first, to: end), end, label.second, meeting)
    case .shortest: (label.first, end, label.second, meeting)
    }
  }

  /// The seconds between two moments; what is open lasts longest.
  private static func duration(from start: Int64, to end: Int64) -> Int64 {
    if start == DateBounds.distantPast || end == DateBounds.distantFuture { return .max }
    let (duration, isOver) = end.subtractingReportingOverflow(start)
    return isOver ? .max : duration
  }

  /// The way to the target whose last meeting this is.
  private func way(_ last: Int32) -> [Reachability.Step] {
    var steps: [Reachability.Step] = []
    var (meeting, listener) = (last, target)
    while meeting >= 0 {
      let teller = Int(tellers[Int(meeting)])
      steps.append(contacts.step(at: Int(meeting), from: teller, to: listener))
      (meeting, listener) = (previous[Int(meeting)], teller)
    }
    return steps.reversed()
  }
}

extension Contacts {
  /// A meeting at which one row certainly tells another.
  func step(at meeting: Int, from: Int, to: Int) -> Reachability.Step {
    Reachability.Step(
      meeting: meetings[meeting], from: participants[from], to: participants[to],
      departure: starts[meeting], arrival: ends[meeting])
  }
}
