import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite("Networks of Pajek there and back") struct PajekLawTests {
  @Test(arguments: 0..<300)
  func `A graph returns but for what a network cannot say`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let again = try GraphFormat.read(GraphFormat.pajek.bytes(of: graph), named: "x.net").graph
    #expect(again == (try graph.losingWhatNetworksCannotSay()))
  }

  @Test func `Places, and times that are whole numbers, return`() throws {
    let graph = try Graph { builder in
      try builder.addNode(
        NodeRecord(id: "a", properties: ["name": "a", "x": 0.5, "y": 1, "start": 5, "end": 10]))
      try builder.addNode(
        NodeRecord(id: "b", properties: ["name": "b", "x": -1.5, "y": 2, "start": 3]))
      try builder.addEdge(
        EdgeRecord(id: "a--b", source: "a", target: "b", properties: ["start": 6, "end": 7]))
    }
    #expect(try GraphFormat.read(GraphFormat.pajek.bytes(of: graph)).graph == graph)
  }

  @Test func `Only what is no ASCII needs a byte order mark`() throws {
    let plain = try Graph { try $0.addNode(NodeRecord(id: "a")) }
    #expect(GraphFormat.pajek.bytes(of: plain).starts(with: Array("% Written by Kring".utf8)))
    let other = try Graph { try $0.addNode(NodeRecord(id: "é")) }
    #expect(GraphFormat.pajek.bytes(of: other).starts(with: [0xEF, 0xBB, 0xBF]))
  }
}

extension Graph {
  /// The graph as a network says it: a node is its label, an edge its kind, direction and weight.
  fileprivate func losingWhatNetworksCannotSay() throws -> Graph {
    var count: [String: Int] = [:]
    var taken: Set<String> = []
    let ids = nodes.map { node -> (id: String, label: String) in
      let name = self[node].name ?? ""
      let label = (name.isEmpty ? self[node].id : name).losingQuotesAndLines
      var number = count[label, default: 0] + 1
      while !taken.insert(number == 1 ? label : "\(label)-\(number)").inserted { number += 1 }
      count[label] = number
      return (number == 1 ? label : "\(label)-\(number)", label)
    }
    // Those with a direction first, kind by kind.
    let order = edges.sorted { left, right in
      let (a, b) = (self[left], self[right])
      if a.isDirected != b.isDirected { return a.isDirected }
      return a.type == b.type ? left < right : (a.type ?? "") < (b.type ?? "")
    }
    return try Graph { builder in
      for (id, label) in ids {
        try builder.addNode(NodeRecord(id: id, properties: ["name": .string(label)]))
      }
      for edge in order {
        let view = self[edge]
        try builder.addEdge(
          EdgeRecord(
            id: "", type: view.type?.losingQuotesAndLines, source: ids[view.source.index].id,
            target: ids[view.target.index].id, isDirected: view.isDirected,
            properties: view["weight"]?.kept.map { ["weight": $0] } ?? [:]))
      }
    }
  }
}

extension PropertyValue {
  /// A weight that is a finite number; 1 goes without saying.
  fileprivate var kept: PropertyValue? {
    switch self {
    case .integer(let value): value == 1 ? nil : self
    case .float(let value): value.isFinite ? self : nil
    default: nil
    }
  }
}

extension String {
  fileprivate var losingQuotesAndLines: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0 == "\"" ? "'" : $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
