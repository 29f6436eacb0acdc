import PropertyGraph

extension Spread: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "insight": insight, "mode": mode, "arrivals": Array(arrivals), "reach": reach,
      "measures": AllMeasures(spread: self), "findings": findings,
    ])
  }
}

/// The measures of a spread and what is worked out when it is asked for, as one object.
private struct AllMeasures: Encodable {
  let spread: Spread

  func encode(to encoder: any Encoder) throws {
    try spread.measures.encode(to: encoder)
    let curve = spread.curve
    try encoder.encode(members: [
      "curve": curve.steps, "undated": curve.undated, "carriers": spread.carriers,
      "borders": spread.borders.crossed,
    ])
  }
}

extension Spread.Step: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: ["by": DateBounds.text(of: moment), "date": date, "people": people])
  }
}

extension Spread.Carrier: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": who.id, "name": who.name, "people": people, "perhaps": perhaps, "carried": carried,
    ])
  }
}

extension Spread.Borders: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "insight": insight, "mode": mode, "homes": homes, "borders": crossed, "outsiders": outsiders,
    ])
  }
}

extension Spread.Home: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": community.id, "name": community.name, "first": first.id, "how": how, "date": date,
      "earliest": bounds.earliestText, "latest": bounds.latestText, "evidence": evidence,
      "people": people,
    ])
  }
}

extension Spread.Border: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": community.id, "name": community.name, "from": from.map(\.id), "via": via.map(\.id),
      "first": first.id, "at": place?.id, "date": date, "earliest": bounds.earliestText,
      "latest": bounds.latestText, "evidence": evidence, "people": people,
    ])
  }
}

extension Spread.Arrival: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "label": label, "date": date, "earliest": bounds.earliestText,
      "latest": bounds.latestText, "from": from, "via": via.map(\.id), "how": how,
      "generation": generation, "evidence": evidence,
    ])
  }
}

extension Spread.Reach: Encodable {
  /// The kinds that are always counted; an action only where there is one.
  private static let always: [NodeLabel] = [.person, .community, .meeting, .insight, .product]

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: TextKey.self)
    for label in Self.always { try object.encode(self[label], forKey: TextKey(label.rawValue)) }
    if self[.action] > 0 {
      try object.encode(self[.action], forKey: TextKey(NodeLabel.action.rawValue))
    }
  }
}

extension Spread.Measures: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "depth": depth, "breadth": breadth, "structuralVirality": structuralVirality,
      "daysLeast": daysLeast, "daysMost": daysMost, "daysToHalf": daysToHalf,
    ])
  }
}

extension Spread.Absence: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "insight": insight, "mode": mode, "without": who, "isBeginning": isBeginning, "lost": lost,
      "perhapsLost": perhapsLost, "reach": reach,
    ])
  }
}
