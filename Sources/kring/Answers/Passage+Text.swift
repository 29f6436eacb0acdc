import Foundation
import KnowledgeGraph

extension Passage {
  /// The way news could take, a meeting a line.
  func text(on terminal: Terminal) -> [String] {
    let (start, end) = (from.name.printable, to.name.printable)
    let since = since.map { " since \(dateWords($0.printable))" } ?? ""
    guard let steps else {
      let order = mode == .certain ? "certainly one after the other" : "one after the other"
      return ["No meetings, \(order), lead from \(start) to \(end)\(since)."]
    }
    if steps.isEmpty { return ["\(start) need not go anywhere to tell themselves."] }
    let way = "From \(start) to \(end) in \(count(steps.count, "meeting", "meetings"))\(since):"
    let table = Table(
      ["date", "meeting", "from", "to"],
      steps.map { step in
        [
          when(step.meeting.date) ?? "", step.meeting.name.printable, step.from.name.printable,
          step.to.name.printable,
        ]
      })
    return [way, ""] + table.lines(on: terminal)
  }
}
