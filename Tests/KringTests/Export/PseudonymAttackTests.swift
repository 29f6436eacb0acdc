import Foundation
import GraphFormats
import PropertyGraph
import Testing

@testable import KnowledgeGraph

/// Exports with codes for names, read as somebody would who wants the names.
@Suite struct PseudonymAttackTests {
  /// A graph in which everything that a person wrote holds a secret: names, ids, labels, types,
  /// properties and their names, settings; drawn by seed.
  private func graph(seed: Int, secret: String) throws -> Graph {
    var random = SplitMix64(seed: UInt64(seed))
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let known: [String: [PropertyValue]] = [
      "date": ["2022-09-28", "2019-23"], "form": ["session", "insight", "group"],
      "status": ["open"], "due": ["2023-01-01"], "headcount": [1, 2, 7], "inferred": [true],
      "generation": [2], "arrival": ["2022"], "how": ["heard"], "evidence": ["recorded"],
      "role": ["speaker"], "presence": ["came"], "count": [1, 12], "stance": ["agreed"],
      "drive": ["need"], "weight": [0.5], "meetings": [3], "first": ["2020-01-01"],
    ]
    let free = [
      "name", "note", "place", "reference", "aliases", "language", "phone", "email",
      "\(secret)key", "x", "color", "spells", "title",
    ]
    func properties(_ ids: [String]) -> [String: PropertyValue] {
      var properties: [String: PropertyValue] = [:]
      for key in known.keys.sorted() + ["by", "at", "via", "from", "within"] + free {
        guard chance(40) else { continue }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: properties[key] = .strings([secret, "\(secret) \(key)"])
        case 1: properties[key] = .strings([ids.randomElement(using: &random)!, "\(secret)-gone"])
        case 2: properties[key] = .string("2022-09-28 \(secret)")
        case 3: properties[key] = .string(secret)
        default: properties[key] = known[key]?.randomElement(using: &random) ?? .string(secret)
        }
      }
      return properties
    }
    let ids = (0..<20).map { "\($0 + 10)-\(secret)" }
    return try Graph { build in
      build.set(setting: "zone", to: "Europe/Amsterdam")
      build.set(setting: "\(secret)", to: .string(secret))
      for id in ids {
        var labels = [NodeLabel.allCases.randomElement(using: &random)!.rawValue]
        if chance(10) { labels = [secret] }
        if chance(10) { labels.append("\(secret) too") }
        try build.addNode(NodeRecord(id: id, labels: labels, properties: properties(ids)))
      }
      for number in 0..<60 {
        let type = chance(15) ? secret : EdgeType.allCases.randomElement(using: &random)!.rawValue
        try build.addEdge(
          EdgeRecord(
            id: "\(number + 100)-\(secret)", type: chance(5) ? "MET" : type,
            source: ids.randomElement(using: &random)!, target: ids.randomElement(using: &random)!,
            isDirected: !chance(20), properties: properties(ids)))
      }
    }
  }

  private func exports(_ graph: Graph, seed: Int) -> [[UInt8]] {
    var random = SplitMix64(seed: UInt64(seed) + 1)
    let safe = Pseudonyms(for: graph, using: &random).applied(to: graph).graph
    return GraphFormat.allCases.map { $0.bytes(of: safe, appearance: safe.appearance()) }
  }

  @Test(arguments: 0..<50)
  func `Nothing that anybody wrote is in the bytes of any format`(seed: Int) throws {
    for bytes in exports(try graph(seed: seed, secret: "Geheim"), seed: seed) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.lowercased().contains("geheim"))
      #expect(!text.contains("2022-09-28") && !text.contains("Amsterdam"))
    }
  }

  @Test(arguments: 0..<50)
  func `With other names the very same bytes come out`(seed: Int) throws {
    let alpha = try exports(graph(seed: seed, secret: "alpha"), seed: seed)
    let omega = try exports(graph(seed: seed, secret: "omega en meer"), seed: seed)
    #expect(alpha == omega)
  }

  @Test func `Nothing of a real evening is in the bytes of any format`() throws {
    let graph = try Graph(
      contentsOf: RealGraphsTests.folder.appending(path: "blikverruimer.graphml"))
    let secrets =
      graph.nodes.flatMap { words(of: graph[$0].record.properties) + [graph[$0].id] }
      + graph.edges.flatMap { words(of: graph[$0].record.properties) + [graph[$0].id] }
    #expect(Set(secrets).count > 400)
    let safe = Pseudonyms(for: graph).applied(to: graph).graph
    let parts = [safe, Pseudonyms(for: graph).applied(to: graph.people()).graph]
    for part in parts {
      for format in GraphFormat.allCases {
        let bytes = format.bytes(of: part, appearance: part.appearance())
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        let plain = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        let told = Set(secrets).filter { plain.contains($0) && !Self.harmless.contains($0) }
        #expect(told.isEmpty, "\(format.name)")
      }
    }
  }

  /// Words of the evening that any export has: of the formats, and of the vocabulary.
  private static let harmless = Set(
    """
    for met net community insight product session new edition translated came change announced
    bootcamp course group inspired need neighbourhood organisation participant passion principle
    publication recording speaker team visual
    """.split { $0.isWhitespace }.map(String.init))

  /// The properties of the evening that hold words of the vocabulary.
  private static let harmlessKeys = ["date", "form", "presence", "stance", "drive", "status"]

  /// The words of what somebody wrote, in lower case.
  private func words(of properties: [String: PropertyValue]) -> [String] {
    properties.flatMap { key, value -> [String] in
      ["date", "inferred"].contains(key)
        ? []
        : value.strings.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
          .map(String.init).filter { $0.count > 2 }
    }
  }
}
