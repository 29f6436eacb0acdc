import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Laws of the recorded spread` {
  @Test(arguments: 0..<300)
  func `it is what the slow and obvious version says`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") + graph.nodes(labeled: "Product") {
      let spread = graph.spread(of: insight)
      let slow = SlowSpread(graph, of: graph[insight].id)
      let places = Dictionary(
        uniqueKeysWithValues: spread.arrivals.map { arrival in
          (
            arrival.id,
            SlowSpread.Place(
              parent: arrival.from ?? "", via: Set(arrival.via.map(\.id)), how: arrival.how,
              isInferred: arrival.evidence == .inferred, generation: arrival.generation)
          )
        })
      #expect(places.count == spread.arrivals.count)
      #expect(places == slow.places, "\(graph[insight].id)\n\(graph.dump)")
      #expect(close(spread.measures.structuralVirality, slow.structuralVirality))
    }
  }

  @Test(arguments: 0..<300)
  func `what is shown as recorded does not need what was inferred`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let noted = graph.subgraph(
      nodes: { graph[$0]["inferred"] != true || graph[$0].has(label: "Insight") },
      edges: { graph[$0]["inferred"] != true })
    for insight in graph.nodes(labeled: "Insight") {
      let recorded = graph.spread(of: insight).arrivals.filter { $0.evidence == .recorded }
      let kept = noted.spread(of: noted.node(graph[insight].id)!).arrivals.map(\.id)
      #expect(Set(recorded.map(\.id)).isSubset(of: kept), "\(graph[insight].id)\n\(graph.dump)")
    }
  }

  @Test(arguments: 0..<100)
  func `it is a tree in order, and its lines are its arrivals`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    for insight in graph.nodes(labeled: "Insight") {
      let spread = graph.spread(of: insight)
      var seen: Set = [spread.insight.id]
      for arrival in spread.arrivals {
        #expect(seen.contains(try #require(arrival.from)))
        #expect(seen.insert(arrival.id).inserted)
      }
      #expect(spread.lines.flatMap(\.arrivals) == Array(spread.arrivals.indices))
      #expect(spread.lines[0].end == spread.lines.count)
      #expect(spread.measures.breadth.reduce(0, +) == spread.arrivals.count + 1)
      for line in spread.lines {
        #expect(spread.arrivals[line.arrivals].allSatisfy { $0.generation == line.generation })
      }
      let below = spread.lines.indices.flatMap(spread.children(of:))
      #expect(below.sorted() == Array(spread.lines.indices.dropFirst()))
    }
  }

  private func close(_ first: Double?, _ second: Double?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) < 1e-9
  }
}
