import KnowledgeGraph
import PropertyGraph

extension Uptake {
  /// How early each was, class by class.
  func adoptersText(on terminal: Terminal) -> [String] {
    guard !people.isEmpty else { return [nobody(terminal.ink)] }
    let dated = people.filter { $0.adopterClass != nil }
    guard !dated.isEmpty else {
      return [
        "\(knowers(terminal.ink)) Nothing tells one to have been earlier than another: it takes two who came to know it at different times."
      ].flatMap { $0.wrapped(to: terminal.width) } + [""] + adopters.lines(on: terminal)
    }
    let counts = AdopterClass.allCases.compactMap { name -> String? in
      let number = dated.count { $0.adopterClass == name }
      return number == 0 ? nil : count(number, name.rawValue, name.plural)
    }
    let note =
      "By how far they were from the mean time, in standard deviations: early and late are among those who know it."
    return
      (["\(knowers(terminal.ink)) They are \(enumerate(counts)).", note]
      .flatMap { $0.wrapped(to: terminal.width) }) + [""] + adopters.lines(on: terminal)
  }

  /// Which share of the contacts of each knew it when they came to know it.
  func thresholdText(on terminal: Terminal) -> [String] {
    guard !people.isEmpty else { return [nobody(terminal.ink)] }
    let note =
      "The threshold is the share of those they had met before who knew it by then, also who came to know it at the same moment. The first have 0."
    return ([knowers(terminal.ink), note].flatMap { $0.wrapped(to: terminal.width) }) + [""]
      + thresholds.lines(on: terminal)
  }

  /// Who else has met people who know it.
  func exposureText(on terminal: Terminal) -> [String] {
    guard !people.isEmpty else { return [nobody(terminal.ink)] }
    guard !others.isEmpty else {
      return (["\(knowers(terminal.ink)) Nobody else is recorded in a meeting with any of them."])
        .flatMap { $0.wrapped(to: terminal.width) }
    }
    let number = count(others.count, "other person has", "other people have")
    return
      (["\(knowers(terminal.ink)) \(number) met some of them, and nobody noted that they know it."]
      .flatMap { $0.wrapped(to: terminal.width) }) + [""] + exposures.lines(on: terminal)
  }

  private func knowers(_ ink: Ink) -> String {
    "\(count(people.count, "person knows", "people know")) \(ink.bold(insight.name.printable))."
  }

  private func nobody(_ ink: Ink) -> String {
    "Nobody is recorded as knowing \(ink.bold(insight.name.printable))."
  }

  private var adopters: Table {
    Table(
      ["since", "who", "how", "class", ""],
      people.map { person in
        [
          when(person.date) ?? "", person.name.printable, person.how.printable,
          person.adopterClass?.rawValue ?? "", person.evidence.mark(.none) ?? "",
        ]
      })
  }

  private var thresholds: Table {
    Table(
      ["since", "who", "threshold", "had met", "knew before", "knew by then", ""],
      people.map { person in
        [
          when(person.date) ?? "", person.name.printable, person.threshold.map(percent) ?? "",
          person.exposure.map { "\($0.contacts)" } ?? "",
          person.exposure.map { "\($0.knewBefore)" } ?? "",
          person.exposure.map { "\($0.knew)" } ?? "", person.evidence.mark(.none) ?? "",
        ]
      }, numbers: [2, 3, 4, 5])
  }

  private var exposures: Table {
    Table(
      ["who", "exposure", "met", "who know it"],
      others.map { other in
        [other.name.printable, percent(other.exposure), "\(other.contacts)", "\(other.know)"]
      }, numbers: [1, 2, 3])
  }
}

extension AdopterClass {
  fileprivate var plural: String {
    switch self {
    case .earlyMajority, .lateMajority: rawValue
    default: rawValue + "s"
    }
  }
}
