import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite("Tables that are reported or refused") struct CSVErrorTests {
  private func read(_ text: String) throws -> (graph: Graph, report: ImportReport) {
    try GraphFormat.read(Array(text.utf8), named: "x.csv")
  }

  @Test(arguments: [
    ("Id,a\nx,1,2\n", "line 2: the row has more cells than columns; \"2\" is not kept"),
    ("Id,a,b\nx,1\n", "line 2: the row has 2 of 3 cells; the others were taken for empty"),
    ("Id,a,a\nx,1,2\n", "line 1: the column \"a\" is not the only one; it is called \"a_2\" now"),
    ("Id,\nx,1\n", "line 1: a column has no name; it is called \"column_2\" now"),
    (
      "Id,Label,name\nx,X,Y\n",
      "line 1: the column \"name\" is not the only one; it is called \"name_2\" now"
    ),
    ("Id,a\n,1\n", "line 2: a node has no id; it is called \"node-1\" now"),
    ("Id,a\nx,1\nx,2\n", "line 3: the node \"x\" is listed again; both are read as one"),
    ("Source,Target\na,\n", "line 2: an edge has no target; it is not kept"),
    (
      "Source,Target,Id\na,b,\n",
      "one edge has no id; each is called after its ends and its type now"
    ),
    (
      "Source,Target,Id\na,b,1\nb,c,1\n",
      "the edge id \"1\" is used twice; the later edge is called \"1-2\" now"
    ),
    (
      "Id,Label\na,A\n\nSource,Target\na,b\n",
      "line 5: an edge names the node \"b\", which is not listed; it was made"
    ),
  ])
  func `Each difference is one note`(text: String, note: String) throws {
    #expect(try read(text).report.description == note)
  }

  @Test(arguments: ["Id,a\nx,1,,,\n", "Id,a\nx,1\n,\n\n  \n", "Id\r\nx\r\n\r\n"])
  func `Empty cells and rows are no difference`(text: String) throws {
    let (graph, report) = try read(text)
    #expect(graph.nodeCount == 1)
    #expect(report.isEmpty, "\(report)")
  }

  @Test func `A table of something else is told what columns it needs`() throws {
    let error = try #require(throws: FormatError.self) {
      try read("meeting,date,person\n1,2018-10-22,P005\n")
    }
    #expect(
      error.description == """
        x.csv:1: The columns are "meeting", "date", "person": which of them are nodes and which are \
        edges? A table of nodes needs a column Id, a table of edges the columns Source and Target.
        """)
  }

  @Test(arguments: [
    "Beste Jan,\n\nVan de avond, 1.\n", "Notes of the evening, by Ann:\n",
    "Janny came late, again.\n",
    "What we talked about when she came, and who was there\n",
  ])
  func `A text with a comma is told that it is none`(text: String) throws {
    for name in ["notes.txt", "notes", "-"] {
      let error = try #require(throws: FormatError.self) {
        try GraphFormat.read(Array(text.utf8), named: name)
      }
      #expect(
        error.description == """
          \(name):1: This reads like a text, and not like a graph. If there is a table in it, save that by \
          itself: a table of nodes begins with the names of its columns, one of them Id, a table of edges \
          with Source and Target among them.
          """)
    }
    let error = try #require(throws: FormatError.self) { try read(text) }
    #expect(error.problem.hasPrefix("The columns are "))
  }

  @Test func `Quotes that never close are shown where they open`() throws {
    let error = try #require(throws: FormatError.self) { try read("Id,Label\na,b\nc,\"d\ne,f\n") }
    #expect(error.description.hasPrefix("x.csv:3:3: The quotes that open here are never closed."))
  }

  @Test func `Quotes in the midst of a text are part of it`() throws {
    let graph = try read("Id,Label\na,5\" disk\nb,\"c\" d\n").graph
    #expect(graph.nodes.map { graph[$0].name } == ["5\" disk", "\"c\" d"])
  }

  @Test func `A matrix holds numbers`() throws {
    let error = try #require(throws: FormatError.self) { try read(",a,b\na,x,0\n") }
    #expect(error.description.hasPrefix("x.csv:2: \"x\" is no number"))
  }

  @Test func `Only tables are read together`() throws {
    let scratch = try ScratchFolder()
    let table = try scratch.write("Id,Label\na,b\n", to: "a.csv")
    let other = try scratch.write("<graphml/>", to: "b.graphml")
    let error = try #require(throws: FormatError.self) {
      try GraphFormat.read(from: [table, other])
    }
    #expect(error.problem == "Only tables can be read together. Read this file by itself.")
  }

  @Test(arguments: [
    ("Id,a\n", "\"\"", 200_000), ("Id,", "a", 400_000), ("Id,a\nx,", "\"", 399_999),
    ("Id,a\n", "\n", 400_000), ("Id,a\n", "x,1,2\n", 30_000), ("Id,a\n", "x,\u{0}\n", 30_000),
    ("Id", ",", 60_000), ("Source,Target\n", "a,b\n\n", 30_000), ("", ",a\n", 30_000),
  ])
  func `Hostile tables are read or refused at once`(start: String, part: String, count: Int) throws
  {
    let begin = ContinuousClock.now
    _ = try? read(start + String(repeating: part, count: count))
    #expect(ContinuousClock.now - begin < .seconds(30))
  }

  @Test func `A line of millions of cells is refused`() throws {
    let error = try #require(throws: FormatError.self) {
      try read("Id,a\n" + String(repeating: ",", count: 400_000))
    }
    #expect(error.problem.hasPrefix("A line has more than 65536 cells."))
  }
}
