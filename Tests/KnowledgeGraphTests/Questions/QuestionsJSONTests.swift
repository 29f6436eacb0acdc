import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct `Answers as JSON` {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
      .replacing("\" : ", with: "\": ")
  }

  private func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private let graph = try! Graph.sketch(
    """
    setting zone=UTC
    Insight idea Idea
    Person ada Ada
    Person ben Ben
    Community choir Choir
    Meeting walk Walk date=2019-23
    Product book Book
    ada VOICED idea
    idea CARRIED_INTO walk by=ada
    ada ATTENDED walk
    ben ATTENDED walk
    choir ATTENDED walk count=3
    idea LED_TO book inferred=true
    ada MADE book
    """)

  @Test func `a spread`() throws {
    #expect(
      try json(graph.spread(of: graph.node("idea")!)) == #"""
        {
          "arrivals": [
            {
              "date": "2019-23",
              "earliest": "2019-09-01T00:00:00Z",
              "evidence": "recorded",
              "from": "idea",
              "generation": 1,
              "how": "carried",
              "id": "walk",
              "label": "Meeting",
              "latest": "2019-12-01T00:00:00Z",
              "name": "Walk",
              "via": [
                "ada"
              ]
            },
            {
              "date": "2019-23",
              "earliest": "2019-09-01T00:00:00Z",
              "evidence": "recorded",
              "from": "walk",
              "generation": 2,
              "how": "heard",
              "id": "ben",
              "label": "Person",
              "latest": "2019-12-01T00:00:00Z",
              "name": "Ben",
              "via": [

              ]
            },
            {
              "date": "2019-23",
              "earliest": "2019-09-01T00:00:00Z",
              "evidence": "recorded",
              "from": "walk",
              "generation": 2,
              "how": "heard",
              "id": "choir",
              "label": "Community",
              "latest": "2019-12-01T00:00:00Z",
              "name": "Choir",
              "via": [

              ]
            },
            {
              "date": null,
              "earliest": null,
              "evidence": "recorded",
              "from": "idea",
              "generation": 1,
              "how": "voiced",
              "id": "ada",
              "label": "Person",
              "latest": null,
              "name": "Ada",
              "via": [

              ]
            },
            {
              "date": null,
              "earliest": null,
              "evidence": "inferred",
              "from": "idea",
              "generation": 1,
              "how": "led",
              "id": "book",
              "label": "Product",
              "latest": null,
              "name": "Book",
              "via": [

              ]
            }
          ],
          "findings": [

          ],
          "insight": {
            "id": "idea",
            "name": "Idea"
          },
          "measures": {
            "borders": [
              {
                "at": "walk",
                "date": "2019-23",
                "earliest": "2019-09-01T00:00:00Z",
                "evidence": "recorded",
                "first": "choir",
                "from": [

                ],
                "id": "choir",
                "latest": "2019-12-01T00:00:00Z",
                "name": "Choir",
                "people": 0,
                "via": [
                  "ada"
                ]
              }
            ],
            "breadth": [
              1,
              3,
              2
            ],
            "carriers": [
              {
                "carried": 1,
                "id": "ada",
                "name": "Ada",
                "people": 1,
                "perhaps": 0
              }
            ],
            "curve": [
              {
                "by": "2019-12-01T00:00:00Z",
                "date": "2019-23",
                "people": 1
              }
            ],
            "daysLeast": 0,
            "daysMost": 0,
            "daysToHalf": 0,
            "depth": 2,
            "structuralVirality": 3,
            "undated": 1
          },
          "mode": "recorded",
          "reach": {
            "Community": 1,
            "Insight": 0,
            "Meeting": 1,
            "Person": 2,
            "Product": 1
          }
        }
        """#)
  }

  @Test func `nulls where nothing can be measured`() throws {
    let graph = try Graph.sketch("Insight idea Idea")
    #expect(
      try line(graph.spread(of: graph.node("idea")!)) == #"""
        {"arrivals":[],"findings":[],"insight":{"id":"idea","name":"Idea"},"measures":{"borders":[],\#
        "breadth":[1],"carriers":[],"curve":[],"daysLeast":null,"daysMost":null,"daysToHalf":null,\#
        "depth":0,"structuralVirality":null,"undated":0},\#
        "mode":"recorded","reach":{"Community":0,"Insight":0,"Meeting":0,"Person":0,"Product":0}}
        """#)
  }

  @Test func `whom somebody met`() throws {
    #expect(
      try line(graph.met(graph.node("ada")!)) == #"""
        {"contacts":[{"first":"2019-23","id":"ben","in":["walk"],"label":"Person","last":"2019-23",\#
        "meetings":1,"name":"Ben","weight":0.25},\#
        {"first":"2019-23","id":"choir","in":["walk"],"label":"Community","last":"2019-23",\#
        "meetings":1,"name":"Choir","weight":null}],"person":{"id":"ada","name":"Ada"}}
        """#)
  }

  @Test func `whom news could reach`() throws {
    #expect(
      try line(graph.reach(from: graph.node("ada")!, since: EDTFDate("2018"))) == #"""
        {"arrivals":[{"arrival":"2019-12-01T00:00:00Z","from":"ada","hops":1,"id":"ben",\#
        "label":"Person","name":"Ben","through":"walk"},\#
        {"arrival":"2019-12-01T00:00:00Z","from":"ada","hops":1,"id":"choir",\#
        "label":"Community","name":"Choir","through":"walk"}],\#
        "from":{"id":"ada","name":"Ada"},"mode":"certain","since":"2018"}
        """#)
  }

  @Test func `findings, a listing, and what was found`() throws {
    let graph = try Graph.sketch("Product book Book date=2020 form=publication")
    #expect(
      try line(graph.findings()) == #"""
        {"findings":[{"ids":["book"],"rule":"made-by-nobody",\#
        "text":"Nobody is recorded as having made \"Book\"."}]}
        """#)
    #expect(
      try line(graph.list("Product")) == #"""
        {"label":"Product","nodes":[{"date":"2020","form":"publication","id":"book","name":"Book"}]}
        """#)
    #expect(
      try line(graph.find("book")) == #"""
        {"matches":[{"date":"2020","edge":null,"excerpt":"Book","id":"book","in":"name",\#
        "label":"Product","name":"Book"}],"query":"book"}
        """#)
  }
}
