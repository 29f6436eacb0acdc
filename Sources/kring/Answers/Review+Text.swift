import KnowledgeGraph

extension Review {
  /// What has gone quiet, a short list of each kind and what to try.
  func text(top: Int, on terminal: Terminal) -> [String] {
    let day = dateWords(on.printable)
    guard !items.isEmpty else {
      return ["Nothing has gone quiet by \(day): all that was noted was taken up."]
    }
    return ["What has gone quiet by \(day), as far as it was noted:"]
      + byKind.flatMap { kind, items in lines(kind, items, top: top, on: terminal) }
  }

  private func lines(
    _ kind: Kind, _ items: [Item], top: Int, on terminal: Terminal
  ) -> [String] {
    var lines = ["", "\(heading(kind)) (\(items.count))"]
    lines += items.prefix(top).flatMap { $0.lines(on: terminal) }
    if items.count > top { lines.append("  and \(items.count - top) more") }
    return lines + [terminal.ink.faint("  Try: \(kind.advice(items[0].thing.id.printable))")]
  }

  private func heading(_ kind: Kind) -> String {
    let quiet = months(patience.quiet)
    let lately = months(patience.lately)
    return switch kind {
    case .actionOverdue: "Actions overdue"
    case .questionUnanswered: "Questions unanswered for \(quiet)"
    case .needUnmet: "Needs that nobody has met about for \(quiet)"
    case .productUnseen: "Products announced \(quiet) ago or more, and not seen"
    case .insightNotCarried: "Insights that nobody has carried on for \(quiet)"
    case .personUnseen: "People not seen for \(months(patience.unseen))"
    case .communityCooling:
      "Communities that did at most half as much in the last \(lately) as in the \(lately) before"
    }
  }
}

private func months(_ number: Int) -> String { count(number, "month", "months") }

extension Review.Kind {
  /// A command that would help.
  fileprivate func advice(_ id: String) -> String {
    switch self {
    case .actionOverdue: "kring edit \(id) --status done"
    case .questionUnanswered: "kring note \"THE ANSWER\" --answers \(id)"
    case .needUnmet: "kring meet NAME --about \(id)"
    case .productUnseen: "kring edit \(id) --status exists"
    case .insightNotCarried: "kring carry \(id) --into MEETING"
    case .personUnseen: "kring introduce \(id)"
    case .communityCooling: "kring represent \(id)"
    }
  }
}

extension Review.Item {
  fileprivate func lines(on terminal: Terminal) -> [String] {
    let ink = terminal.ink
    let line = dotted(
      ink.bold(thing.name.printable), activity, sinceWords, whoWords,
      spaced(evidence.mark(ink), isCertain ? nil : ink.doubtful("(perhaps)")))
    return line.wrapped(to: terminal.width.map { $0 - 4 }).enumerated().map { number, line in
      (number == 0 ? "  · " : "    ") + line
    }
  }

  private var sinceWords: String? {
    guard let since = when(since) else { return "nobody noted when" }
    return switch kind {
    case .actionOverdue: "due \(since)"
    case .personUnseen, .communityCooling: "last \(since)\(place)"
    default: "\(since)\(place)"
    }
  }

  private var place: String { at.map { ", \($0.name.printable)" } ?? "" }

  private var whoWords: String? {
    guard !who.isEmpty else { return nil }
    let names = enumerate(who, atMost: 3)
    return switch kind {
    case .actionOverdue: "taken on by \(names)"
    case .questionUnanswered: "asked by \(names)"
    case .needUnmet: "a need of \(names)"
    case .productUnseen: "made by \(names)"
    default: "voiced by \(names)"
    }
  }

  private var activity: String? {
    guard let before, let lately else { return nil }
    let meetings = count(before.meetings, "meeting", "meetings")
    let attendances = count(before.attendances, "attendance", "attendances")
    let now = lately.meetings == 0 ? "none" : "\(lately.meetings) and \(lately.attendances)"
    return "\(meetings) and \(attendances) before, \(now) lately"
  }
}
