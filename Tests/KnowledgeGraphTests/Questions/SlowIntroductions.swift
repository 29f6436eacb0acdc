import Foundation
import KnowledgeGraph
import PropertyGraph

/// What speaks for introducing any two people, from plain records, without hurry.
struct SlowIntroductions {
  let facts: Facts
  let slow: SlowContacts
  let people: [String]

  init(_ graph: Graph) {
    let slow = SlowContacts(graph)
    self.slow = slow
    facts = slow.facts
    people = slow.facts.nodes.keys.filter { slow.facts.label($0) == "Person" }.sorted()
  }

  /// All pairs who have not met and share something, with the sum of what it weighs, the best first.
  func pairs() -> [(people: [String], score: Double)] {
    var pairs: [(people: [String], score: Double)] = []
    for one in people {
      for other in people where one < other && !haveMet(one, other) {
        let score = [
          themes(one, other), contacts(one, other), answers(one, other), answers(other, one),
          ideas(one, other), ideas(other, one),
        ].reduce(0, +)
        if score > 0 { pairs.append(([one, other], score)) }
      }
    }
    return pairs
  }

  private func knows(_ one: String, _ other: String) -> Bool {
    facts.edges(.knows).contains {
      [one, other] == [$0.source, $0.target] || [other, one] == [$0.source, $0.target]
    }
  }

  func haveMet(_ one: String, _ other: String) -> Bool {
    !slow.shared(one, other).isEmpty || knows(one, other)
  }

  private func rarity(_ count: Int) -> Double { 1 / log(Double(max(2, count))) }

  private func sources(_ target: String, _ types: EdgeType...) -> Set<String> {
    Set(types.flatMap { facts.edges($0) }.filter { $0.target == target }.map(\.source))
  }

  private func things(about theme: String) -> Set<String> { sources(theme, .about) }

  private func ids(_ label: String) -> [String] {
    facts.nodes.keys.filter { facts.label($0) == label }
  }

  // MARK: Themes

  private func themes(_ one: String, _ other: String) -> Double {
    ids("Theme").reduce(0) { sum, theme in
      let draws = draws(to: theme)
      guard let first = draws[one], let second = draws[other], first > 0 || second > 0 else {
        return sum
      }
      return sum + max(0.25, min(first, second)) * rarity(draws.count)
    }
  }

  /// 0 stands for a community that cares.
  private func draws(to theme: String) -> [String: Double] {
    var draws: [String: Double] = [:]
    func draw(_ who: String, _ factor: Double) {
      if facts.label(who) == "Person" { draws[who] = max(draws[who] ?? 0, factor) }
    }
    for who in sources(theme, .caresAbout) {
      draw(who, 1)
      for member in sources(who, .memberOf) { draw(member, 0) }
    }
    for thing in things(about: theme) {
      for who in sources(thing, .voiced, .holds, .made) { draw(who, 0.5) }
      let meetings = facts.label(thing) == "Series" ? sources(thing, .partOf) : [thing]
      for who in meetings.flatMap(slow.guests) { draw(who, 0.25) }
    }
    return draws
  }

  // MARK: Contacts

  private func contacts(_ one: String, _ other: String) -> Double {
    people.reduce(0) { sum, contact in
      let circle = people.filter { canIntroduce(contact, $0) }
      return circle.contains(one) && circle.contains(other) ? sum + rarity(circle.count) : sum
    }
  }

  private func canIntroduce(_ contact: String, _ person: String) -> Bool {
    contact != person
      && (knows(contact, person)
        || slow.shared(contact, person).contains { slow.heads($0) <= 50 })
  }

  // MARK: Questions

  private func isQuestion(_ insight: String) -> Bool {
    facts.nodes[insight]!.properties["form"] == "question"
  }

  private func answers(to question: String) -> Set<String> {
    Set(
      facts.edges(.grewInto).filter {
        $0.source == question && $0.target != question && $0.properties["form"] == "answered"
      }.map(\.target))
  }

  private func tellers(_ idea: String) -> Set<String> {
    let holders = facts.edges(.holds).filter {
      $0.target == idea && $0.properties["stance"] != "disagreed"
    }
    return isQuestion(idea)
      ? [] : sources(idea, .voiced).union(holders.map(\.source)).filter(people.contains)
  }

  private func answers(_ asker: String, _ teller: String) -> Double {
    ids("Insight").filter(isQuestion).reduce(0) { sum, question in
      let answered = Set(answers(to: question).flatMap { sources($0, .voiced, .holds) })
      let asking = sources(question, .voiced, .holds).subtracting(answered)
        .filter(people.contains)
      let telling = Set(answers(to: question).flatMap(tellers))
      return asking.contains(asker) && telling.contains(teller)
        ? sum + 2 * rarity(asking.union(telling).count) : sum
    }
  }

  private func ideas(_ asker: String, _ teller: String) -> Double {
    ids("Theme").reduce(0) { sum, theme in
      let insights = things(about: theme).filter { facts.label($0) == "Insight" }
      let open = insights.filter { isQuestion($0) && answers(to: $0).isEmpty }
      let asking = Set(open.flatMap { sources($0, .voiced, .holds) }).filter(people.contains)
      let telling = Set(insights.flatMap(tellers))
      let hasNews = insights.contains {
        tellers($0).contains(teller) && !sources($0, .voiced, .holds).contains(asker)
      }
      return asking.contains(asker) && telling.contains(teller) && hasNews
        ? sum + 0.5 * rarity(asking.union(telling).count) : sum
    }
  }
}
