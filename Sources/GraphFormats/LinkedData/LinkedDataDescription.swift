import PropertyGraph

/// A graph as linked data: what is said of each of its nodes, and of the edges that bear properties.
///
/// - A node is of a class of its label's name, and of those that the terms name.
/// - An edge is said once by the name of its type, and by each relation that the terms name; one
///   without direction both ways.
/// - What an edge bears is said of a statement about it (`rdf:Statement`): that fits edges of any
///   type, other than the relations that PROV qualifies, and two parallel edges stay two.
struct LinkedDataDescription {
  private let graph: Graph
  private let terms: LinkedDataTerms

  init(of graph: Graph, _ terms: LinkedDataTerms) {
    self.graph = graph
    self.terms = terms
  }

  /// The settings, if there are any.
  func settings() -> LinkedDataResource? {
    guard !graph.settings.isEmpty else { return nil }
    var resource = LinkedDataResource(.graph)
    for (key, value) in graph.settings.sorted(by: { $0.key < $1.key }) {
      add(key, value, to: &resource)
    }
    return resource
  }

  func node(_ node: Graph.Node) -> LinkedDataResource {
    let view = graph[node]
    var resource = LinkedDataResource(.node(view.id))
    for label in view.labels {
      resource.add(.type, .resource(.own(label)))
      for term in terms.classes[label] ?? [] {
        resource.add(.type, .resource(LinkedDataName(term)))
      }
    }
    for (key, value) in view.properties { add(key, value, to: &resource) }
    addSpans(of: view, to: &resource)
    for edge in graph.edges(from: node) { addEdge(edge, seenFrom: node, to: &resource) }
    for edge in graph.edges(into: node) where graph.source(of: edge) != node {
      addEdge(edge, seenFrom: node, to: &resource)
    }
    return resource
  }

  /// The statement about an edge, if it bears anything.
  func statement(_ edge: Graph.Edge) -> LinkedDataResource? {
    let view = graph[edge]
    let properties = view.properties
    guard !properties.isEmpty else { return nil }
    var resource = LinkedDataResource(.edge(view.id))
    resource.add(.type, .resource(LinkedDataName("rdf:Statement")))
    resource.add(LinkedDataName("rdf:subject"), .resource(.node(graph[view.source].id)))
    resource.add(LinkedDataName("rdf:predicate"), .resource(predicate(of: view)))
    resource.add(LinkedDataName("rdf:object"), .resource(.node(graph[view.target].id)))
    for (key, value) in properties { add(key, value, to: &resource) }
    return resource
  }

  // MARK: Edges

  private func predicate(of edge: Graph.EdgeView) -> LinkedDataName {
    .own(edge.type ?? "linkedTo")
  }

  /// What an edge says of one of its ends.
  private func addEdge(
    _ edge: Graph.Edge, seenFrom node: Graph.Node, to resource: inout LinkedDataResource
  ) {
    let view = graph[edge]
    let object = LinkedDataObject.resource(.node(graph[view.end(from: node)].id))
    let isSource = view.source == node || !view.isDirected
    let isTarget = view.target == node || !view.isDirected
    if isSource { resource.add(predicate(of: view), object) }
    for relation in view.type.flatMap({ terms.relations[$0] }) ?? [] where relation.holds(view) {
      if relation.isBackward ? isTarget : isSource {
        resource.add(LinkedDataName(relation.term), object)
      }
    }
  }

  // MARK: Properties

  private func add(_ key: String, _ value: PropertyValue, to resource: inout LinkedDataResource) {
    let predicates = terms.properties[key]?.map { LinkedDataName($0) } ?? [.own(key)]
    let objects = objects(key, value)
    for predicate in predicates {
      for object in objects { resource.add(predicate, object) }
    }
  }

  private func objects(_ key: String, _ value: PropertyValue) -> [LinkedDataObject] {
    if terms.dates.contains(key), case .string(let text) = value {
      return LinkedDataDate(text).objects
    }
    guard terms.references.contains(key) else { return value.linkedDataObjects }
    return value.strings.isEmpty
      ? value.linkedDataObjects
      : value.strings.map { id in
        graph.node(id) == nil ? .literal(id, type: nil) : .resource(.node(id))
      }
  }

  /// Where the date of a node begins and ends.
  private func addSpans(of node: Graph.NodeView, to resource: inout LinkedDataResource) {
    guard let text = node["date"]?.string else { return }
    let date = LinkedDataDate(text)
    for label in node.labels {
      guard let span = terms.spans[label] else { continue }
      if let start = date.start { resource.add(LinkedDataName(span.start), start) }
      if let end = date.end { resource.add(LinkedDataName(span.end), end) }
    }
  }
}
