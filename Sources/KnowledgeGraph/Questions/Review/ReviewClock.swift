import Foundation
import PropertyGraph

/// What was long ago on a day: which dates lie before it, and which only may.
struct ReviewClock {
  /// The moment at which the day begins, and at which it is over.
  let day: DateBounds
  private let zone: TimeZone

  init(_ day: EDTFDate, zone: TimeZone) {
    self.day = day.bounds(in: zone)
    self.zone = zone
  }

  /// Whether something may have been by the end of the day; undated things may.
  func mayHaveBeen(_ bounds: DateBounds) -> Bool { bounds.earliest < day.latest }

  /// The moment so many months before the day begins, by the calendar of the graph's zone.
  func moment(monthsBefore months: Int) -> Int64 {
    guard day.earliest != DateBounds.distantPast else { return DateBounds.distantPast }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let start = Date(timeIntervalSince1970: Double(day.earliest))
    let moment = calendar.date(byAdding: .month, value: -months, to: start)
    return moment.map { Int64($0.timeIntervalSince1970) } ?? DateBounds.distantPast
  }
}

/// A trace of something: when, in which meeting, and what says so.
struct Trace {
  let bounds: DateBounds
  var date: String?
  var meeting: Graph.Node?
  var evidence = Evidence.recorded
}

extension [Trace] {
  /// Whether all of these were over before a moment: `true`, `false`, or `nil` if that is not known,
  /// as where there is no date.
  func wereOver(by moment: Int64) -> Bool? {
    if contains(where: { $0.bounds.earliest >= moment }) { return false }
    return !isEmpty && allSatisfy { $0.bounds.latest <= moment } ? true : nil
  }

  /// The one that began last, of equal ones a meeting; one without a date only if there is no other.
  var latest: Trace? {
    func rank(_ trace: Trace) -> (Int64, Int64, Int) {
      (trace.bounds.earliest, ~trace.bounds.latest, trace.meeting == nil ? 0 : 1)
    }
    return self.max { rank($0) < rank($1) }
  }
}
