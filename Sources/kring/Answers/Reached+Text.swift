import Foundation
import KnowledgeGraph

extension Reached {
  /// Whom news could reach, or come from, as a table under a sentence that claims no more.
  ///
  /// - Parameter isBackwards: whether the arrivals are sources.
  func text(isBackwards: Bool, zone: TimeZone, on terminal: Terminal) -> [String] {
    let name = terminal.ink.bold(from.name.printable)
    let number = counts { label in arrivals.count { $0.label == label.rawValue } }
    let since = since.map { " \(isBackwards ? "until" : "since") \(dateWords($0.printable))" } ?? ""
    let isCertain = mode == .certain
    let order =
      isCertain
      ? "Nobody noted it: the meetings, certainly one after the other, allow it."
      : "Nobody noted it: the meetings may have been one after the other."
    guard !arrivals.isEmpty else {
      let way =
        "meetings that \(isCertain ? "were certainly" : "may have been") one after the other"
      return [
        isBackwards
          ? "News from nobody else could have come to \(name)\(since), along \(way)."
          : "News from \(name) could have reached nobody\(since), along \(way)."
      ]
    }
    let claim =
      isBackwards
      ? "News from \(number) could have come to \(name)\(since)."
      : "News from \(name) could have reached \(number)\(since)."
    return [claim, order, ""] + table(isBackwards, isCertain, zone).lines(on: terminal)
  }

  private func table(_ isBackwards: Bool, _ isCertain: Bool, _ zone: TimeZone) -> Table {
    let when = isBackwards ? "told by" : isCertain ? "by" : "earliest"
    return Table(
      [when, "who", "in", isBackwards ? "through" : "from", "meetings"],
      arrivals.map { arrival in
        [
          arrival.moment.map { day(of: $0, isEnd: isCertain && !isBackwards, in: zone) } ?? "",
          arrival.name.printable, arrival.through?.name.printable ?? "",
          arrival.from?.name.printable ?? "", "\(arrival.hops)",
        ]
      }, numbers: [4])
  }
}
