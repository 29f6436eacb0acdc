/// The meetings on the paths through the fewest meetings: all that a ``PathScan`` for the shortest path
/// has to look at.
///
/// The meetings are found level by level: first those of the source, then those that people went on to
/// afterwards, and so on until one is the target's. Who heard goes on to all their meetings from then
/// on; who heard again, sooner, only to those between: so each looks at each of their meetings once.
/// Then, from the target's back, only those are kept that lead there.
struct FewestMeetings {
  private let contacts: Contacts
  private let source: Int
  private let target: Int
  private let window: PathWindow

  /// For each level the meetings that news reaches through so many others.
  private var levels: [[Int32]] = []
  /// The meetings in all levels, and others that are not over in time.
  private var seen: RowSet
  /// For each person the position in `went.items` from which on their meetings were seen; -1 before
  /// they heard.
  private var heard: [Int32]

  init(of contacts: Contacts, from source: Int, to target: Int, in window: PathWindow) {
    self.contacts = contacts
    self.source = source
    self.target = target
    self.window = window
    seen = RowSet(count: contacts.meetings.count)
    heard = Array(repeating: -1, count: contacts.peopleCount)
  }

  /// Those of the paths that arrive first, ascending; none where there is no path.
  ///
  /// - Complexity: O(p + k + m) for each level at worst, for the m meetings in the window and the k
  ///   who came to them; mostly far less.
  mutating func meetings() -> [Int32] {
    let last = contacts.meetings(of: target, in: window)
    var level = contacts.meetings(of: source, in: window)
    for meeting in level { seen.insert(meeting) }
    levels.append(level)
    while !last.contains(where: seen.contains) {
      guard !level.isEmpty else { return [] }
      level = contacts.onward(
        from: narrowed(level, to: last), until: window.until, &seen, &heard)
      levels.append(level)
    }
    return back(from: last)
  }

  /// Of a wide level only what leads to the last meetings, if anything does.
  private func narrowed(_ level: [Int32], to last: [Int32]) -> [Int32] {
    guard contacts.guestCount(of: level) > contacts.guestCount(of: last) else { return level }
    let leading = contacts.leading(to: last, from: level)
    return leading.isEmpty ? level : leading
  }

  /// All that lead to the first of the last meetings to be over, that level by level.
  private func back(from last: [Int32]) -> [Int32] {
    let reached = last.filter(seen.contains)
    let arrival = reached.map { contacts.ends[Int($0)] }.min()
    var next = reached.filter { contacts.ends[Int($0)] == arrival }
    var all = next
    for level in levels.dropLast().reversed() {
      next = contacts.leading(to: next, from: level)
      all += next
    }
    return all.sorted()
  }
}

extension Contacts {
  /// To which meetings those went on who came to some, of all that were not seen and are over in time.
  ///
  /// - Parameter heard: see ``FewestMeetings``.
  fileprivate func onward(
    from meetings: [Int32], until: Int64, _ seen: inout RowSet, _ heard: inout [Int32]
  ) -> [Int32] {
    let ends = ends.span
    let came = came.items.span
    let offsets = went.offsets.span
    let went = went.items.span
    var heard = heard.mutableSpan
    let tooLate = starts.partitionPoint { $0 >= until }
    var next: [Int32] = []
    for meeting in meetings {
      let first = firstMeeting(after: Int(meeting))
      for position in people(at: Int(meeting)) {
        let row = Int(came[position])
        var end = Int(heard[row] < 0 ? offsets[row + 1] : heard[row])
        while end > offsets[row], went[end - 1] >= tooLate { end -= 1 }
        var start = end
        while start > offsets[row], went[start - 1] >= first { start -= 1 }
        seen.insert(went.extracting(start..<end)) { other in
          if ends[Int(other)] <= until { next.append(other) }
        }
        heard[row] = Int32(truncatingIfNeeded: start)
      }
    }
    return next
  }

  /// The first meeting that begins when another is certainly over.
  private func firstMeeting(after meeting: Int) -> Int {
    let end = ends[meeting]
    return starts[meeting...].partitionPoint { $0 >= end }
  }

  /// The meetings of a level from which somebody went on to one of these, both ascending.
  ///
  /// Who came to several of these is asked once, for the last: it began after all that led to the others.
  fileprivate func leading(to next: [Int32], from level: [Int32]) -> [Int32] {
    let starts = starts.span
    let ends = ends.span
    let came = came.items.span
    let offsets = went.offsets.span
    let went = went.items.span
    let first = level.min() ?? 0
    var left = RowSet(count: meetings.count)
    for meeting in level { left.insert(meeting) }
    var asked = RowSet(count: peopleCount)
    var leading: [Int32] = []
    for meeting in next.reversed() {
      for position in people(at: Int(meeting)) where asked.add(came[position]) {
        let row = Int(came[position])
        var own = Int(offsets[row + 1])
        while own > offsets[row], went[own - 1] >= first {
          own -= 1
          let other = went[own]
          guard left.contains(other), ends[Int(other)] <= starts[Int(meeting)] else { continue }
          left.remove(other)
          leading.append(other)
        }
      }
    }
    return leading.sorted()
  }

  /// How many people came to these meetings, added up.
  fileprivate func guestCount(of meetings: [Int32]) -> Int {
    meetings.reduce(0) { $0 + people(at: Int($1)).count }
  }
}
