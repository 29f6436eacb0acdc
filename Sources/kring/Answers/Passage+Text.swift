import Foundation
import KnowledgeGraph
import PropertyGraph

extension Passage {
  /// The way news could take, a meeting a line, under sentences that claim no more.
  func text(zone: TimeZone, on terminal: Terminal) -> [String] {
    let (start, end) = (from.name.printable, to.name.printable)
    guard let steps else {
      return ["No meetings, \(order), lead from \(start) to \(end)\(window)\(patience)."]
    }
    if steps.isEmpty { return ["\(start) need not go anywhere to tell themselves."] }
    let way = count(steps.count, "meeting", "meetings")
    return [
      "From \(start) to \(end) in \(way)\(window), \(merit)\(patience).",
      steps.count == 1
        ? "Nobody noted it: the meeting allows it."
        : "Nobody noted it: the meetings, \(order), allow it.",
    ] + (journey(zone).map { [$0] } ?? []) + [""] + table(steps).lines(on: terminal)
  }

  private var order: String {
    mode == .certain ? "certainly one after the other" : "perhaps one after the other"
  }

  private var window: String {
    (since.map { " since \(dateWords($0.printable))" } ?? "")
      + (until.map { " until \(dateWords($0.printable))" } ?? "")
  }

  private var merit: String {
    switch choice {
    case .foremost: "arriving as early as can be"
    case .latest: "leaving as late as can be"
    case .fastest: "taking the least time"
    case .shortest: "the fewest that will do"
    }
  }

  private var patience: String { wait.map { ", never waiting more than \($0.words)" } ?? "" }

  /// From when until when, and how long that is.
  private func journey(_ zone: TimeZone) -> String? {
    guard mode == .certain else {
      return moment.map { "It arrives on \(day(of: $0, isEnd: false, in: zone)) at the earliest." }
    }
    let start = departure.map { day(of: $0, isEnd: false, in: zone) }
    let end = moment.map { day(of: $0, isEnd: true, in: zone) }
    return switch (start, end) {
    case (nil, nil): nil
    case (let start?, nil): "On its way from \(start)."
    case (nil, let end?): "On its way until \(end)."
    case (let start?, let end?) where start == end: "On its way on \(start)."
    case (let start?, let end?):
      "On its way from \(start) until \(end)\(duration.map { ": \(lengthWords($0))" } ?? "")."
    }
  }

  private func table(_ steps: [Step]) -> Table {
    Table(
      ["date", "meeting", "from", "to", "waits"],
      zip(steps, waits).map { step, wait in
        let again = step.from == step.to ? " (again)" : ""
        return [
          when(step.meeting.date) ?? "", step.meeting.name.printable, step.from.name.printable,
          step.to.name.printable + again, wait.map(lengthWords) ?? "",
        ]
      })
  }
}

extension WaitingTime {
  /// "1 year and 6 months".
  fileprivate var words: String {
    enumerate(amounts.map { count(Int($0.count), $0.unit.rawValue, $0.unit.rawValue + "s") })
  }
}

/// A length of time in words: "2 hours", "43 days, about 6 weeks"; seconds of a changed clock make no
/// other number of days.
func lengthWords(_ seconds: Int64) -> String {
  let days = Int((seconds + 43_200) / 86_400)
  if seconds < 79_200 {
    let hours = Int(seconds / 3_600)
    return hours > 0 || seconds == 0
      ? count(hours, "hour", "hours") : count(Int(seconds / 60), "minute", "minutes")
  }
  return switch days {
  case ..<60: count(days, "day", "days")
  case ..<730: "\(days) days (about \(count((days * 12 + 182) / 365, "month", "months")))"
  default: "\(days) days (about \(count((days + 182) / 365, "year", "years")))"
  }
}
