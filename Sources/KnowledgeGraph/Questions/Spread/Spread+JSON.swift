import PropertyGraph

extension Spread: Encodable {
  private enum Key: CodingKey { case insight, mode, arrivals, reach, measures, findings }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(insight, forKey: .insight)
    try object.encode(mode, forKey: .mode)
    try object.encode(Array(arrivals), forKey: .arrivals)
    try object.encode(reach, forKey: .reach)
    try encodeMeasures(to: object.superEncoder(forKey: .measures))
    try object.encode(findings, forKey: .findings)
  }
}

extension Spread {
  private enum MeasureKey: CodingKey { case curve, undated, carriers, borders }

  private func encodeMeasures(to encoder: any Encoder) throws {
    try measures.encode(to: encoder)
    var object = encoder.container(keyedBy: MeasureKey.self)
    let curve = curve
    try object.encode(curve.steps, forKey: .curve)
    try object.encode(curve.undated, forKey: .undated)
    try object.encode(carriers, forKey: .carriers)
    try object.encode(borders.crossed, forKey: .borders)
  }
}

extension Spread.Step: Encodable {
  private enum Key: CodingKey { case by, date, people }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(DateBounds.text(of: moment), forKey: .by)
    try object.encode(date, forKey: .date)
    try object.encode(people, forKey: .people)
  }
}

extension Spread.Carrier: Encodable {
  private enum Key: CodingKey { case id, name, people, perhaps, carried }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(who.id, forKey: .id)
    try object.encode(who.name, forKey: .name)
    try object.encode(people, forKey: .people)
    try object.encode(perhaps, forKey: .perhaps)
    try object.encode(carried, forKey: .carried)
  }
}

extension Spread.Borders: Encodable {
  private enum Key: CodingKey { case insight, mode, homes, borders, outsiders }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(insight, forKey: .insight)
    try object.encode(mode, forKey: .mode)
    try object.encode(homes, forKey: .homes)
    try object.encode(crossed, forKey: .borders)
    try object.encode(outsiders, forKey: .outsiders)
  }
}

extension Spread.Home: Encodable {
  private enum Key: CodingKey {
    case id, name, first, how, date, earliest, latest, evidence, people
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(community.id, forKey: .id)
    try object.encode(community.name, forKey: .name)
    try object.encode(first.id, forKey: .first)
    try object.encode(how, forKey: .how)
    try object.encode(date, forKey: .date)
    try object.encode(bounds.earliestText, forKey: .earliest)
    try object.encode(bounds.latestText, forKey: .latest)
    try object.encode(evidence, forKey: .evidence)
    try object.encode(people, forKey: .people)
  }
}

extension Spread.Border: Encodable {
  private enum Key: CodingKey {
    case id, name, from, via, first, at, date, earliest, latest, evidence, people
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(community.id, forKey: .id)
    try object.encode(community.name, forKey: .name)
    try object.encode(from.map(\.id), forKey: .from)
    try object.encode(via.map(\.id), forKey: .via)
    try object.encode(first.id, forKey: .first)
    try object.encode(place?.id, forKey: .at)
    try object.encode(date, forKey: .date)
    try object.encode(bounds.earliestText, forKey: .earliest)
    try object.encode(bounds.latestText, forKey: .latest)
    try object.encode(evidence, forKey: .evidence)
    try object.encode(people, forKey: .people)
  }
}

extension Spread.Arrival: Encodable {
  private enum Key: CodingKey {
    case id, name, label, date, earliest, latest, from, via, how, generation, evidence
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(id, forKey: .id)
    try object.encode(name, forKey: .name)
    try object.encode(label, forKey: .label)
    try object.encode(date, forKey: .date)
    try object.encode(bounds.earliestText, forKey: .earliest)
    try object.encode(bounds.latestText, forKey: .latest)
    try object.encode(from, forKey: .from)
    try object.encode(via.map(\.id), forKey: .via)
    try object.encode(how, forKey: .how)
    try object.encode(generation, forKey: .generation)
    try object.encode(evidence, forKey: .evidence)
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
  private enum Key: CodingKey {
    case depth, breadth, structuralVirality, daysLeast, daysMost, daysToHalf
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(depth, forKey: .depth)
    try object.encode(breadth, forKey: .breadth)
    try object.encode(structuralVirality, forKey: .structuralVirality)
    try object.encode(daysLeast, forKey: .daysLeast)
    try object.encode(daysMost, forKey: .daysMost)
    try object.encode(daysToHalf, forKey: .daysToHalf)
  }
}

extension Spread.Absence: Encodable {
  private enum Key: CodingKey {
    case insight, mode, without, isBeginning, lost, perhapsLost, reach
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(insight, forKey: .insight)
    try object.encode(mode, forKey: .mode)
    try object.encode(who, forKey: .without)
    try object.encode(isBeginning, forKey: .isBeginning)
    try object.encode(lost, forKey: .lost)
    try object.encode(perhapsLost, forKey: .perhapsLost)
    try object.encode(reach, forKey: .reach)
  }
}
