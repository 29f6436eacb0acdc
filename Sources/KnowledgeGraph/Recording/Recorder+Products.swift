public import PropertyGraph

extension Recorder {
  /// Records a product: what people made together.
  ///
  /// ```swift
  /// try record.product("Praatplaat van de Blikverruimer", from: ["2022-09-28"], form: "visual")
  /// ```
  ///
  /// - Parameters:
  ///   - makers: become persons if they are new; "NAME:translator" says in which role.
  ///   - sources: the meetings, insights and actions that led to it, and the products it grew from;
  ///     they must be known.
  ///   - communities: for whom it was made; they become Communities if they are new.
  ///   - themes: become Themes if they are new.
  ///   - date: when it appeared.
  ///   - form: publication, platform, programme, course, recording, visual, practice, change.
  ///   - status: announced, exists, dropped.
  @discardableResult
  public mutating func product(
    _ name: any Mention, by makers: [any Mention] = [], from sources: [any Mention] = [],
    for communities: [any Mention] = [], about themes: [any Mention] = [], on date: String? = nil,
    form: String? = nil, status: String? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let properties = properties.with(PropertyKey.date, date)
      .with(PropertyKey.form, form).with(PropertyKey.status, status)
    let product = try subject(.product, name, properties)
    for maker in try find(makers, at: .conversant) {
      try connect(maker.node, .made, product, maker.inRole)
    }
    for source in try find(sources, at: .known(.meeting, .insight, .action, .product)) {
      try connect(source.node, source.node.label == .product ? .grewInto : .ledTo, product)
    }
    try connect(product, for: communities)
    try connect(product, about: themes)
    return product
  }

  /// Records an action: what somebody promised to do next.
  ///
  /// ```swift
  /// try record.action("Document rondom buurtgericht werken", by: ["Fers"], due: "2023")
  /// ```
  ///
  /// - Parameters:
  ///   - people: who took it on; they become persons if they are new.
  ///   - sources: the meetings and insights that led to it; they must be known.
  ///   - due: an EDTF date: 2023, 2023-05-01.
  ///   - status: open (a new one is), done, dropped.
  @discardableResult
  public mutating func action(
    _ name: any Mention, by people: [any Mention] = [], from sources: [any Mention] = [],
    due: String? = nil, status: String? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let properties = properties.with(PropertyKey.due, due).with(PropertyKey.status, status)
    let action = try open(try subject(.action, name, properties))
    for person in try find(people, at: .conversant) {
      try connect(person.node, .tookOn, action, person.inRole)
    }
    for source in try find(sources, at: .known(.meeting, .insight)) {
      try connect(source.node, .ledTo, action)
    }
    return action
  }

  /// An action of which nobody said how it stands is open.
  private mutating func open(_ action: Recorded) throws -> Recorded {
    guard try transaction.node(action.id)?.properties[PropertyKey.status] == nil else {
      return action
    }
    return try update(action, [PropertyKey.status: "open"])
  }
}
