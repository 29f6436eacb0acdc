import KnowledgeGraph
import PropertyGraph

/// A small graph of conversations, drawn by seed: fuzzy, missing and contradictory dates, circles,
/// parallel arrows, forms and statuses, inferred nodes and edges, guests who were only invited.
struct RandomKnowledge {
  private var random: SplitMix64

  static let dates: [String?] = [
    nil, nil, "2019", "2019-23", "2020-03-05", "2020-03-05", "2020-03", "2021/2022", "2021-06~",
    "[2020-05..]", "[..2021]", "2022-01-01T10:00", "2022-01-01", "../2020", "202X", "2020-34",
    "2021-03/..", "[2019,2021]", "2020-03-05?", "2022-01-01T14:00/2022-01-01T16:00",
  ]

  static func graph(seed: Int) throws -> Graph {
    var random = RandomKnowledge(random: SplitMix64(seed: UInt64(seed)))
    return try random.graph()
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(random.next() % UInt64(elements.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  private mutating func graph() throws -> Graph {
    var ids: [NodeLabel: [String]] = [:]
    let sizes: [(NodeLabel, Int)] = [
      (.person, 6), (.community, 3), (.meeting, 6), (.series, 2), (.insight, 4), (.product, 4),
      (.action, 2), (.theme, 1),
    ]
    let dense = chance(30) ? 3 : 1
    return try Graph { build in
      for (label, most) in sizes {
        for number in 0..<(1 + Int(random.next() % UInt64(most))) {
          // Ids in an order that has nothing to do with kinds.
          let id = "\(pick(["a", "k", "z"]))\(label.rawValue.prefix(2).lowercased())\(number)"
          ids[label, default: []].append(id)
          var properties: [String: PropertyValue] = ["name": .string(pick(["Ada", "Bo", "Cy"]))]
          if let date = pick(Self.dates) { properties["date"] = .string(date) }
          if chance(8) { properties["inferred"] = true }
          switch label {
          case .insight: properties["form"] = .string(pick(["idea", "question", "agreement"]))
          case .product: properties["status"] = .string(pick(["announced", "exists", "dropped"]))
          case .action: properties["status"] = .string(pick(["open", "done", "dropped"]))
          default: break
          }
          try build.addNode(NodeRecord(id: id, labels: [label.rawValue], properties: properties))
        }
      }
      for (type, count) in counts() {
        for _ in 0..<(count * dense) { try build.addEdge(edge(type, ids)) }
      }
    }
  }

  private func counts() -> [(EdgeType, Int)] {
    [
      (.attended, 10), (.hosted, 3), (.partOf, 4), (.memberOf, 2), (.voiced, 2), (.sparked, 3),
      (.carriedInto, 7), (.grewInto, 4), (.ledTo, 6), (.made, 4), (.madeFor, 1), (.holds, 4),
      (.tookOn, 1), (.knows, 1),
    ]
  }

  private mutating func edge(_ type: EdgeType, _ ids: [NodeLabel: [String]]) -> EdgeRecord {
    var ends = pick(type.ends)
    if chance(3) { ends = pick(EdgeType.allCases.flatMap(\.ends)) }
    var properties: [String: PropertyValue] = [:]
    if chance(30), let date = pick(Self.dates) { properties["date"] = .string(date) }
    if chance(15) { properties["inferred"] = true }
    let conversants = ids[.person]! + ids[.community]!
    switch type {
    case .carriedInto where chance(50):
      properties["by"] = .strings((0..<(1 + random.next() % 2)).map { _ in pick(conversants) })
    case .attended:
      if chance(20) { properties["presence"] = .string(pick(["came", "invited"])) }
      if chance(30) { properties["count"] = .integer(Int64(random.next() % 20)) }
    case .holds:
      if chance(50) { properties["stance"] = "inspired" }
      if chance(50) { properties["at"] = .strings([pick(ids[.meeting]!)]) }
    case .grewInto where chance(50): properties["form"] = "answered"
    default: break
    }
    return EdgeRecord(
      type: type.rawValue, source: pick(ids[ends.source]!), target: pick(ids[ends.target]!),
      isDirected: type.isDirected, properties: properties)
  }
}
