import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct PathTests {
  /// Ada reaches Dora through the winter talks at once, or by way of Ben.
  private let graph = try! Graph.sketch(
    """
    setting zone=UTC
    Person ada Ada
    Person ben Ben
    Person dora Dora
    Meeting walk Walk date=2020-01-10
    Meeting dinner Dinner date=2020-05
    Meeting talk Talk date=2021-01-08
    Meeting feast Feast
    ada ATTENDED walk
    ben ATTENDED walk
    ben ATTENDED dinner
    dora ATTENDED dinner
    ada ATTENDED talk
    dora ATTENDED talk
    ben ATTENDED feast
    """)

  private func path(
    _ choice: Contacts.PathChoice = .foremost, since: String? = nil, until: String? = nil,
    wait: String? = nil, mode: Spread.Mode = .certain
  ) throws -> Passage {
    try graph.path(
      from: graph.node("ada")!, to: graph.node("dora")!, choice,
      since: since.map { try EDTFDate($0) }, until: until.map { try EDTFDate($0) },
      wait: wait.map { try WaitingTime($0) }, mode: mode)
  }

  private func meetings(_ passage: Passage) -> [String]? { passage.steps?.map(\.meeting.id) }

  @Test func `each choice is best at what it is for`() throws {
    #expect(meetings(try path()) == ["walk", "dinner"])
    #expect(meetings(try path(.latest)) == ["talk"])
    #expect(meetings(try path(.fastest)) == ["talk"])
    #expect(meetings(try path(.shortest)) == ["talk"])
  }

  @Test func `a window takes its first and last day whole`() throws {
    #expect(meetings(try path(since: "2020-01-10", until: "2020-05-31")) == ["walk", "dinner"])
    #expect(meetings(try path(since: "2020-01-11")) == ["talk"])
    #expect(meetings(try path(until: "2020-05-30")) == nil)
    #expect(meetings(try path(.shortest, until: "2020")) == ["walk", "dinner"])
  }

  @Test func `news that may not wait takes another way`() throws {
    #expect(meetings(try path(wait: "112d")) == ["walk", "dinner"])
    #expect(meetings(try path(wait: "110d")) == ["talk"])
  }

  @Test func `says when it leaves, arrives and how long that is`() throws {
    let passage = try path()
    #expect(passage.departure.map(DateBounds.text(of:)) == "2020-01-10T00:00:00Z")
    #expect(passage.moment.map(DateBounds.text(of:)) == "2020-06-01T00:00:00Z")
    #expect(passage.duration == Int64(143 * 86_400))
    #expect(passage.waits == [nil, Int64(111 * 86_400)])
  }

  @Test func `what is undated takes no known time`() throws {
    let passage = try graph.path(from: graph.node("ben")!, to: graph.node("ben")!)
    #expect(passage.steps == [] && passage.duration == nil && passage.waits.isEmpty)
    let uncertain = try path(mode: .uncertain)
    #expect(meetings(uncertain) == ["walk", "dinner"])
    #expect(uncertain.duration == nil && uncertain.waits == [nil, nil])
  }

  @Test func `an uncertain path is the foremost, and may wait`() throws {
    for choice in Contacts.PathChoice.allCases where choice != .foremost {
      #expect(throws: KnowledgeError.self) { try path(choice, mode: .uncertain) }
    }
    let error = #expect(throws: KnowledgeError.self) { try path(wait: "1d", mode: .uncertain) }
    #expect(error?.description.hasPrefix("Through meetings that may have been") == true)
  }

  @Test func `as JSON`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(
      decoding: try encoder.encode(try path(.fastest, since: "2021", wait: "3 months")),
      as: UTF8.self)
    #expect(
      text == #"""
        {"arrival":"2021-01-09T00:00:00Z","by":"fastest","days":1,"departure":"2021-01-08T00:00:00Z",\#
        "from":{"id":"ada","name":"Ada"},"mode":"certain","since":"2021","steps":[{"from":{"id":"ada",\#
        "name":"Ada"},"meeting":{"date":"2021-01-08","earliest":"2021-01-08T00:00:00Z","id":"talk",\#
        "label":"Meeting","latest":"2021-01-09T00:00:00Z","name":"Talk"},"to":{"id":"dora",\#
        "name":"Dora"}}],"to":{"id":"dora","name":"Dora"},"until":null,"wait":"P3M"}
        """#)
  }
}
