import Foundation
import GraphFormats
import PropertyGraph
import Testing

private let xsd = "http://www.w3.org/2001/XMLSchema#"
private let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/// A few terms of each sort.
private var terms: LinkedDataTerms {
  var terms = LinkedDataTerms()
  terms.prefixes = ["foaf": "http://xmlns.com/foaf/0.1/", "ex": "https://example.org/"]
  terms.classes = ["Person": ["foaf:Person", "ex:Human"]]
  terms.relations = [
    "ATTENDED": [.backward("ex:attendee"), .forward("ex:sawNote") { $0["note"] != nil }],
    "KNOWS": [.forward("foaf:knows")],
  ]
  terms.properties = ["name": ["foaf:name", "ex:label"]]
  terms.dates = ["date"]
  terms.references = ["by"]
  terms.spans = ["Meeting": LinkedDataTerms.Span(start: "ex:start", end: "ex:end")]
  return terms
}

private func bytes(of graph: Graph, _ format: GraphFormat) -> [UInt8] {
  var appearance = Appearance()
  appearance.terms = terms
  return format.bytes(of: graph, appearance: appearance)
}

/// What a graph says, edge by edge, in a graph whose dates are none.
private func slowStatements(of graph: Graph) -> Set<Statement> {
  func node(_ node: Graph.Node) -> String { "urn:kring:" + graph[node].id }
  func own(_ name: String) -> String { "urn:kring:term:" + name }
  var statements: [Statement] = []
  func say(_ subject: String, _ key: String, _ value: PropertyValue) {
    let names = ["http://xmlns.com/foaf/0.1/name", "https://example.org/label"]
    for predicate in key == "name" ? names : [own(key)] {
      for object in objects(key, value) { statements.append(Statement(subject, predicate, object)) }
    }
  }
  func objects(_ key: String, _ value: PropertyValue) -> [String] {
    func double(_ value: Double) -> String {
      value.isNaN ? "NaN" : value == .infinity ? "INF" : value == -.infinity ? "-INF" : "\(value)"
    }
    return switch value {
    case .boolean(let value): ["\"\(value)\"^^\(xsd)boolean"]
    case .integer(let value): ["\"\(value)\"^^\(xsd)integer"]
    case .float(let value): ["\"\(double(value))\"^^\(xsd)double"]
    case .booleans(let values): values.flatMap { objects(key, .boolean($0)) }
    case .integers(let values): values.flatMap { objects(key, .integer($0)) }
    case .floats(let values): values.flatMap { objects(key, .float($0)) }
    case .strings(let values): values.flatMap { objects(key, .string($0)) }
    case .string(let text) where key == "by" && graph.node(text) != nil: ["<urn:kring:\(text)>"]
    case .string(let text): ["\"\(text)\"^^"]
    }
  }
  for (key, value) in graph.settings { say("urn:kring:", key, value) }
  for each in graph.nodes {
    for label in graph[each].labels {
      statements.append(Statement(node(each), rdf + "type", "<\(own(label))>"))
      guard label == "Person" else { continue }
      for name in ["http://xmlns.com/foaf/0.1/Person", "https://example.org/Human"] {
        statements.append(Statement(node(each), rdf + "type", "<\(name)>"))
      }
    }
    for (key, value) in graph[each].properties { say(node(each), key, value) }
  }
  for each in graph.edges {
    let edge = graph[each]
    let (source, target) = (node(edge.source), node(edge.target))
    let type = own(edge.type ?? "linkedTo")
    for (source, target) in [(source, target)] + (edge.isDirected ? [] : [(target, source)]) {
      statements.append(Statement(source, type, "<\(target)>"))
      switch edge.type {
      case "ATTENDED":
        statements.append(Statement(target, "https://example.org/attendee", "<\(source)>"))
        if edge["note"] != nil {
          statements.append(Statement(source, "https://example.org/sawNote", "<\(target)>"))
        }
      case "KNOWS":
        statements.append(Statement(source, "http://xmlns.com/foaf/0.1/knows", "<\(target)>"))
      default: break
      }
    }
    guard !edge.properties.isEmpty else { continue }
    let about = "urn:kring:edge:" + edge.id
    statements.append(Statement(about, rdf + "type", "<\(rdf)Statement>"))
    statements.append(Statement(about, rdf + "subject", "<\(source)>"))
    statements.append(Statement(about, rdf + "predicate", "<\(type)>"))
    statements.append(Statement(about, rdf + "object", "<\(target)>"))
    for (key, value) in edge.properties { say(about, key, value) }
  }
  return Set(statements)
}

@Suite struct `Linked data` {
  @Test(arguments: 0..<60)
  func `says the same in Turtle and in JSON-LD as the graph does`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed).withoutDates()
    let expected = slowStatements(of: graph).sorted()
    #expect(try statements(inTurtle: bytes(of: graph, .turtle)).sorted() == expected)
    #expect(try statements(inJSONLD: bytes(of: graph, .jsonLD)).sorted() == expected)
  }

  @Test(.enabled(if: Peer.rdflib.isInstalled, "rdflib is not installed"), arguments: 0..<8)
  func `says the same to rdflib`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed).withoutDates()
    let expected = slowStatements(of: graph).sorted()
    let turtle = try Peer.statements(in: bytes(of: graph, .turtle), as: "turtle")
    #expect(turtle.sorted() == expected)
    let json = try Peer.statements(in: bytes(of: graph, .jsonLD), as: "json-ld")
    #expect(json.sorted() == expected)
  }

  /// A meeting, somebody who came and brought a friend, and a tie.
  private var evening: Graph {
    get throws {
      try Graph { build in
        build.set(setting: "zone", to: "Europe/Amsterdam")
        try build.addNode(
          NodeRecord(id: "ada", labels: ["Person"], properties: ["name": "Ada \"A.\"\nLovelace"]))
        try build.addNode(NodeRecord(id: "ben & co."))
        try build.addNode(
          NodeRecord(id: "walk", labels: ["Meeting"], properties: ["date": "2022-09-28"]))
        try build.addEdge(
          EdgeRecord(
            type: "ATTENDED", source: "ada", target: "walk",
            properties: ["by": .strings(["ben & co.", "nobody"]), "count": 2, "weight": 0.5]))
        try build.addEdge(
          EdgeRecord(id: "e", type: "KNOWS", source: "ada", target: "ben & co.", isDirected: false))
      }
    }
  }

  @Test func `is Turtle, byte for byte`() throws {
    #expect(
      String(decoding: try bytes(of: evening, .turtle), as: UTF8.self) == """
        # Written by Kring.
        @prefix : <urn:kring:> .
        @prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
        @prefix ex: <https://example.org/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix kring: <urn:kring:term:> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        <urn:kring:> kring:zone "Europe/Amsterdam" .

        :ada a kring:Person, foaf:Person, ex:Human ;
            foaf:name "Ada \\"A.\\"\\nLovelace" ;
            ex:label "Ada \\"A.\\"\\nLovelace" ;
            kring:ATTENDED :walk ;
            kring:KNOWS <urn:kring:ben%20%26%20co.> ;
            foaf:knows <urn:kring:ben%20%26%20co.> .

        <urn:kring:ben%20%26%20co.> kring:KNOWS :ada ;
            foaf:knows :ada .

        :walk a kring:Meeting ;
            kring:date "2022-09-28"^^edtf:EDTF, "2022-09-28"^^xsd:date ;
            ex:start "2022-09-28"^^xsd:date ;
            ex:attendee :ada .

        <urn:kring:edge:ada--ATTENDED--walk> a rdf:Statement ;
            rdf:subject :ada ;
            rdf:predicate kring:ATTENDED ;
            rdf:object :walk ;
            kring:by <urn:kring:ben%20%26%20co.>, "nobody" ;
            kring:count "2"^^xsd:integer ;
            kring:weight "0.5"^^xsd:double .

        """)
  }

  @Test func `is JSON-LD, byte for byte`() throws {
    let lines = String(decoding: try bytes(of: evening, .jsonLD), as: UTF8.self)
      .split(separator: "\n")
    #expect(
      lines[3...].joined(separator: "\n") == """
            "edtf": "http://id.loc.gov/datatypes/edtf/",
            "ex": "https://example.org/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "kring": "urn:kring:term:",
            "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#"
          },
          "generator": "Kring",
          "@graph": [
            {"@id": "urn:kring:", "kring:zone": "Europe/Amsterdam"},
            {"@id": "urn:kring:ada", "@type": ["kring:Person", "foaf:Person", "ex:Human"], \
        "foaf:name": "Ada \\"A.\\"\\nLovelace", "ex:label": "Ada \\"A.\\"\\nLovelace", \
        "kring:ATTENDED": {"@id": "urn:kring:walk"}, \
        "kring:KNOWS": {"@id": "urn:kring:ben%20%26%20co."}, \
        "foaf:knows": {"@id": "urn:kring:ben%20%26%20co."}},
            {"@id": "urn:kring:ben%20%26%20co.", "kring:KNOWS": {"@id": "urn:kring:ada"}, \
        "foaf:knows": {"@id": "urn:kring:ada"}},
            {"@id": "urn:kring:walk", "@type": "kring:Meeting", \
        "kring:date": [{"@value": "2022-09-28", "@type": "edtf:EDTF"}, \
        {"@value": "2022-09-28", "@type": "xsd:date"}], \
        "ex:start": {"@value": "2022-09-28", "@type": "xsd:date"}, \
        "ex:attendee": {"@id": "urn:kring:ada"}},
            {"@id": "urn:kring:edge:ada--ATTENDED--walk", "@type": "rdf:Statement", \
        "rdf:subject": {"@id": "urn:kring:ada"}, "rdf:predicate": {"@id": "kring:ATTENDED"}, \
        "rdf:object": {"@id": "urn:kring:walk"}, \
        "kring:by": [{"@id": "urn:kring:ben%20%26%20co."}, "nobody"], \
        "kring:count": {"@value": "2", "@type": "xsd:integer"}, \
        "kring:weight": {"@value": "0.5", "@type": "xsd:double"}}
          ]
        }
        """)
  }

  @Test(arguments: [
    ("2022", ["edtf:EDTF 2022", "xsd:gYear 2022"]),
    ("2022-09", ["edtf:EDTF 2022-09", "xsd:gYearMonth 2022-09"]),
    ("2022-09-28", ["edtf:EDTF 2022-09-28", "xsd:date 2022-09-28"]),
    ("2019-23", ["edtf:EDTF 2019-23"]), ("201X", ["edtf:EDTF 201X"]),
    ("2022?", ["edtf:EDTF 2022?"]), ("0000", ["edtf:EDTF 0000"]),
    ("2019/2021", ["edtf:EDTF 2019/2021"]), ("[2019-09..]", ["edtf:EDTF [2019-09..]"]),
    ("2022-09-28T14:00", ["kring:Date 2022-09-28T14:00", "xsd:dateTime 2022-09-28T14:00:00"]),
    (
      "2022-09-28T14:00:05+02",
      ["kring:Date 2022-09-28T14:00:05+02", "xsd:dateTime 2022-09-28T14:00:05+02:00"]
    ),
    (
      "2022-09-28T14:00Z",
      ["kring:Date 2022-09-28T14:00Z", "xsd:dateTime 2022-09-28T14:00:00Z"]
    ),
    ("last year", ["last year"]),
  ])
  func `has a date as it was noted, and as XML Schema has it where it can`(
    date: String, expected: [String]
  ) throws {
    let graph = try Graph { build in
      try build.addNode(NodeRecord(id: "a", properties: ["date": .string(date)]))
    }
    let found = try statements(inTurtle: bytes(of: graph, .turtle)).map { statement in
      let parts = statement.object.split(separator: "\"^^", omittingEmptySubsequences: false)
      let type = parts[1].replacing(xsd, with: "xsd:").replacing("urn:kring:term:", with: "kring:")
        .replacing("http://id.loc.gov/datatypes/edtf/", with: "edtf:")
      return (type.isEmpty ? "" : type + " ") + parts[0].dropFirst()
    }
    #expect(found.sorted() == expected)
  }

  @Test func `says where a meeting begins and ends, if that is exact`() throws {
    let graph = try Graph { build in
      for (id, date) in [("a", "2022-09-28T14:00/2022-09-28T16:00"), ("b", "2019-23/2020")] {
        try build.addNode(
          NodeRecord(id: id, labels: ["Meeting"], properties: ["date": .string(date)]))
      }
    }
    let spans = try statements(inTurtle: bytes(of: graph, .turtle))
      .filter { $0.predicate.hasPrefix("https://example.org/") }.map(\.description).sorted()
    #expect(
      spans == [
        "urn:kring:a https://example.org/end \"2022-09-28T16:00:00\"^^\(xsd)dateTime",
        "urn:kring:a https://example.org/start \"2022-09-28T14:00:00\"^^\(xsd)dateTime",
        "urn:kring:b https://example.org/end \"2020\"^^\(xsd)gYear",
      ])
  }

  @Test func `stands under another base`() throws {
    var appearance = Appearance()
    appearance.terms.base = "https://fers.nl/kring/"
    let graph = try evening
    for format in [GraphFormat.turtle, .jsonLD] {
      let bytes = format.bytes(of: graph, appearance: appearance)
      let found =
        try format == .turtle ? statements(inTurtle: bytes) : statements(inJSONLD: bytes)
      #expect(
        found.contains(
          Statement(
            "https://fers.nl/kring/ada", "urn:kring:term:ATTENDED",
            "<https://fers.nl/kring/walk>")))
    }
  }

  @Test(arguments: [GraphFormat.turtle, .jsonLD])
  func `is not read, and says so`(format: GraphFormat) throws {
    let bytes = try bytes(of: evening, format)
    let error = try #require(throws: FormatError.self) {
      try GraphFormat.read(bytes, named: "file")
    }
    #expect(error.problem.hasPrefix("Kring writes \(format.name), and does not read it."))
  }
}

extension Graph {
  /// The same without what the terms of these tests take for a date.
  fileprivate func withoutDates() throws -> Graph {
    let nodes = self.nodes.map { GraphChange.set(.node(self[$0].id), key: "date", to: nil) }
    let edges = self.edges.map { GraphChange.set(.edge(self[$0].id), key: "date", to: nil) }
    return try applying(nodes + edges + [.set(.graph, key: "date", to: nil)])
  }
}
