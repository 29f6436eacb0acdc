import PropertyGraph

/// What a format says of an element: names and values, as they stand in the file.
typealias Attributes = [(name: String, value: PropertyValue)]

extension GraphGathering {
  /// Gives a node what the file says of it: its labels, its name, its properties.
  mutating func describe(node row: Int, _ attributes: Attributes, line: Int) {
    let name = attributes.nameAttribute
    var known: Set<String> = []
    for attribute in attributes where !isAppearance(attribute.name) {
      if attribute.name == "kind", setLabels(of: row, to: attribute.value) { continue }
      var property = TravelName.returnedProperty(attribute.name, besides: taken, in: alphabet)
      if attribute.name == name?.name {
        property = "name"
      } else if let name, attribute.name == "name" {
        if attribute.value == name.value { continue }
        property = "name_2"
        notes.add(
          .twoNames, line: line,
          "a node has a label and another name, \"\(attribute.value.text.excerpt)\"; the name is kept as \"name_2\""
        )
      }
      guard isKept(property, line) else { continue }
      noteRepetition(property, among: &known, line)
      let value = truthful(attribute.value, "node", attribute.name)
      builder.set(node: row, builder.nodeColumn(property), value)
    }
  }

  /// Gives an edge what the file says of it: its type and its properties.
  mutating func describe(edge row: Int, _ attributes: Attributes, line: Int) {
    let type = attributes.typeAttribute
    if let type { builder.setType(of: row, to: type.text.utf8Span.span) }
    var known: Set<String> = []
    for attribute in attributes where !isAppearance(attribute.name) {
      if attribute.name == type?.name, attribute.value.string != nil { continue }
      if attribute.name == "label", attribute.value.string == type?.text { continue }
      let property = TravelName.returnedProperty(attribute.name, besides: taken, in: alphabet)
      guard isKept(property, line) else { continue }
      noteRepetition(property, among: &known, line)
      let value = truthful(attribute.value, "edge", attribute.name)
      builder.set(edge: row, builder.edgeColumn(property), value)
    }
  }

  /// Sets a node's labels, written with `;` between them or as a list.
  private mutating func setLabels(of row: Int, to value: PropertyValue) -> Bool {
    switch value {
    case .string(let text):
      builder.setLabels(of: row, to: builder.labelSet(joined: text.utf8Span.span))
    case .strings(let labels):
      let labels = labels.flatMap { $0.split(separator: ";").map(String.init) }
      builder.setLabels(of: row, to: builder.labelSet(labels))
    default: return false
    }
    return true
  }

  /// Whether a property is known or there is room for another.
  private mutating func isKept(_ property: String, _ line: Int) -> Bool {
    if properties.contains(property) { return true }
    guard properties.count < Self.mostProperties else {
      notes.add(
        .manyProperties, line: line,
        "\"\(property.excerpt)\" comes after \(Self.mostProperties) other properties; it is not kept"
      )
      return false
    }
    properties.insert(property)
    return true
  }

  /// How many different properties nodes and edges may have.
  private static let mostProperties = 50_000

  private mutating func noteRepetition(
    _ property: String, among known: inout Set<String>, _ line: Int
  ) {
    guard !known.insert(property).inserted else { return }
    notes.addRepeatedValue(of: property, line: line)
  }
}

extension Attributes {
  /// What a node is called: its label, else its name.
  fileprivate var nameAttribute: (name: String, value: PropertyValue)? {
    last("label") ?? last("name") ?? last("Label")
  }

  /// What an edge is: its kind, else what Cytoscape calls its interaction.
  fileprivate var typeAttribute: (name: String, text: String)? {
    for name in ["kind", "interaction"] {
      if let text = last(name)?.value.string { return (name, text) }
    }
    return nil
  }

  /// The last attribute of a name, because it is the one that counts.
  private func last(_ name: String) -> (name: String, value: PropertyValue)? {
    last { $0.name == name }
  }
}
