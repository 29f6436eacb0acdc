import KnowledgeGraph
import PropertyGraph

/// People, what they care about, ask and answer, and where they met, drawn by seed.
struct RandomAcquaintances {
  private var random: SplitMix64

  static func graph(seed: Int) throws -> Graph {
    var random = RandomAcquaintances(random: SplitMix64(seed: UInt64(seed)))
    return try random.graph()
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(random.next() % UInt64(elements.count))]
  }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  private mutating func graph() throws -> Graph {
    var ids: [NodeLabel: [String]] = [:]
    let sizes: [(NodeLabel, Int)] = [
      (.person, 9), (.community, 2), (.meeting, 4), (.insight, 6), (.product, 2), (.theme, 3),
      (.series, 2),
    ]
    return try Graph { build in
      for (label, most) in sizes {
        for number in 0..<(1 + Int(random.next() % UInt64(most))) {
          let id = "\(pick(["a", "k", "z"]))\(label.rawValue.prefix(2).lowercased())\(number)"
          ids[label, default: []].append(id)
          var properties: [String: PropertyValue] = [:]
          if label == .insight, chance(50) { properties["form"] = "question" }
          if chance(8) { properties["inferred"] = true }
          try build.addNode(NodeRecord(id: id, labels: [label.rawValue], properties: properties))
        }
      }
      let counts: [(EdgeType, Int)] = [
        (.attended, 5), (.hosted, 1), (.memberOf, 3), (.voiced, 5), (.holds, 6), (.grewInto, 5),
        (.made, 2), (.about, 7), (.caresAbout, 5), (.knows, 3), (.partOf, 5),
      ]
      for (type, count) in counts {
        for _ in 0..<count { try build.addEdge(edge(type, ids)) }
      }
    }
  }

  private mutating func edge(_ type: EdgeType, _ ids: [NodeLabel: [String]]) -> EdgeRecord {
    let ends = pick(type.ends.filter { ids[$0.source] != nil && ids[$0.target] != nil })
    var properties: [String: PropertyValue] = [:]
    if chance(15) { properties["inferred"] = true }
    switch type {
    case .attended:
      if chance(20) { properties["presence"] = "invited" }
      if chance(30) { properties["count"] = .integer(Int64(pick([3, 47, 60]))) }
    case .holds where chance(30): properties["stance"] = "disagreed"
    case .grewInto where chance(80): properties["form"] = "answered"
    case .caresAbout where chance(50): properties["drive"] = .string(pick(["passion", "need"]))
    default: break
    }
    return EdgeRecord(
      type: type.rawValue, source: pick(ids[ends.source]!), target: pick(ids[ends.target]!),
      isDirected: type.isDirected, properties: properties)
  }
}
