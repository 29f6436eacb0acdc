import KnowledgeGraph
import PropertyGraph

/// A graph as plain lists of records, for oracles: nothing here is fast, and nothing is shared with
/// what is tested but the dates.
struct Facts {
  var nodes: [String: NodeRecord] = [:]
  var edges: [EdgeRecord] = []
  private var bounds: [String: DateBounds] = [:]
  private var labels: [String: String] = [:]
  private var fitting: [EdgeType: [EdgeRecord]] = [:]
  private var guests: [String: [EdgeRecord]] = [:]

  init(_ graph: Graph) {
    for node in graph.nodes { nodes[graph[node].id] = graph[node].record }
    edges = graph.edges.map { graph[$0].record }
    for case .string(let text)? in nodes.values.map(\.properties["date"])
      + edges.map(\.properties["date"])
    {
      bounds[text] = try? EDTFDate(text).bounds(in: graph.zone)
    }
    labels = nodes.mapValues { $0.labels.first ?? "" }
    for edge in edges {
      guard let type = EdgeType(rawValue: edge.type ?? "") else { continue }
      let (source, target) = (label(edge.source), label(edge.target))
      if type.ends.contains(where: {
        $0.source.rawValue == source && $0.target.rawValue == target
      }) {
        fitting[type, default: []].append(edge)
      }
    }
    for edge in edges(.attended) where [nil, "came"].contains(edge.properties["presence"]) {
      guests[edge.target, default: []].append(edge)
    }
    for edge in edges(.hosted) where label(edge.target) == "Meeting" {
      guests[edge.target, default: []].append(edge)
    }
  }

  func label(_ id: String) -> String { labels[id]! }

  func bounds(_ id: String) -> DateBounds { bounds(nodes[id]!.properties["date"]) }

  func bounds(_ edge: EdgeRecord) -> DateBounds { bounds(edge.properties["date"]) }

  private func bounds(_ value: PropertyValue?) -> DateBounds {
    value.flatMap { bounds[$0.text] } ?? .unknown
  }

  func isInferred(_ edge: EdgeRecord) -> Bool { edge.properties["inferred"] == true }

  func isInferred(_ id: String) -> Bool { nodes[id]!.properties["inferred"] == true }

  func named(_ key: String, _ edge: EdgeRecord) -> Set<String> {
    Set((edge.properties[key]?.strings ?? []).filter { nodes[$0] != nil })
  }

  /// The edges of these types whose ends have labels that fit.
  func edges(_ types: EdgeType...) -> [EdgeRecord] { types.flatMap { fitting[$0] ?? [] } }

  /// The edges by which somebody came to a meeting.
  func came(to meeting: String) -> [EdgeRecord] { guests[meeting] ?? [] }
}
