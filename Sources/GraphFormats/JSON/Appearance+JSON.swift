import PropertyGraph

/// Appearance as members of nodes and edges, under the names that Sigma and graphology give them.
extension Appearance {
  /// The names under which the appearance of a graph travels in JSON.
  func jsonNames(in graph: Graph) -> [String] {
    var names: [String] = []
    let hasColours =
      graph.labelSets.contains { colour(ofNodeLabeled: $0) != nil }
      || graph.types.contains { colour(ofEdgeTyped: $0.isEmpty ? nil : $0) != nil }
    if hasColours { names.append(Structure.colour) }
    if nodeSize != nil { names.append(Structure.size) }
    if nodePosition != nil { names += [Structure.x, Structure.y] }
    if edgeWeight != nil { names.append(Structure.weight) }
    return names
  }

  func jsonMembers(of node: Graph.Node, _ labels: [String]) -> Attributes {
    var attributes: Attributes = []
    if let colour = colour(ofNodeLabeled: labels) {
      attributes.append((Structure.colour, .string(colour.hexadecimal)))
    }
    if let size = size(of: node) {
      attributes.append((Structure.size, .float(size)))
    }
    if let place = place(of: node) {
      attributes += [(Structure.x, .float(place.x)), (Structure.y, .float(place.y))]
    }
    return attributes
  }

  func jsonMembers(of edge: Graph.Edge, _ type: String?) -> Attributes {
    var attributes: Attributes = []
    if let colour = colour(ofEdgeTyped: type) {
      attributes.append((Structure.colour, .string(colour.hexadecimal)))
    }
    if let weight = weight(of: edge) {
      attributes.append((Structure.weight, .float(weight)))
    }
    return attributes
  }
}
