import KnowledgeGraph
import PropertyGraph

/// What of a trail stands without somebody, rule by rule on plain records: elements are struck out
/// until all that are left hold.
struct SlowAbsence {
  private let slow: SlowSpread
  private let absent: String
  private let needsBearers: Bool
  private(set) var standing: Set<String>

  private var facts: Facts { slow.facts }

  init(_ slow: SlowSpread, without absent: String, needsBearers: Bool) {
    self.slow = slow
    self.absent = absent
    self.needsBearers = needsBearers
    standing = slow.trail
    while let fallen = standing.first(where: { !holds($0) }) { standing.remove(fallen) }
  }

  /// Whether somebody would know it.
  func knows(_ who: String) -> Bool {
    who != absent && !ways(of: who).isDisjoint(with: standing)
  }

  private func position(_ element: String) -> Int { slow.entered.firstIndex(of: element)! }

  private func used(_ element: String) -> [EdgeRecord] {
    slow.arrows.filter { $0.target == element && position($0.source) < position(element) }
  }

  private func holds(_ element: String) -> Bool {
    let authors = authors(of: element)
    if element == slow.root { return authors.isEmpty || !authors.subtracting([absent]).isEmpty }
    let used = used(element)
    if facts.label(element) == "Meeting" {
      return used.contains { standing.contains($0.source) && isCarried($0) }
    }
    let (meetings, things) = (
      used.filter { facts.label($0.source) == "Meeting" },
      used.filter { facts.label($0.source) != "Meeting" }
    )
    return (authors.isEmpty || authors.contains { isAble($0, before: element) })
      && [meetings, things].allSatisfy { arrows in
        arrows.isEmpty || arrows.contains { standing.contains($0.source) }
      }
  }

  private func isCarried(_ edge: EdgeRecord) -> Bool {
    let carriers = facts.named("by", edge)
    if !carriers.isEmpty { return carriers.contains { isAble($0, before: edge.target) } }
    guard needsBearers, facts.label(edge.source) == "Insight" else { return true }
    let guests = Set(facts.came(to: edge.target).map(\.source))
    let whole = facts.edges(.partOf).filter {
      $0.source == edge.target && facts.label($0.target) == "Series"
    }.map(\.target)
    let siblings = facts.edges(.partOf).filter {
      whole.contains($0.target) && isBefore($0.source, edge.target)
    }.map(\.source)
    let mayHave = guests.filter { who in
      ways(of: who).contains { isBefore($0, edge.target) }
    }
    if siblings.isEmpty && mayHave.isEmpty { return true }
    return siblings.contains(where: standing.contains)
      || mayHave.contains { who in
        who != absent
          && ways(of: who).contains { isBefore($0, edge.target) && standing.contains($0) }
      }
  }

  private func isBefore(_ element: String, _ other: String) -> Bool {
    slow.trail.contains(element) && position(element) < position(other)
  }

  private func isAble(_ who: String, before element: String) -> Bool {
    let ways = ways(of: who).filter { isBefore($0, element) }
    return who != absent && (ways.isEmpty || ways.contains(where: standing.contains))
  }

  private func authors(of element: String) -> Set<String> {
    let types: [String: EdgeType] = ["Insight": .voiced, "Product": .made, "Action": .tookOn]
    guard let type = types[facts.label(element)] else { return [] }
    return Set(facts.edges(type).filter { $0.target == element }.map(\.source))
  }

  /// The elements at which somebody is recorded as knowing it.
  private func ways(of who: String) -> Set<String> {
    var ways = facts.edges(.voiced, .made, .tookOn).filter { $0.source == who }.map(\.target)
    ways += slow.trail.filter { facts.came(to: $0).contains { $0.source == who } }
    for edge in facts.edges(.holds) where edge.source == who && slow.trail.contains(edge.target) {
      let meetings = facts.named("at", edge).filter {
        facts.label($0) == "Meeting" && slow.trail.contains($0)
      }
      ways.append(meetings.min { position($0) < position($1) } ?? edge.target)
    }
    let arose = facts.edges(.sparked).filter {
      $0.target == slow.root && facts.label($0.source) == "Meeting"
        && !slow.trail.contains($0.source)
    }
    if facts.label(slow.root) == "Insight",
      arose.contains(where: { facts.came(to: $0.source).contains { $0.source == who } })
    {
      ways.append(slow.root)
    }
    return Set(ways + [who]).intersection(slow.trail)
  }
}
