/// A time within which all meetings of a path lie: from the earliest start of the first to the latest
/// end of the last.
struct PathWindow {
  var since: Int64
  var until: Int64
}

extension Contacts {
  /// When somebody can tell at the latest so that a participant certainly knows in time; `nil` if never.
  func latestDeparture(from source: Int, to target: Int, in window: PathWindow) -> Int64? {
    let roads = roads(to: target, in: window, from: source)
    return roads.parents[source] < 0 ? nil : roads.times[source]
  }

  /// From when to when the latest path takes; all paths in between begin and end as it does.
  func latestWindow(from source: Int, to target: Int, in window: PathWindow) -> PathWindow? {
    guard let departure = latestDeparture(from: source, to: target, in: window) else { return nil }
    var scan = ArrivalScan(of: self, from: source, to: target)
    let arrival = scan.arrival(in: PathWindow(since: departure, until: window.until))
    return arrival.map { PathWindow(since: departure, until: $0) }
  }

  /// From when to when the fastest path takes; all paths in between begin and end as it does.
  ///
  /// For each moment at which the source begins to tell, news arrives no sooner than the target next
  /// comes to a meeting. In the order of how long that is at least, it is looked when it does arrive,
  /// as long as it may yet be faster.
  ///
  /// - Returns: `nil` if there is no path that is dated, and where to look so often would take longer
  ///   than one look at all meetings.
  func fastestWindow(
    from source: Int, to target: Int, in window: PathWindow, before last: Int64
  ) -> PathWindow? {
    var scan = ArrivalScan(of: self, from: source, to: target)
    var best: (duration: Int64, arrival: Int64) = (.max, .max)
    for (least, departure) in departures(from: source, to: target, in: window, before: last) {
      guard least <= best.duration else { break }
      guard scan.looked <= meetings.count else { return nil }
      let (latest, isOver) = departure.addingReportingOverflow(best.duration)
      let until = isOver ? window.until : min(latest, window.until)
      guard let arrival = scan.arrival(in: PathWindow(since: departure, until: until)) else {
        continue
      }
      let duration = DateBounds.duration(from: departure, to: arrival)
      if (duration, arrival) < best { best = (duration, arrival) }
    }
    guard best.duration < .max else { return nil }
    return PathWindow(since: best.arrival - best.duration, until: best.arrival)
  }

  /// When the source begins to tell, and how long it takes at least until the target comes to a meeting
  /// that is over; the shortest first.
  private func departures(
    from source: Int, to target: Int, in window: PathWindow, before last: Int64
  ) -> [(least: Int64, departure: Int64)] {
    var theirs = meetings(of: target, in: window)[...]
    var arrival = DateBounds.distantFuture
    var departures: [(least: Int64, departure: Int64)] = []
    for own in meetings(of: source, in: window).reversed() {
      let departure = starts[Int(own)]
      while let their = theirs.last, starts[Int(their)] >= departure {
        arrival = min(arrival, ends[Int(their)])
        theirs.removeLast()
      }
      let least = DateBounds.duration(from: departure, to: arrival)
      if departure <= last, least < .max, departures.last?.departure != departure {
        departures.append((least, departure))
      }
    }
    return departures.sorted { $0 < $1 }
  }

  /// The meetings of a row that lie in a window, ascending.
  func meetings(of row: Int, in window: PathWindow) -> [Int32] {
    let all = went.items[went[row]]
    return all[all.partitionPoint { starts[Int($0)] >= window.since }...]
      .prefix { starts[Int($0)] < window.until }
      .filter { ends[Int($0)] <= window.until }
  }
}

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
