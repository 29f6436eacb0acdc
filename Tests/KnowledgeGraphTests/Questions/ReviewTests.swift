import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `What has gone quiet` {
  private func review(_ text: String, on day: String = "2026-11-23") throws -> Review {
    try Graph.sketch(text).review(on: EDTFDate(day))
  }

  /// What is listed, one line each: "action-overdue plan", and "?" where it only may be.
  private func lines(_ review: Review) -> [String] {
    review.items.map { "\($0.kind.rawValue) \($0.thing.id)\($0.isCertain ? "" : " ?")" }
  }

  @Test(arguments: [
    ("2026-11-22", "action-overdue plan"), ("2026-11-23", nil), ("2026", "action-overdue plan ?"),
    ("2025", "action-overdue plan"), ("2027", nil), ("[..2027]", "action-overdue plan ?"),
  ])
  func `an action is overdue only when its due date is certainly over`(
    due: String, line: String?
  ) throws {
    let review = try review("Person ada Ada\nAction plan Plan due=\"\(due)\"\nada TOOK_ON plan")
    #expect(lines(review) == [line].compactMap { $0 })
    #expect(review.items.allSatisfy { $0.since == due && $0.who.map(\.id) == ["ada"] })
  }

  @Test(arguments: ["done", "dropped"])
  func `what is done or dropped is not overdue`(status: String) throws {
    #expect(try review("Action plan Plan due=2020-01-01 status=\(status)").items.isEmpty)
  }

  @Test func `a question is quiet until it grows into an answer`() throws {
    let question = """
      Insight why Why? form=question
      Insight so So date=2026-11-01
      Person ada Ada
      ada VOICED why date=2026-01-01
      """
    #expect(lines(try review(question)) == ["question-unanswered why"])
    #expect(try review(question + "\nwhy GREW_INTO so form=answered").items.isEmpty)
    #expect(lines(try review(question + "\nwhy GREW_INTO so form=broadened")).count == 1)
    let told = question + "\nMeeting walk date=2026-10\nwhy CARRIED_INTO walk"
    #expect(try review(told).items.isEmpty)
  }

  @Test func `an insight is quiet until it is carried on or leads to something`() throws {
    let insight = """
      Insight idea Idea
      Meeting walk Walk date=2025-05-01
      Meeting talk Talk date=2025-06-01
      Product book Book
      walk SPARKED idea
      """
    let item = try #require(try review(insight).items.first)
    #expect(item.kind == .insightNotCarried && item.isCertain)
    #expect(item.since == "2025-05-01" && item.at?.id == "walk")
    #expect(try review(insight + "\nidea CARRIED_INTO talk").items.isEmpty)
    #expect(try review(insight + "\nidea LED_TO book").items.isEmpty)
    #expect(lines(try review("Insight idea Idea")) == ["insight-not-carried idea ?"])
    #expect(try review("Insight idea Idea date=2026-09").items.isEmpty)
  }

  @Test func `a need is quiet until a meeting, or one of a series, is about it`() throws {
    let need = """
      Theme plastic Plastic
      Person ada Ada
      Series walks Walks
      Meeting walk Walk date=2026-08
      ada CARES_ABOUT plastic drive=need date=2026-01
      """
    let item = try #require(try review(need).items.first)
    #expect(item.kind == .needUnmet && item.isCertain && item.who.map(\.id) == ["ada"])
    #expect(try review(need + "\nwalk ABOUT plastic").items.isEmpty)
    #expect(try review(need + "\nwalks ABOUT plastic").items.count == 1)
    #expect(try review(need + "\nwalks ABOUT plastic\nwalk PART_OF walks").items.isEmpty)
    #expect(try review(need.replacing("=need", with: "=passion")).items.isEmpty)
  }

  @Test func `a product is unseen until it is there or was told of`() throws {
    let product = """
      Product book Book status=announced
      Meeting walk Walk date=2025-05-01
      walk LED_TO book
      """
    let item = try #require(try review(product).items.first)
    #expect(item.kind == .productUnseen && item.isCertain && item.at?.id == "walk")
    #expect(try review(product + "\nbook CARRIED_INTO walk").items.isEmpty)
    #expect(try review(product.replacing("announced", with: "exists")).items.isEmpty)
  }

  @Test func `people are unseen a year after they last came, regulars first`() throws {
    let people = """
      Person ada Ada
      Person ben Ben
      Person cleo Cleo
      Meeting walk Walk date=2025-05-01
      Meeting talk Talk date=2025-06
      Meeting feast Feast date=2026
      ada ATTENDED walk
      ben ATTENDED walk
      ben ATTENDED talk
      cleo ATTENDED walk
      cleo ATTENDED feast
      """
    let review = try review(people)
    #expect(lines(review) == ["person-unseen ben", "person-unseen ada"])
    #expect(review.items.map(\.since) == ["2025-06", "2025-05-01"])
    #expect(lines(try self.review(people, on: "2027-03-01")).last == "person-unseen cleo ?")
    let invited = people + "\nada ATTENDED feast presence=invited"
    #expect(try self.review(invited).items.count == 2)
  }

  @Test func `a community cools when it takes part half as much, by itself or its members`() throws
  {
    let choir = """
      Community choir Choir
      Person ada Ada
      Meeting a A date=2025-01
      Meeting b B date=2025-06
      Meeting c C date=2026-06
      choir ATTENDED a count=8
      ada MEMBER_OF choir
      ada ATTENDED b
      choir ATTENDED c
      ada ATTENDED c
      """
    let item = try #require(try review(choir).items.first { $0.kind == .communityCooling })
    #expect(item.isCertain && item.since == "2026-06")
    #expect(item.before?.meetings == 2 && item.before?.attendances == 9)
    #expect(item.lately?.meetings == 1 && item.lately?.attendances == 1)
    let more = choir + "\nMeeting d D date=2026-07\nchoir ATTENDED d count=5"
    #expect(try review(more).items.isEmpty)
    let undated = try review(choir + "\nMeeting d D\nchoir ATTENDED d count=5")
    #expect(lines(undated) == ["community-cooling choir ?"])
  }

  @Test func `what comes later has not happened yet`() throws {
    let idea = """
      Insight idea Idea date=2020
      Meeting walk Walk date=2024
      idea CARRIED_INTO walk
      """
    #expect(try review(idea, on: "2023-06-01").items.count == 1)
    #expect(try review(idea, on: "2024-06-01").items.isEmpty)
    #expect(try review(idea, on: "2019-06-01").items.isEmpty)
  }

  @Test func `as JSON`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let review = try review("Action plan Plan due=2025-01-01")
    #expect(
      String(decoding: try encoder.encode(review), as: UTF8.self) == #"""
        {"items":[{"at":null,"before":null,"evidence":"recorded","id":"plan","isCertain":true,\#
        "kind":"action-overdue","label":"Action","lately":null,"name":"Plan",\#
        "since":"2025-01-01","who":[]}],"lately":12,"on":"2026-11-23","quiet":6,"unseen":12}
        """#)
  }
}
