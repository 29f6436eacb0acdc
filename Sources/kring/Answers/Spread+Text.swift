import Foundation
import KnowledgeGraph
import PropertyGraph

extension Spread {
  /// The trail as a tree, what it reached in numbers, and what is to be looked at.
  func text(on terminal: Terminal) -> [String] {
    let summary = [reachWords, unplacedWords, paceWords, bordersWords].compactMap { $0 }
      .flatMap { $0.wrapped(to: terminal.width) }
    return tree(terminal.ink).lines(on: terminal) + [""] + summary
      + findings.text(on: terminal)
  }

  /// The trail alone.
  ///
  /// - Parameter known: the id of what everybody knows the idea came from; it is not said again.
  func tree(_ ink: Ink, from known: String? = nil) -> Tree {
    var tree = Tree(ink.bold(insight.name.printable), details: details(of: 0, ink, known))
    for line in lines.indices.dropFirst() where !isNewcomer(line) {
      tree.add(
        text(of: line, ink), details: details(of: line, ink, known), level: lines[line].generation)
    }
    return tree
  }

  /// Whether a line is somebody who came to know it: they are named with the thing above them.
  private func isNewcomer(_ line: Int) -> Bool {
    let label = NodeLabel(rawValue: arrivals[lines[line].arrivals.lowerBound].label)
    let isConversant = label == .person || label == .community
    return isConversant && lines[line].end == line + 1
  }

  private func text(of line: Int, _ ink: Ink) -> String {
    let all = arrivals[lines[line].arrivals]
    guard let first = all.first, let last = all.last else { return "" }
    let people = lines[line].people
    let heads = people == 0 ? nil : count(people, "person", "people")
    if let series = lines[line].series {
      let dates = [first, last].compactMap { when($0.date) }.joined(separator: " – ")
      return dotted(
        dates, ink.bold(series.name.printable), "\(all.count) meetings", passages(Array(all), ink),
        heads)
    }
    return dotted(
      when(first.date), ink.bold(first.name.printable), manner(first), passage(first, ink), heads)
  }

  /// How a thing came of what is above it, where that says more than that it did.
  private func manner(_ arrival: Arrival) -> String? {
    let plain: Set = ["carried", "sparked", "led", "grew", "possible", "heard"]
    return plain.contains(arrival.how) ? nil : arrival.how.printable
  }

  /// Through whom it came, marked where nobody noted it.
  private func passage(_ arrival: Arrival, _ ink: Ink) -> String? {
    let via = enumerate(arrival.via)
    let words =
      via.isEmpty ? nil : arrival.isPerhaps ? ink.doubtful("perhaps via \(via)") : "via \(via)"
    let mark = arrival.isPerhaps ? nil : arrival.evidence.mark(ink)
    let passage = spaced(words, mark)
    return passage.isEmpty ? nil : passage
  }

  /// Through whom the meetings of a series had it, and how many of them nobody noted.
  private func passages(_ meetings: [Arrival], _ ink: Ink) -> String? {
    let noted = meetings.filter { $0.evidence == .recorded && !$0.isPerhaps }
    var carriers: [Named] = []
    for carrier in noted.flatMap(\.via) where !carriers.contains(carrier) {
      carriers.append(carrier)
    }
    let others = meetings.count - noted.count
    let mark = others == 0 ? nil : ink.doubtful("(\(others) of \(meetings.count) inferred)")
    let passages = spaced(carriers.isEmpty ? nil : "via \(enumerate(carriers))", mark)
    return passages.isEmpty ? nil : passages
  }

  private func details(of line: Int, _ ink: Ink, _ known: String?) -> [String] {
    let said = arrivals[lines[line].arrivals].flatMap(\.notes).map { ink.faint($0.printable) }
    return (line == 0 ? origins.filter { $0.thing.id != known }.map { $0.text(ink) } : []) + said
      + newcomerLines(of: line, ink)
  }

  /// Who first came to know it here, like manners together: "heard by Janny and Daniël".
  private func newcomerLines(of line: Int, _ ink: Ink) -> [String] {
    let people = newcomers(of: line).map { arrivals[$0] }
    var manners: [String] = []
    for person in people where !manners.contains(person.how) { manners.append(person.how) }
    return manners.map { manner in
      let names = people.filter { $0.how == manner }.map { person in
        spaced(person.name.printable, person.evidence.mark(ink))
      }
      return "\(lead(manner)) \(enumerate(names, atMost: 12))"
    }
  }

  /// How somebody came to know it, read before their name.
  private func lead(_ manner: String) -> String {
    switch manner {
    case "voiced", "made", "heard", "took on": byWhom(manner)
    case "knows": "known to"
    case "possible": "may have reached"
    default: "\(manner.printable):"
    }
  }

  /// How many of each kind it reached.
  var reachWords: String {
    "\(mode == .recorded ? "It reached" : "It may have reached") \(counts { reach[$0] })."
  }

  /// Who is left out because nobody noted by when they had it.
  private var unplacedWords: String? {
    let unplaced = unplaced
    guard !unplaced.isEmpty else { return nil }
    let words = counts { label in unplaced.count { $0.label == label.rawValue } }
    return
      "Left out, with whom they may have told: \(words) of whom nobody noted by when they had it."
  }

  /// In how many days, and how deep.
  var paceWords: String? {
    guard measures.depth > 0 else { return nil }
    var parts = [count(measures.depth, "step", "steps") + " from the idea to the farthest"]
    if let least = measures.daysLeast, let most = measures.daysMost, most > 0 {
      parts.append("in \(least == most ? "\(most)" : "\(least) to \(most)") days")
    }
    if let half = measures.daysToHalf, half > 0, half <= measures.daysMost ?? half {
      let isDated = arrivals.allSatisfy {
        $0.label != NodeLabel.person.rawValue || $0.bounds.hasStart
      }
      let people = isDated ? "people" : "people with a date"
      parts.append("half of the \(people) within \(count(half, "day", "days"))")
    }
    return parts.joined(separator: ", ") + "."
  }

  /// How many borders it crossed, and through whom most people have it.
  private var bordersWords: String? {
    let (borders, perhaps) = (borders.crossed.count, mode == .recorded ? "" : "may have ")
    let crossed =
      borders == 0
      ? nil : "It \(perhaps)crossed \(count(borders, "border", "borders")) between communities."
    let carrier = carriers.first.flatMap { carrier in
      carrier.people == 0
        ? nil
        : "\(count(carrier.people, "person has", "people have")) it through \(carrier.who.name.printable)."
    }
    let words = spaced(crossed, carrier)
    return words.isEmpty ? nil : words
  }
}

extension Spread.Origin {
  fileprivate func text(_ ink: Ink) -> String {
    let words = "\(arrowWords(how, from: thing.label)) \(thing.name.printable)"
    return dotted(
      spaced(words, evidence.mark(ink)), when(thing.date))
  }
}
