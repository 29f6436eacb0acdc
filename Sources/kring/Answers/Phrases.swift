import Foundation
import KnowledgeGraph
import PropertyGraph

/// "Janny, Daniël and 3 more", of those an answer names.
func enumerate(_ named: [Named], atMost limit: Int = 8) -> String {
  enumerate(named.map(\.name.printable), atMost: limit)
}

/// "Janny, Daniël and 3 more", of texts that are safe to print.
func enumerate(
  _ names: [String], atMost limit: Int = 8, with conjunction: String = "and"
) -> String {
  let shown = names.count > limit + 1 ? Array(names.prefix(limit)) : names
  let left = names.count - shown.count
  let parts = shown + (left > 0 ? ["\(left) more"] : [])
  guard parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " \(conjunction) "
    + parts[parts.count - 1]
}

/// "1 person", "2 people".
func count(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// The parts that have something in them, with a dot between.
func dotted(_ parts: String?...) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
}

/// The parts that there are, with a space between: a name and its mark.
func spaced(_ parts: String?...) -> String {
  parts.compactMap { $0 }.joined(separator: " ")
}

/// What somebody did, said of what they did it to: "voiced by", "taken on by".
func byWhom(_ deed: String) -> String {
  "\(deed == "took on" ? "taken on" : deed.printable) by"
}

/// How a thing came of another, read before the other's name: "sparked by", "translated from".
func arrowWords(_ how: String, from label: String) -> String {
  switch how {
  case "led": label == NodeLabel.meeting.rawValue ? "came of" : "came from"
  case "sparked": "sparked by"
  case "grew": "grew from"
  default: "\(how.printable) from"
  }
}

/// A date of an answer in words; nothing for none.
func when(_ date: String?) -> String? { date.map { dateWords($0.printable) } }

/// The day of a moment in words, by the clocks of `zone`. A moment that ends a day counts for that
/// day: what had arrived by midnight of the 29th had arrived on the 28th.
func day(of moment: Int64, isEnd: Bool, in zone: TimeZone) -> String {
  let instant = Date(timeIntervalSince1970: Double(moment))
  let stamp = moment + Int64(zone.secondsFromGMT(for: instant)) - (isEnd ? 1 : 0)
  return dateWords(String(DateBounds.text(of: stamp).prefix { $0 != "T" }))
}

extension Evidence {
  /// The mark that goes with what nobody noted: "(inferred)"; nothing for what is recorded.
  func mark(_ ink: Ink) -> String? {
    switch self {
    case .recorded: nil
    case .inferred: ink.doubtful("(inferred)")
    case .possible: ink.doubtful("(possible)")
    }
  }
}

/// How many there are of each kind: "3 people, 4 communities and 2 meetings"; kinds without any are
/// left out.
func counts(_ number: (NodeLabel) -> Int) -> String {
  let parts = NodeLabel.allCases.compactMap { label in
    let number = number(label)
    return number == 0 ? nil : count(number, label.noun, label.plural)
  }
  return parts.isEmpty ? "nothing" : enumerate(parts)
}
