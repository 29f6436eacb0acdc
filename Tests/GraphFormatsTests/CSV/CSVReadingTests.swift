import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite("Reading tables") struct CSVReadingTests {
  private func read(_ text: String) throws -> (graph: Graph, report: ImportReport) {
    try GraphFormat.read(Array(text.utf8), named: "x.csv")
  }

  private func value(_ key: String, of id: String, in text: String) throws -> PropertyValue? {
    let graph = try read(text).graph
    return graph[try #require(graph.node(id))][key]
  }

  @Test func `An edge list makes the nodes that it names`() throws {
    let (graph, report) = try read("Source,Target\njanny,fers\ndaniel,fers\n")
    #expect(graph.nodeCount == 3)
    #expect(graph.edges.map { graph[$0].id } == ["daniel--fers", "janny--fers"])
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    "source,target", "SOURCE,TARGET", "from,to", "source_id,target_id", "Source ID,Target ID",
    "src,dst", ":START_ID,:END_ID", "\"Source\",\"Target\"", " Source , Target ",
  ])
  func `The ends of an edge are called many things`(header: String) throws {
    let graph = try read("\(header)\na,b\n").graph
    #expect(graph[graph[graph.edges[0]].source].id == "a")
    #expect(graph[graph[graph.edges[0]].target].id == "b")
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `Cells are parted by any common delimiter`(delimiter: String) throws {
    let text = "Id,Label,note\na,\"A, B; C|D\t\",x\n".split(
      separator: ",", omittingEmptySubsequences: false)
    // The comma inside the quotes stays one.
    let parted = text.enumerated().map { ($0 == 0 ? "" : $0 == 4 ? "," : delimiter) + $1 }.joined()
    let graph = try read(parted).graph
    #expect(graph[graph.nodes[0]].name == "A, B; C|D\t")
    #expect(graph[graph.nodes[0]]["note"] == "x")
  }

  @Test func `Excel may say what parts the cells`() throws {
    #expect(try read("sep=;\r\nId;Label\r\na;b,c,d\r\n").graph.nodeCount == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `A line ends in any way, also within quotes`(end: String) throws {
    let text = "Id,Label,note\(end)a,\"one\(end)two\",\(end)\(end)b,\"say \"\"hi\"\"\",n\(end)"
    let graph = try read(text).graph
    #expect(graph.nodes.map { graph[$0].name } == ["one\(end)two", "say \"hi\""])
  }

  @Test func `A byte order mark and Windows' letters are read as meant`() throws {
    let marked = try read("\u{FEFF}Id,Label\na,b\n").graph
    #expect(marked.node("a") != nil)
    let (graph, report) = try GraphFormat.read(
      Array("Id,Label\na,Dani".utf8) + [0xEB] + Array("l\n".utf8))
    #expect(graph[graph.nodes[0]].name == "Daniël")
    #expect(report.notes.map(\.kind) == ["encoding"])
  }

  @Test func `A column has the narrowest kind that holds all its values`() throws {
    let text = """
      Id,whole,float,truth,text,zeros,year,mixed,list,big
      a,1,1.5,TRUE,x,007,2019-23,1,"[""p"",""q""]",12345678901234567890
      b,-2,2,false,1,010,2020,true,[1],1

      """
    let graph = try read(text).graph
    let (a, b) = (graph[graph.nodes[0]], graph[graph.nodes[1]])
    #expect(a["whole"] == 1 && b["whole"] == -2)
    #expect(a["float"] == 1.5 && b["float"] == .float(2))
    #expect(a["truth"] == true && b["truth"] == false)
    #expect(a["text"] == "x" && b["text"] == "1")
    #expect(a["zeros"] == "007")
    #expect(a["year"] == "2019-23" && b["year"] == "2020")
    #expect(a["mixed"] == "1" && b["mixed"] == "true")
    #expect(a["list"] == .strings(["p", "q"]) && b["list"] == .integers([1]))
    #expect(a["big"] == "12345678901234567890")
  }

  @Test func `Quotes say that a number is a text, unless all is in quotes`() throws {
    #expect(try value("phone", of: "a", in: "Id,phone\na,\"612\"\n") == "612")
    #expect(try value("phone", of: "a", in: "\"Id\",\"phone\"\n\"a\",\"612\"\n") == 612)
  }

  @Test func `A decimal comma is one where commas do not part cells`() throws {
    #expect(try value("w", of: "a", in: "Id;w\na;1,5\nb;2\n") == 1.5)
    #expect(try value("w", of: "a", in: "Id,w\na,\"1,5\"\nb,2\n") == "1,5")
  }

  @Test func `An empty cell is nothing, an empty text in quotes is one`() throws {
    #expect(try value("note", of: "a", in: "Id,note\na,\n") == nil)
    #expect(try value("note", of: "a", in: "Id,note\na,\"\"\n") == "")
  }

  @Test func `A date is a text and known however it is capitalised`() throws {
    #expect(try value("date", of: "a", in: "Id,Date\na,2022\n") == "2022")
    #expect(try value("date", of: "a", in: "Id,date\na,\"[2019,2021]\"\n") == "[2019,2021]")
  }

  @Test func `A kind is several labels, however they are written`() throws {
    for kind in ["Person;Author", ":Person:Author", "\"[\"\"Author\"\",\"\"Person\"\"]\""] {
      let graph = try read("Id,Kind\na,\(kind)\n").graph
      #expect(graph[graph.nodes[0]].labels == ["Author", "Person"])
    }
  }

  @Test func `Type says the direction, or the kind where it does not`() throws {
    let gephi = try read("Source,Target,Type,Kind\na,b,Undirected,KNOWS\na,c,directed,MADE\n").graph
    #expect(gephi.edges.map { gephi[$0].isDirected } == [false, true])
    #expect(gephi.edges.map { gephi[$0].type } == ["KNOWS", "MADE"])
    let other = try read("Source,Target,Type\na,b,KNOWS\n").graph
    #expect(other[other.edges[0]].type == "KNOWS")
  }

  @Test func `A label that repeats the kind of an edge is not kept`() throws {
    let graph = try read("Source,Target,Kind,Label\na,b,MADE,MADE\na,c,MADE,book\n").graph
    #expect(graph.edges.map { graph[$0]["label"] } == [nil, "book"])
  }

  @Test(
    arguments: [
      ("<[2019-01-01, 2020-01-01]>", ["date": "2019-01-01/2020-01-01"]),
      ("<[2019-01-01, Infinity]>", ["date": "2019-01-01/.."]),
      ("<[2019-03-01]>", ["date": "2019-03-01"]),
      (
        "<[2019-03-01T10:00:00.000Z, 2019-03-01T12:00:00.000Z]>",
        ["date": "2019-03-01T10:00:00Z/2019-03-01T12:00:00Z"]
      ),
      (
        "<[2019-01-01, 2019-02-01]; [2020-01-01, 2020-02-01]>",
        [
          "date": "2019-01-01/2020-02-01",
          "spells": .strings(["2019-01-01/2019-02-01", "2020-01-01/2020-02-01"]),
        ]
      ),
      ("<[1.5, 3.0]>", ["start": 1.5, "end": 3.0]),
      ("<[1, 3]; [5, 8]>", ["start": 1, "end": 8, "spells": .strings(["1/3", "5/8"])]),
      ("<>", [:]),
    ] as [(String, [String: PropertyValue])])
  func `Gephi's sets of times are dates`(text: String, properties: [String: PropertyValue]) throws {
    let (graph, report) = try read("Id;timeset\na;\"\(text)\"\n")
    #expect(graph[graph.nodes[0]].record.properties == properties)
    #expect(report.isEmpty)
  }

  @Test(arguments: [
    "2019", "<[2019-13-01, 2019]>", "<[a, b]>", "<[]>", "<[2020-01-01, 2019-01-01]>",
  ])
  func `What is no set of times stays a text, and is reported`(text: String) throws {
    let (graph, report) = try read("Id;timeset\na;\(text)\n")
    #expect(graph[graph.nodes[0]]["timeset"] == .string(text))
    #expect(report.notes.map(\.kind) == ["unreadableValue"])
  }

  @Test func `Gephi's own export is read whole`() throws {
    let scratch = try ScratchFolder()
    let nodes = try scratch.write(
      "Id,Label,timeset,kind\nbob,Bob,\"<[2024-02-01, 2024-12-31]>\",Person\n", to: "n.csv")
    let edges = try scratch.write(
      "Source,Target,Type,Id,Label,timeset,Weight\nbob,kick,Directed,0,,,2.0\n", to: "e.csv")
    let (graph, report) = try GraphFormat.read(from: [edges, nodes])
    #expect(
      graph[graph.nodes[0]].record.properties == ["name": "Bob", "date": "2024-02-01/2024-12-31"])
    #expect(graph[graph.edges[0]]["weight"] == 2.0)
    #expect(report.notes.map(\.kind) == ["missingNode"])
    #expect(report.description.contains("e.csv: an edge names the node \"kick\""))
  }

  @Test func `A matrix is edges with weights, without direction if it is the same both ways`()
    throws
  {
    let directed = try read(",a,b\na,0,2\nb,,0\n").graph
    #expect(directed.edges.map { directed[$0].id } == ["a--b"])
    #expect(directed[directed.edges[0]]["weight"] == 2)
    let mutual = try read(";a;b\na;1;0,5\nb;0,5;0\n").graph
    #expect(mutual.edges.map { mutual[$0].isDirected } == [false, false])
    #expect(mutual.edges.map { mutual[$0]["weight"] } == [1.0, 0.5])
  }

  @Test func `A matrix of people and meetings ties one to the other`() throws {
    let graph = try read(",E1,E2\nEvelyn,1,1\nLaura,1,0\n").graph
    #expect(graph.edges.map { graph[$0].id } == ["Evelyn--E1", "Evelyn--E2", "Laura--E1"])
    #expect(graph.edges.allSatisfy { graph[$0].record.properties.isEmpty })
  }
}
