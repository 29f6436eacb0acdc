import PropertyGraph

extension Spread: Encodable {
  private enum Key: CodingKey { case insight, mode, arrivals, reach, measures, findings }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(insight, forKey: .insight)
    try object.encode(mode, forKey: .mode)
    try object.encode(arrivals, forKey: .arrivals)
    try object.encode(reach, forKey: .reach)
    try object.encode(measures, forKey: .measures)
    try object.encode(findings, forKey: .findings)
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
