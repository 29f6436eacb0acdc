import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite("Networks of Pajek") struct PajekTests {
  private func read(_ text: String) throws -> (graph: Graph, report: ImportReport) {
    try GraphFormat.read(Array(text.utf8), named: "x")
  }

  @Test func `Vertices have labels, places, shapes and colours`() throws {
    let (graph, report) = try read(
      """
      *Vertices 3
      1 "Janny Bakker" 0.5 0.25 box ic Red x_fact 2
      2 Daniel 0.1 0.2 0.3
      3
      """)
    #expect(graph.nodes.map { graph[$0].id } == ["3", "Daniel", "Janny Bakker"])
    #expect(
      graph[graph.nodes[2]].record.properties == [
        "name": "Janny Bakker", "x": 0.5, "y": 0.25, "shape": "box", "color": "Red", "x_fact": 2,
      ])
    #expect(graph[graph.nodes[1]]["z"] == 0.3)
    #expect(graph[graph.nodes[0]].record.properties.isEmpty)
    #expect(report.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Arcs have a direction, edges have none, and both have weights`(end: String) throws {
    let text =
      "*vertices 2\n1 \"a\"\n2 \"b\"\n*ARCS\n1 2 3\n2 1 0.5 l \"back\" w 4 c Blue\n*Edges\n1 2\n"
    let graph = try read(text.replacing("\n", with: end)).graph
    #expect(graph.edges.map { graph[$0].id } == ["a--b", "a--b-2", "b--a"])
    #expect(graph.edges.map { graph[$0].isDirected } == [true, false, true])
    #expect(graph.edges.map { graph[$0]["weight"] } == [3, nil, 0.5])
    #expect(graph[graph.edges[2]]["label"] == "back")
    #expect(graph[graph.edges[2]]["thickness"] == 4)
    #expect(graph[graph.edges[2]]["color"] == "Blue")
  }

  @Test func `Lists tie one vertex to several`() throws {
    let graph = try read("*Vertices 3\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n").graph
    #expect(graph.edges.map { graph[$0].id } == ["1--2", "1--3", "2--3"])
    #expect(graph.edges.map { graph[$0].isDirected } == [true, true, false])
  }

  @Test func `Relations are kinds`() throws {
    let graph = try read(
      """
      *Network talks
      *Vertices 2
      *Arcs :1 "told"
      1 2
      *Arcs :2
      2 1
      *Edges
      1: 1 2 5
      """
    ).graph
    #expect(graph.edges.map { graph[$0].id } == ["1--told--2", "1--told--2-2", "2--2--1"])
  }

  @Test func `Kinds are the labels of lines, because relations are not read everywhere`() throws {
    let graph = try Graph { builder in
      for id in ["a", "b"] { try builder.addNode(NodeRecord(id: id)) }
      try builder.addEdge(
        EdgeRecord(type: "MADE", source: "a", target: "b", properties: ["weight": 2.5]))
      try builder.addEdge(EdgeRecord(type: "1", source: "b", target: "a", isDirected: false))
      try builder.addEdge(EdgeRecord(source: "b", target: "a"))
    }
    let bytes = GraphFormat.pajek.bytes(of: graph)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        % Written by Kring
        *Vertices 2
        1 "a"
        2 "b"
        *Arcs
        2 1 1
        1 2 2.5 l "MADE"
        *Edges
        2 1 1 l "1"

        """)
    let again = try GraphFormat.read(bytes).graph
    #expect(again.edges.map { again[$0].id } == ["a--MADE--b", "b--1--a", "b--a"])
  }

  @Test func `A matrix is arcs with weights`() throws {
    let graph = try read("*Vertices 2\n1 a\n2 b\n*Matrix\n0 2\n1 0\n").graph
    #expect(graph.edges.map { graph[$0].id } == ["a--b", "b--a"])
    #expect(graph.edges.map { graph[$0]["weight"] } == [2, nil])
  }

  @Test func `Two modes are told apart, also in a matrix`() throws {
    let graph = try read("*Vertices 3 1\n1 Evelyn\n2 E1\n3 E2\n*Matrix\n1 0\n").graph
    #expect(graph.edges.map { graph[$0].id } == ["Evelyn--E1"])
    #expect(graph.nodes.map { graph[$0]["mode"] } == [2, 2, 1])
  }

  @Test(
    arguments: [
      ("5-10", ["start": 5, "end": 10]), ("7", ["start": 7, "end": 7]), ("5-*", ["start": 5]),
      ("5-10,12-14", ["start": 5, "end": 14, "spells": .strings(["5/10", "12/14"])]),
      ("1990-1995", ["date": "1990/1995"]), ("1990-*", ["date": "1990/.."]),
    ] as [(String, [String: PropertyValue])])
  func `Times in brackets are numbers or years`(times: String, expected: [String: PropertyValue])
    throws
  {
    let (graph, report) = try read("*Vertices 1\n1 \"a\" [\(times)]\n*Arcs\n1 1 1 [\(times)]\n")
    #expect(
      graph[graph.nodes[0]].record.properties == expected.merging(["name": "a"]) { a, _ in a })
    #expect(graph[graph.edges[0]].record.properties == expected)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    (
      "*Vertices 2\n1 a\n2 a\n",
      "line 3: several vertices are called \"a\"; this one has the id \"a-2\" now"
    ),
    (
      "*Vertices 1\n*Arcs\n1 2\n",
      "line 3: an edge names the vertex 2, and there are 1; it was made"
    ),
    ("*Vertices 1\n1 a\n1 b\n", "line 3: the vertex 1 is listed again; both are read as one"),
    (
      "*Vertices 1\n*Partition p\n1\n",
      "line 2: *partition is no part of the network; it is not kept"
    ),
    (
      "*Vertices 1\n*Network b\n*Vertices 1\n1 c\n",
      "line 2: another network begins; it is not kept"
    ),
    ("*Vertices 1\n1 a [x-y]\n", "line 2: \"[x-y]\" is no time; it is kept as text, in \"times\""),
  ])
  func `Each difference is one note`(text: String, note: String) throws {
    #expect(try read(text).report.description == note)
  }

  @Test(arguments: [
    ("*Vertices\n", "x:1: *Vertices is followed by how many there are"),
    ("*Vertices 2\nx a\n", "x:2: A vertex begins with its number"),
    ("*Vertices 2\n*Arcs\n1\n", "x:3: An edge has two ends"),
    ("*Vertices 2\n*Arcs\n1 b\n", "x:3: \"b\" is no number of a vertex"),
    ("*Vertices 2\n*Matrix\n1 b\n", "x:3: \"b\" is no number, as all in a matrix are."),
    ("*Vertices 1\n*Matrix\n1\n1\n", "x:4: The matrix has more rows than vertices."),
    (
      "*Vertices 9000000000\n1 a\n",
      "x: *Vertices counts 9000000000, and only 1 are listed or tied."
    ),
  ])
  func `What cannot be understood is refused with its line`(text: String, error: String) throws {
    let refusal = try #require(throws: FormatError.self) { try read(text) }
    #expect(refusal.description.hasPrefix(error), "\(refusal)")
  }

  @Test(arguments: [
    ("*Vertices 1\n1 \"", "a", 400_000), ("*Vertices 1\n*Arcslist\n1", " 1", 50_000),
    ("*Vertices 100000\n", "1 a\n", 30_000), ("*Vertices 3\n", "[", 200_000),
    ("*Vertices 300000\n", "*Arcs\n", 30_000), ("%", "%\n", 100_000),
  ])
  func `Hostile networks are read or refused at once`(start: String, part: String, count: Int) {
    let begin = ContinuousClock.now
    _ = try? read(start + String(repeating: part, count: count))
    #expect(ContinuousClock.now - begin < .seconds(30))
  }
}
