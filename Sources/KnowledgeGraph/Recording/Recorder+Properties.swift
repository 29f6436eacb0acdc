import PropertyGraph

extension Recorder {
  /// The properties as they are kept: dates that are dates, numbers that are numbers, ids for the
  /// names of others.
  ///
  /// Texts that a command took from its arguments will do: "12" for a headcount, a name for `by`.
  mutating func checked(
    _ properties: [String: PropertyValue]
  ) throws -> [String: PropertyValue] {
    var checked: [String: PropertyValue] = [:]
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      checked[key] = try self.checked(value, for: key)
    }
    return checked
  }

  private mutating func checked(_ value: PropertyValue, for key: String) throws -> PropertyValue {
    switch key {
    case PropertyKey.date, PropertyKey.due: try date(value, for: key)
    case PropertyKey.name: try name(value)
    case PropertyKey.headcount, PropertyKey.count: try number(value, for: key)
    case PropertyKey.inferred: try truth(value, for: key)
    case PropertyKey.aliases: .strings(value.strings.map(\.trimmed).filter { !$0.isEmpty })
    case PropertyKey.by: try ids(value, .person, .community)
    case PropertyKey.at: try ids(value, .meeting)
    case PropertyKey.introducedBy: try ids(value, .person)
    default: value
    }
  }

  private func date(_ value: PropertyValue, for key: String) throws -> PropertyValue {
    do {
      return .string(try EDTFDate(value.text.trimmed).description)
    } catch let error as GraphError {
      throw KnowledgeError(error.description)
    }
  }

  private func name(_ value: PropertyValue) throws -> PropertyValue {
    guard let name = value.string?.trimmed, !name.isEmpty else {
      throw KnowledgeError("A name needs at least one letter.")
    }
    return .string(name)
  }

  private func number(_ value: PropertyValue, for key: String) throws -> PropertyValue {
    if case .integer(0...) = value { return value }
    guard let number = value.string.flatMap({ Int64($0.trimmed) }), number >= 0 else {
      throw KnowledgeError("The \(key) \"\(value.text)\" is no number of people. Write 12.")
    }
    return .integer(number)
  }

  private func truth(_ value: PropertyValue, for key: String) throws -> PropertyValue {
    switch value {
    case .boolean: return value
    case .string("true"), .string("yes"): return true
    case .string("false"), .string("no"): return false
    default:
      throw KnowledgeError("\"\(value.text)\" does not say whether it is \(key). Write true.")
    }
  }

  private mutating func ids(_ value: PropertyValue, _ labels: NodeLabel...) throws -> PropertyValue
  {
    let place = Place(labels: Set(labels))
    return .strings(
      try value.strings.map { try find($0, at: place).node.id }.withoutRepeats)
  }
}

extension [String: PropertyValue] {
  /// These and more, where there is more to say.
  func with(_ key: String, _ text: String?) -> Self {
    guard let text else { return self }
    return merging([key: .string(text)]) { $1 }
  }

  func with(_ key: String, _ number: Int?) -> Self {
    guard let number else { return self }
    return merging([key: .integer(Int64(number))]) { $1 }
  }

  /// These and the ids, where there are any.
  func with(_ key: String, ids: [String]) -> Self {
    ids.isEmpty ? self : merging([key: .strings(ids.withoutRepeats)]) { $1 }
  }
}
