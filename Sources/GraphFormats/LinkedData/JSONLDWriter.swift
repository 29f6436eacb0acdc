import PropertyGraph

/// Writes a graph as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/): the same statements as Turtle, one
/// thing a line.
struct JSONLDWriter: ~Copyable {
  private var json: ByteWriter
  private let graph: Graph
  private let description: LinkedDataDescription
  private let prefixes: [(prefix: String, address: String)]
  private let base: String
  private var isFirst = true

  init(_ graph: Graph, _ appearance: Appearance?, into json: consuming ByteWriter) {
    let terms = appearance?.terms ?? LinkedDataTerms()
    self.json = json
    self.graph = graph
    description = LinkedDataDescription(of: graph, terms)
    prefixes = terms.allPrefixes.filter { !$0.prefix.isEmpty }
    base = terms.base
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    json.literal("{\n  \"@context\": {\n    \"generator\": null")
    for (prefix, address) in prefixes {
      json.string(",\n    \(prefix.json): \(address.json)")
    }
    // What the context makes null is for people, and no statement.
    json.literal("\n  },\n  \"generator\": \"Kring\",\n  \"@graph\": [")
    if let settings = description.settings() { write(settings) }
    for node in graph.nodes { write(description.node(node)) }
    for edge in graph.edges {
      if let statement = description.statement(edge) { write(statement) }
    }
    json.literal("\n  ]\n}\n")
    return json.finish()
  }

  /// Something of which nothing is said is not written.
  private mutating func write(_ resource: LinkedDataResource) {
    guard !resource.predicates.isEmpty else { return }
    json.string(isFirst ? "\n    {" : ",\n    {")
    isFirst = false
    json.string("\"@id\": \(text(of: resource.name))")
    for (predicate, objects) in zip(resource.predicates, resource.objects) {
      json.string(", \(predicate == .type ? "\"@type\"" : text(of: predicate)): ")
      let texts = objects.map { text(of: $0, isType: predicate == .type) }
      json.string(texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]")
    }
    json.literal("}")
  }

  private func text(of object: LinkedDataObject, isType: Bool) -> String {
    switch object {
    case .resource(let name): isType ? text(of: name) : "{\"@id\": \(text(of: name))}"
    case .literal(let value, nil): value.json
    case .literal(let value, let type?):
      "{\"@value\": \(value.json), \"@type\": \(text(of: type))}"
    }
  }

  private func text(of name: LinkedDataName) -> String {
    (name.prefix.isEmpty ? base + name.local : "\(name.prefix):\(name.local)").json
  }
}
