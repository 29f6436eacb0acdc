/// When news of one row can certainly have arrived at another, for one window after another in the same
/// memory.
struct ArrivalScan {
  private let contacts: Contacts
  private let source: Int
  private let target: Int
  private var times: [Int64]
  /// Those whose times are to be cleared.
  private var reached: [Int32] = []
  /// How many meetings were looked at.
  private(set) var looked = 0

  init(of contacts: Contacts, from source: Int, to target: Int) {
    self.contacts = contacts
    self.source = source
    self.target = target
    times = Array(repeating: DateBounds.distantFuture, count: contacts.participants.count)
  }

  /// When the news arrives, by meetings that lie in a window; `nil` if it does not.
  ///
  /// - Complexity: O(k) for the k who came to the meetings from the window's first of the source to the
  ///   arrival.
  mutating func arrival(in window: PathWindow) -> Int64? {
    for row in reached { times[Int(row)] = DateBounds.distantFuture }
    reached.removeAll(keepingCapacity: true)
    guard let first = contacts.meetings(of: source, in: window).first else { return nil }
    times[source] = window.since
    reached.append(Int32(source))
    let (arrival, end) = contacts.arrival(
      at: target, from: Int(first), until: window.until, &times, &reached)
    looked += end - Int(first)
    return arrival
  }
}

extension Contacts {
  /// Scans the meetings from one on until the news has arrived or it is too late; `end` is the first
  /// that was not looked at.
  fileprivate func arrival(
    at target: Int, from first: Int, until: Int64, _ times: inout [Int64],
    _ reached: inout [Int32]
  ) -> (Int64?, end: Int) {
    let starts = starts.span
    let ends = ends.span
    let offsets = came.offsets.span
    let peopleEnds = peopleEnds.span
    let came = came.items.span
    var times = times.mutableSpan
    var arrival: Int64?
    var meeting = first
    while meeting < starts.count, starts[meeting] < arrival ?? until {
      let (start, end) = (starts[meeting], ends[meeting])
      let all = Int(offsets[meeting])..<Int(offsets[meeting + 1])
      meeting += 1
      guard end <= until else { continue }
      var isTold = false
      for position in all.lowerBound..<Int(peopleEnds[meeting - 1])
      where times[Int(came[position])] <= start {
        isTold = true
        break
      }
      guard isTold else { continue }
      for position in all {
        let row = Int(came[position])
        if row == target { arrival = min(arrival ?? end, end) }
        guard end < times[row] else { continue }
        if times[row] == DateBounds.distantFuture { reached.append(Int32(row)) }
        times[row] = end
      }
    }
    return (arrival, meeting)
  }
}
