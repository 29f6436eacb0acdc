/// A time within which all meetings of a path lie: from the earliest start of the first to the latest
/// end of the last.
struct PathWindow {
  var since: Int64
  var until: Int64
}

extension Contacts {
  /// When somebody can tell at the latest so that a participant certainly knows in time; `nil` if
  /// they never can. O(p + a + m).
  func latestDeparture(from source: Int, to target: Int, in window: PathWindow) -> Int64? {
    let roads = roads(to: target, in: window, from: source)
    return roads.parents[source] < 0 ? nil : roads.times[source]
  }

  /// From when to when the latest path takes; all paths in between begin and end as it does. `nil` if
  /// there is none. O(p + a + m).
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
  /// - Parameter last: when somebody can tell at the latest so that the target knows in time.
  /// - Returns: `nil` if there is no path that is dated, or where to look so often would take longer
  ///   than one look at all meetings.
  /// - Complexity: O(p + a + m).
  func fastestWindow(
    from source: Int, to target: Int, in window: PathWindow, notAfter last: Int64
  ) -> PathWindow? {
    var scan = ArrivalScan(of: self, from: source, to: target)
    var best: (duration: Int64, arrival: Int64) = (.max, .max)
    for (least, departure) in departures(from: source, to: target, in: window, notAfter: last) {
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
    from source: Int, to target: Int, in window: PathWindow, notAfter last: Int64
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

extension DateBounds {
  /// The seconds between two moments; what is open lasts longest.
  static func duration(from start: Int64, to end: Int64) -> Int64 {
    if start == distantPast || end == distantFuture { return .max }
    let (duration, isOver) = end.subtractingReportingOverflow(start)
    return isOver ? .max : duration
  }
}
