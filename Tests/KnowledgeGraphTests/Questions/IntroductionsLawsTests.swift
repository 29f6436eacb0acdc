import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Laws of introducing` {
  @Test(arguments: 0..<150)
  func `all pairs that share something and have not met, by what they share`(seed: Int) throws {
    let graph = try RandomAcquaintances.graph(seed: seed)
    let slow = SlowIntroductions(graph).pairs()
    let found = try graph.introductions(top: 1_000).introductions
    #expect(Set(found.map { $0.people.map(\.id) }) == Set(slow.map(\.people)))
    for pair in found {
      let expected = slow.first { $0.people == pair.people.map(\.id) }!.score
      #expect(abs(pair.score - expected) < 1e-4)
      #expect(abs(pair.reasons.reduce(0) { $0 + $1.score } - pair.score) < 1e-9)
    }
  }

  @Test(arguments: 0..<150)
  func `the best are the beginning of all`(seed: Int) throws {
    let graph = try RandomAcquaintances.graph(seed: seed)
    let all = try graph.introductions(top: 1_000).introductions
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.score >= $1.score })
    for limit in [1, 2, 5] {
      #expect(try graph.introductions(top: limit).introductions == Array(all.prefix(limit)))
    }
  }

  @Test(arguments: 0..<100)
  func `for one person, what all pairs say of them`(seed: Int) throws {
    let graph = try RandomAcquaintances.graph(seed: seed)
    let all = try graph.introductions(top: 1_000).introductions
    for person in graph.nodes(labeled: "Person") {
      let id = graph[person].id
      let own = try graph.introductions(for: person, top: 1_000).introductions
      let others = own.map { $0.people[1].id }
      #expect(own.allSatisfy { $0.people[0].id == id })
      #expect(
        Set(others)
          == Set(all.map { $0.people.map(\.id) }.filter { $0.contains(id) }.joined()).subtracting([
            id
          ]))
    }
  }

  @Test(arguments: 0..<100)
  func `what is recorded stays when all that is inferred is left out`(seed: Int) throws {
    let graph = try RandomAcquaintances.graph(seed: seed)
    let recorded = graph.subgraph(
      nodes: { graph[$0]["inferred"] == nil }, edges: { graph[$0]["inferred"] == nil })
    let left = Dictionary(
      uniqueKeysWithValues: try recorded.introductions(top: 1_000).introductions.map {
        ($0.people.map(\.id), Set($0.reasons.map(\.kind)))
      })
    for pair in try graph.introductions(top: 1_000).introductions {
      for reason in pair.reasons where reason.evidence == .recorded && reason.kind != .idea {
        guard pair.people.allSatisfy({ recorded.node($0.id) != nil }) else { continue }
        #expect(left[pair.people.map(\.id)]?.contains(reason.kind) == true, "\(reason.text)")
      }
    }
  }
}
