/// The best path between two rows, by one scan over the meetings by earliest start.
///
/// For each meeting that news can reach it keeps the best way there, ``Label``. What a meeting told
/// is carried on from its end; so the meetings are settled in the order of their ends, while the scan
/// goes on in that of their starts. For each person the settled meetings stand in a line, oldest
/// first: from its head go those that are no longer fresh, from its tail those that a newer one
/// betters, as that will be fresh for longer. So the head is the best. (A monotone queue; each
/// attendance enters and leaves it once.)
///
/// It looks only at the meetings it is given, and takes memory for these and their people. Meetings
/// that are on none of the best paths change nothing, whether they are among them or not.
struct PathScan {
  private let contacts: Contacts
  private let choice: Contacts.PathChoice
  private let source: Int
  private let target: Int
  private let since: Int64
  private let wait: Int64?

  /// The meetings that may be on a path, ascending. A *place* is a position in it.
  private let meetings: [Int32]
  /// For each place the people who came, as positions in `rows`, ascending.
  private let people: CompressedRows
  /// The rows of all who came, ascending.
  private let rows: [Int32]

  private var labels: [Label]
  /// For each place the row of who brought the news, -1 where none came.
  private var tellers: [Int32]
  /// For each place that of the meeting where they had heard it, -1 for the source.
  private var previous: [Int32]

  /// For each person where their line begins and ends in `line`, which holds places.
  private var heads: [Int32]
  private var tails: [Int32]
  private var line: [Int32]

  /// How good the best way to a meeting is: less is better, the first number before the second.
  private struct Label: Comparable {
    var first: Int64
    var second: Int64
    var third: Int32 = 0

    static func < (one: Self, other: Self) -> Bool {
      if one.first != other.first { return one.first < other.first }
      if one.second != other.second { return one.second < other.second }
      return one.third < other.third
    }
  }

  /// - Parameter meetings: those that may be on a path, ascending.
  init(
    of contacts: Contacts, _ choice: Contacts.PathChoice, from source: Int, to target: Int,
    since: Int64, wait: Int64? = nil, in meetings: [Int32]
  ) {
    self.contacts = contacts
    self.choice = choice
    self.source = source
    self.target = target
    self.since = since
    self.wait = wait
    self.meetings = meetings
    (rows, people) = contacts.people(at: meetings)
    labels = Array(repeating: Label(first: 0, second: 0), count: meetings.count)
    tellers = Array(repeating: -1, count: meetings.count)
    previous = tellers
    heads = CompressedRows.offsets(count: rows.count, keys: people.items)
    tails = heads
    line = Array(repeating: -1, count: people.items.count)
  }

  /// The steps of the best path; `nil` if none leads to the target.
  mutating func steps() -> [Reachability.Step]? {
    let ended = (0..<Int32(meetings.count)).map { $0 }.stablySorted { end(Int($0)) }
    var settled = 0
    for place in meetings.indices {
      while settled < ended.count, end(Int(ended[settled])) <= start(place) {
        settle(ended[settled])
        settled += 1
      }
      visit(place)
    }
    return contacts.went.items[contacts.went[target]].compactMap(meetings.position)
      .filter { tellers[$0] >= 0 }
      .min { rank($0) < rank($1) }
      .map(way)
  }

  private func start(_ place: Int) -> Int64 { contacts.starts[Int(meetings[place])] }
  private func end(_ place: Int) -> Int64 { contacts.ends[Int(meetings[place])] }

  /// Finds who can best bring the news to a meeting.
  private mutating func visit(_ place: Int) {
    let start = start(place)
    var best: (label: Label, teller: Int)?
    for position in people[place] {
      let person = Int(people.items[position])
      if rows[person] == source { return begin(at: place) }
      guard let heard = heard(person, by: start) else { continue }
      var label = labels[heard]
      if choice == .foremost { (label.second, label.third) = (0, 0) }
      if best.map({ label < $0.label }) ?? true { best = (label, person) }
    }
    guard let best else { return }
    let from = line[Int(heads[best.teller])]
    tellers[place] = rows[best.teller]
    previous[place] = from
    labels[place] = label(at: place, after: labels[Int(from)])
  }

  private mutating func begin(at place: Int) {
    tellers[place] = Int32(source)
    labels[place] =
      switch choice {
      case .foremost: Label(first: end(place), second: since, third: Int32(source))
      case .latest, .fastest: Label(first: ~start(place), second: 1)
      case .shortest: Label(first: 1, second: ~start(place))
      }
  }

  /// Of foremost paths: when it is over, when its teller knew, who that is. Of others: the departure,
  /// the latest first, and the number of meetings, in the order that the choice gives them.
  private func label(at place: Int, after label: Label) -> Label {
    switch choice {
    case .foremost: Label(first: end(place), second: label.first, third: tellers[place])
    case .latest, .fastest: Label(first: label.first, second: label.second + 1)
    case .shortest: Label(first: label.first + 1, second: label.second)
    }
  }

  /// The place of the best meeting at which a person has heard the news, and has it fresh.
  private mutating func heard(_ person: Int, by start: Int64) -> Int? {
    while heads[person] < tails[person] {
      let place = Int(line[Int(heads[person])])
      if isFresh(place, at: start) { return place }
      heads[person] += 1
    }
    return nil
  }

  private func isFresh(_ place: Int, at start: Int64) -> Bool {
    guard let wait else { return true }
    let (latest, isOver) = end(place).addingReportingOverflow(wait)
    return isOver || start <= latest
  }

  /// All who came to a meeting that is over stand in line with what they heard there.
  private mutating func settle(_ place: Int32) {
    guard tellers[Int(place)] >= 0 else { return }
    let label = labels[Int(place)]
    for position in people[Int(place)] {
      let person = Int(people.items[position])
      var tail = tails[person]
      while tail > heads[person], label < labels[Int(line[Int(tail) - 1])] { tail -= 1 }
      line[Int(tail)] = place
      tails[person] = tail + 1
    }
  }

  /// How good it is to arrive at a meeting.
  private func rank(_ place: Int) -> (Int64, Int64, Int64, Int) {
    let (end, label) = (end(place), labels[place])
    return switch choice {
    case .foremost: (end, label.second, Int64(label.third), place)
    case .latest: (label.first, end, label.second, place)
    case .fastest: (DateBounds.duration(from: ~label.first, to: end), end, label.second, place)
    case .shortest: (label.first, end, label.second, place)
    }
  }

  /// The way to the target whose last meeting this is.
  private func way(_ last: Int) -> [Reachability.Step] {
    var steps: [Reachability.Step] = []
    var (place, listener) = (last, target)
    while place >= 0 {
      let teller = Int(tellers[place])
      steps.append(contacts.step(at: Int(meetings[place]), from: teller, to: listener))
      (place, listener) = (Int(previous[place]), teller)
    }
    return steps.reversed()
  }
}

extension Contacts {
  /// The rows of the people who came to some meetings, ascending, and for each meeting, ascending, who
  /// came, as positions in these rows.
  fileprivate func people(at meetings: [Int32]) -> (rows: [Int32], came: CompressedRows) {
    let came = came.items.span
    var set = RowSet(count: peopleCount)
    for meeting in meetings { set.insert(came.extracting(people(at: Int(meeting)))) }
    let rows = set.ranked()
    var offsets: [Int32] = [0]
    var ranks: [Int32] = []
    for meeting in meetings {
      for position in people(at: Int(meeting)) { ranks.append(Int32(set.rank(of: came[position]))) }
      offsets.append(Int32(ranks.count))
    }
    return (rows, CompressedRows(offsets: offsets, items: ranks))
  }
}
