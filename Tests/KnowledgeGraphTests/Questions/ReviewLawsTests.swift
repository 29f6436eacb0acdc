import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Laws of a review` {
  private static let days = ["2018-06-01", "2020-03-06", "2021-01-01", "2022-06-15", "2030-01-01"]

  /// A graph of conversations in which questions are asked, things announced and actions due.
  private func graph(seed: Int) throws -> Graph {
    let graph = try RandomKnowledge.graph(seed: seed)
    var random = SplitMix64(seed: UInt64(seed) + 1_000)
    func pick(_ texts: String?...) -> String? { texts[Int(random.next() % UInt64(texts.count))] }
    var changes: [GraphChange] = []
    for node in graph.nodes {
      let id = graph[node].id
      let properties: [String: String?] =
        switch graph[node].labels.first {
        case "Action":
          [
            "due": pick(nil, "2019-23", "2020", "[2020-05..]", "2021-06-01"),
            "status": pick(nil, "open", "done"),
          ]
        case "Insight": ["form": pick(nil, "question")]
        case "Product": ["status": pick(nil, "announced")]
        default: [:]
        }
      for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
        changes.append(.set(.node(id), key: key, to: value.map(PropertyValue.string)))
      }
      if graph[node].has(label: "Person"), let theme = graph.nodes(labeled: "Theme").first {
        changes.append(
          .addEdge(
            EdgeRecord(
              type: "CARES_ABOUT", source: id, target: graph[theme].id,
              properties: ["drive": .string(pick("need", "passion")!)])))
      }
    }
    return try graph.applying(changes)
  }

  @Test(arguments: 0..<150)
  func `a later day never loses an overdue action`(seed: Int) throws {
    let graph = try graph(seed: seed)
    let lists = try Self.days.map { day in
      try graph.review(on: EDTFDate(day)).items.filter { $0.kind == .actionOverdue }
    }
    for (earlier, later) in zip(lists, lists.dropFirst()) {
      #expect(Set(earlier.map(\.thing.id)).isSubset(of: later.map(\.thing.id)))
      #expect(
        Set(earlier.filter(\.isCertain).map(\.thing.id))
          .isSubset(of: later.filter(\.isCertain).map(\.thing.id)))
    }
  }

  @Test(arguments: 0..<150)
  func `meetings of a later day change nothing`(seed: Int) throws {
    let graph = try graph(seed: seed)
    for day in Self.days {
      let date = try EDTFDate(day)
      let end = date.bounds(in: graph.zone).latest
      let before = graph.subgraph(nodes: {
        !graph[$0].has(label: "Meeting") || graph[$0].bounds.earliest < end
      })
      #expect(try graph.review(on: date) == before.review(on: date))
    }
  }

  @Test(arguments: 0..<150)
  func `more patience lists no more, and never more for certain`(seed: Int) throws {
    let graph = try graph(seed: seed)
    func ids(_ review: Review, isCertain: Bool) -> Set<String> {
      Set(
        review.items.filter { $0.kind != .communityCooling && ($0.isCertain || !isCertain) }
          .map { "\($0.kind) \($0.thing.id)" })
    }
    for day in Self.days {
      let date = try EDTFDate(day)
      let hasty = try graph.review(on: date, patience: Review.Patience(quiet: 1, unseen: 1))
      let patient = try graph.review(on: date, patience: Review.Patience(quiet: 9, unseen: 24))
      for isCertain in [true, false] {
        #expect(ids(patient, isCertain: isCertain).isSubset(of: ids(hasty, isCertain: isCertain)))
      }
    }
  }

  @Test(arguments: 0..<150)
  func `people and insights as plain records tell`(seed: Int) throws {
    let graph = try graph(seed: seed)
    let facts = Facts(graph)
    for (day, year, half) in [
      ("2021-01-01", "2020-01-01", "2020-07-01"), ("2022-06-15", "2021-06-15", "2021-12-15"),
    ] {
      let end = try EDTFDate(day).bounds(in: graph.zone).latest
      let items = try graph.review(on: EDTFDate(day)).items
      func listed(_ kind: Review.Kind) -> Set<String> {
        Set(items.filter { $0.kind == kind }.map { "\($0.thing.id) \($0.isCertain)" })
      }
      let people = try facts.nodes.keys.filter { facts.label($0) == "Person" }.compactMap { id in
        try quiet(
          id, facts.came(by: id).map { facts.bounds($0) }, before: year, end, facts, graph.zone,
          mayBeEmpty: false)
      }
      #expect(listed(.personUnseen) == Set(people))
      let insights = try facts.nodes.keys.filter { id in
        facts.label(id) == "Insight" && facts.nodes[id]!.properties["form"] != "question"
          && !facts.edges(.carriedInto, .grewInto, .ledTo).contains {
            $0.source == id && $0.target != id && facts.bounds($0.target).earliest < end
          }
      }.compactMap { id in
        let voiced = facts.edges(.voiced).filter { $0.target == id }.map { facts.bounds($0) }
        let sparked = facts.edges(.sparked).filter {
          $0.target == id && facts.label($0.source) == "Meeting"
        }.map { facts.bounds($0.source) }
        let dated = ([facts.bounds(id)] + voiced + sparked).filter { $0 != .unknown }
        return try quiet(id, dated, before: half, end, facts, graph.zone, mayBeEmpty: true)
      }
      #expect(listed(.insightNotCarried) == Set(insights))
    }
  }

  /// "id true" for what was certainly over by a day, "id false" for what may have been.
  private func quiet(
    _ id: String, _ traces: [DateBounds], before day: String, _ end: Int64, _ facts: Facts,
    _ zone: TimeZone, mayBeEmpty: Bool
  ) throws -> String? {
    let moment = try EDTFDate(day).bounds(in: zone).earliest
    let happened = traces.filter { $0.earliest < end }
    guard facts.bounds(id).earliest < end, mayBeEmpty || !happened.isEmpty,
      happened.allSatisfy({ $0.earliest < moment })
    else { return nil }
    return "\(id) \(!happened.isEmpty && happened.allSatisfy { $0.latest <= moment })"
  }
}

extension Facts {
  /// The meetings that somebody came to.
  fileprivate func came(by who: String) -> [String] {
    nodes.keys.filter { label($0) == "Meeting" && came(to: $0).contains { $0.source == who } }
  }
}
