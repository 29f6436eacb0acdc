import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Lineage of a product` {
  @Test func `the Dutch translation, as a tree`() throws {
    let graph = try Graph.sketch(`Spread of an insight, recorded`.evening)
    let lineage = graph.lineage(of: graph.node("translation")!)
    #expect(
      lineage.text == """
        translation made by bernou
          led bootcamp hosted by kb; brought: principle by nobody
          translated document made by network (inferred)
            led principle voiced by network (inferred) (inferred)
        """)
  }

  @Test func `what was merely brought into a meeting is not followed`() throws {
    let graph = try Graph.sketch(
      """
      Product book Book
      Meeting walk Walk date=2020
      Insight idea Idea
      Insight older Older
      Person ada Ada
      walk LED_TO book
      idea CARRIED_INTO walk by=ada note=she_told_it
      older GREW_INTO idea
      """)
    let lineage = graph.lineage(of: graph.node("book")!)
    #expect(lineage.steps.map(\.thing.id) == ["book", "walk"])
    #expect(lineage.steps[1].brought.map(\.thing.id) == ["idea"])
    #expect(lineage.steps[1].brought[0].by.map(\.id) == ["ada"])
    #expect(lineage.steps[1].brought[0].notes == ["she told it"])
  }

  @Test(arguments: 0..<200)
  func `it holds each thing from which the arrows lead there, once`(seed: Int) throws {
    let graph = try RandomKnowledge.graph(seed: seed)
    let arrows = Facts(graph).edges(.sparked, .ledTo, .grewInto)
    for node in graph.nodes(labeled: "Product") + graph.nodes(labeled: "Insight") {
      var found: Set = [graph[node].id]
      while let next = arrows.first(where: {
        found.contains($0.target) && !found.contains($0.source)
      }) {
        found.insert(next.source)
      }
      let lineage = graph.lineage(of: node)
      #expect(lineage.steps.count == found.count)
      #expect(Set(lineage.steps.map(\.thing.id)) == found)
      #expect(lineage.steps[0].end == lineage.steps.count)
      for (number, step) in lineage.steps.enumerated() {
        for child in lineage.children(of: number) {
          #expect(lineage.steps[child].toward == step.thing.id)
          #expect(lineage.steps[child].generation == step.generation + 1)
        }
      }
    }
  }
}

extension Lineage {
  /// The tree as text, for tests.
  fileprivate var text: String {
    steps.map { step in
      let people = step.people.map { person in
        "\(person.how) by \(person.id)\(person.evidence == .inferred ? " (inferred)" : "")"
      }
      let brought = step.brought.map { thing in
        "\(thing.thing.id) by \(thing.by.isEmpty ? "nobody" : thing.by.map(\.id).joined(separator: ","))"
      }
      let all = [
        [step.how, step.thing.id].compactMap { $0 }.joined(separator: " "),
        people.joined(separator: ", "),
      ].filter { !$0.isEmpty }.joined(separator: " ")
      return String(repeating: "  ", count: step.generation) + all
        + (brought.isEmpty ? "" : "; brought: " + brought.joined(separator: ", "))
        + (step.evidence == .inferred ? " (inferred)" : "")
    }.joined(separator: "\n")
  }
}
