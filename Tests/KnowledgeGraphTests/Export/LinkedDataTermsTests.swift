import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Kring's terms in linked data` {
  private let terms = LinkedDataTerms.kring

  @Test func `There is one at least for each label and type`() {
    for label in NodeLabel.allCases { #expect(terms.classes[label.rawValue]?.isEmpty == false) }
    for type in EdgeType.allCases { #expect(terms.relations[type.rawValue]?.isEmpty == false) }
  }

  @Test func `The vocabulary of each is declared`() {
    let classes = terms.classes.values.joined()
    let relations = terms.relations.values.joined().map(\.term)
    let spans = terms.spans.values.flatMap { [$0.start, $0.end] }
    for term in classes + relations + terms.properties.values.joined() + spans {
      #expect(terms.prefixes[String(term.prefix { $0 != ":" })] != nil, "\(term)")
    }
  }

  /// What an edge from `a` to `b` says, with `<` before what it says of `b`.
  private func words(
    _ type: String, _ source: String, _ target: String,
    _ properties: [String: PropertyValue] = [:]
  ) throws -> [String] {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", labels: [source]))
      try build.addNode(NodeRecord(id: "b", labels: [target]))
      try build.addEdge(EdgeRecord(type: type, source: "a", target: "b", properties: properties))
    }
    let edge = graph[graph.edges[0]]
    return (terms.relations[type] ?? []).filter { $0.holds(edge) }
      .map { ($0.isBackward ? "<" : "") + $0.term }
  }

  @Test func `Only who came is associated with a meeting`() throws {
    let came = ["<prov:wasAssociatedWith", "<schema:attendee"]
    #expect(try words("ATTENDED", "Person", "Meeting") == came)
    #expect(try words("ATTENDED", "Person", "Meeting", ["presence": "came"]) == came)
    #expect(try words("ATTENDED", "Person", "Meeting", ["presence": "invited"]) == [])
  }

  @Test func `A meeting generates, an idea or a product is a source`() throws {
    #expect(try words("SPARKED", "Meeting", "Insight") == ["<prov:wasGeneratedBy"])
    #expect(try words("SPARKED", "Product", "Insight") == ["<prov:wasDerivedFrom"])
    #expect(try words("LED_TO", "Insight", "Product") == ["<prov:wasDerivedFrom"])
  }

  @Test func `Only an event is organised, and part of a series`() throws {
    #expect(
      try words("HOSTED", "Community", "Meeting") == [
        "<prov:wasAssociatedWith", "<schema:organizer",
      ])
    #expect(try words("HOSTED", "Community", "Series") == ["<schema:organizer"])
    #expect(try words("PART_OF", "Meeting", "Series") == ["dcterms:isPartOf", "schema:superEvent"])
    #expect(try words("PART_OF", "Community", "Community") == ["dcterms:isPartOf"])
  }
}
