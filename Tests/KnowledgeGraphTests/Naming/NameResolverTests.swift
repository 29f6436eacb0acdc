import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct NameResolverTests {
  let graph = try! Graph { build in
    func add(_ id: String, _ label: String, _ name: String, _ more: [String: PropertyValue] = [:])
      throws
    {
      let properties = more.merging(["name": .string(name)]) { $1 }
      try build.addNode(NodeRecord(id: id, labels: [label], properties: properties))
    }
    try add("janny-bakker-klein", "Person", "Janny Bakker-Klein")
    try add("daniel-pit", "Person", "Daniël Pit")
    try add("daniel-smit", "Person", "Daniël Smit", ["aliases": .strings(["Daan"])])
    try add("daniel-pit-bureau", "Community", "Daniël Pit, Bureau voor Samenlevingsopbouw")
    try add(
      "of-by-for-all", "Community", "OF/BY/FOR ALL",
      ["aliases": .strings(["OF/BY/FOR ALL-netwerk"])])
    try add("of-by-for-all-insight", "Insight", "OF + BY = FOR ALL")
    try add("van-het-kleine", "Insight", "Van het kleine naar het grote denken")
    try add("sessie-2022-09-28", "Meeting", "Sessie", ["date": "2022-09-28"])
    try add("lezing-2022-10-01", "Meeting", "Lezing", ["date": "2022-10-01"])
    try add("borrel-2022-10-01", "Meeting", "Borrel", ["date": "2022-10-01"])
    try add("ooit", "Meeting", "Ooit")
  }

  private func id(_ name: String, _ labels: NodeLabel...) throws -> String {
    graph[try NameResolver(graph, labels: Set(labels)).resolve(name)].id
  }

  @Test(arguments: [
    "daniel-pit", "Daniël Pit", "daniel pit", "DANIEL-PIT!", "Pit", "pi",
  ])
  func `A person is found by id, name, words or part`(name: String) throws {
    #expect(try id(name, .person) == "daniel-pit")
  }

  @Test func `Only labels that fit the place count`() throws {
    #expect(try id("OF BY FOR ALL", .insight) == "of-by-for-all-insight")
    #expect(try id("OF BY FOR ALL", .community) == "of-by-for-all")
    #expect(try id("daniel-pit", .community) == "daniel-pit-bureau")
  }

  @Test func `An alias counts as a name`() throws {
    #expect(try id("daan", .person) == "daniel-smit")
  }

  @Test func `A whole name comes before the words of another`() throws {
    #expect(try id("Daniël Pit") == "daniel-pit")
  }

  @Test func `A date names that day's only meeting`() throws {
    #expect(try id("2022-09-28", .meeting) == "sessie-2022-09-28")
    #expect(try id("2022-09", .meeting, .product) == "sessie-2022-09-28")
  }

  @Test func `The conveniences read aloud`() throws {
    #expect(graph[try graph.insight("kleine naar het grote")].id == "van-het-kleine")
    #expect(graph[try graph.person("Janny")].id == "janny-bakker-klein")
    #expect(graph[try graph.node(named: "borrel")].id == "borrel-2022-10-01")
  }

  @Test(arguments: [
    (
      "Daniël", [NodeLabel.person],
      """
      "Daniël" may be any of these people. Name one by its id:
        daniel-pit   Daniël Pit
        daniel-smit  Daniël Smit
      """
    ),
    (
      "Daniël", [.person, .community],
      """
      "Daniël" may be any of these people and communities. Name one by its id:
        daniel-pit         Daniël Pit (person)
        daniel-pit-bureau  Daniël Pit, Bureau voor Samenlevingsopbouw (community)
        daniel-smit        Daniël Smit (person)
      """
    ),
    (
      "e", [.meeting],
      """
      "e" may be any of these meetings. Name one by its id:
        borrel-2022-10-01  Borrel (2022-10-01)
        lezing-2022-10-01  Lezing (2022-10-01)
        sessie-2022-09-28  Sessie (2022-09-28)
      """
    ),
    (
      "2022-10-01", [.meeting, .insight],
      """
      There are several meetings on 2022-10-01. Name one by its id:
        borrel-2022-10-01  Borrel (2022-10-01)
        lezing-2022-10-01  Lezing (2022-10-01)
      """
    ),
    ("2022-10-02", [.meeting], "There is no meeting on 2022-10-02."),
    (
      "Jannie", [.person],
      """
      No person is called "Jannie". Did you mean "Janny Bakker-Klein"?
      """
    ),
    (
      "Daniël Bit", [.person],
      """
      No person is called "Daniël Bit". Did you mean "Daniël Pit" or "Daniël Smit"?
      """
    ),
    (
      "zwolle", [.person, .community],
      """
      No person or community is called "zwolle". \
      Look for it by a part of its name: kring find PART
      """
    ),
    (
      "zwolle", [],
      "No node is called \"zwolle\". Look for it by a part of its name: kring find PART"
    ),
  ])
  func `What cannot be decided is said in a sentence`(
    name: String, labels: [NodeLabel], sentence: String
  ) throws {
    let error = try #require(throws: KnowledgeError.self) {
      try NameResolver(graph, labels: Set(labels)).resolve(name)
    }
    #expect(error.description == sentence)
  }

  @Test func `A long list ends at twenty`() throws {
    let many = try Graph { build in
      for number in 10..<35 {
        let name = PropertyValue.string("Jan \(number)")
        try build.addNode(
          NodeRecord(id: "jan-\(number)", labels: ["Person"], properties: ["name": name]))
      }
    }
    let error = try #require(throws: KnowledgeError.self) { _ = try many.person("Jan") }
    #expect(error.description.hasSuffix("  jan-29  Jan 29\n  … and 5 more"))
  }
}
