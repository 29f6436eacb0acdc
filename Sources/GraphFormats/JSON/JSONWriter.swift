import PropertyGraph

/// Writes a graph as node-link JSON, as NetworkX reads it: one node or edge a line.
struct JSONWriter: ~Copyable {
  private var json: ByteWriter
  private let graph: Graph
  private let appearance: Appearance?
  private let plan: TextPlan
  private let isMultigraph: Bool

  init(_ graph: Graph, _ appearance: Appearance?, into json: consuming ByteWriter) {
    self.json = json
    self.graph = graph
    self.appearance = appearance
    plan = TextPlan(
      graph, besides: JSONName.taken, shown: appearance?.jsonNames(in: graph) ?? [])
    isMultigraph = graph.hasParallelEdges(isDirected: plan.isDirected)
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    json.literal("{\n  \"directed\": ")
    json.string("\(plan.isDirected)")
    json.literal(",\n  \"multigraph\": ")
    json.string("\(isMultigraph)")
    json.literal(",\n  \"graph\": ")
    write(plan.settings)
    json.literal(",\n  \"nodes\": [")
    for node in graph.nodes {
      json.literal(node.index == 0 ? "\n    " : ",\n    ")
      write(node)
    }
    json.literal("\n  ],\n  \"edges\": [")
    for edge in graph.edges {
      json.literal(edge.index == 0 ? "\n    " : ",\n    ")
      write(edge)
    }
    json.literal("\n  ]\n}\n")
    return json.finish()
  }

  private mutating func write(_ node: Graph.Node) {
    var members: Attributes = [("id", .string(TravelName.anyID(graph[node].id)))]
    members += plan.attributes(of: node)
    members += appearance?.jsonMembers(of: node, graph[node].labels) ?? []
    write(members)
  }

  private mutating func write(_ edge: Graph.Edge) {
    let view = graph[edge]
    let id = TravelName.anyID(view.id)
    var members: Attributes = [
      ("source", .string(TravelName.anyID(graph[view.source].id))),
      ("target", .string(TravelName.anyID(graph[view.target].id))), ("id", .string(id)),
    ]
    if isMultigraph { members.append(("key", .string(id))) }
    if view.isDirected != plan.isDirected {
      members.append(("directed", .boolean(view.isDirected)))
    }
    members += plan.attributes(of: edge)
    members += appearance?.jsonMembers(of: edge, view.type) ?? []
    write(members)
  }

  private mutating func write(_ members: Attributes) {
    json.literal("{")
    var isFirst = true
    for (name, value) in members {
      if case .float(let number) = value, number.isNaN { continue }
      if !isFirst { json.literal(", ") }
      isFirst = false
      json.string(name.json)
      json.literal(": ")
      json.string(value.json)
    }
    json.literal("}")
  }
}
