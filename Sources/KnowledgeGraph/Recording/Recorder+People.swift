public import PropertyGraph

extension Recorder {
  /// Records a person, and the community that they are a member of.
  ///
  /// ```swift
  /// let janny = try record.person("Janny Bakker-Klein", of: "Movisie")
  /// ```
  ///
  /// - Parameters:
  ///   - community: becomes a Community if it is new; "Movisie:director" says in which role.
  ///   - properties: anything else that is to be said: `aliases`, `note`, `reference`.
  @discardableResult
  public mutating func person(
    _ name: any Mention, of community: (any Mention)? = nil,
    properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let person = try subject(.person, name, properties)
    if let community {
      let found = try find(community, at: .membership)
      try connect(person, .memberOf, found.node, found.inRole)
    }
    return person
  }

  /// Records a community: any group that takes part, named or only counted.
  ///
  /// - Parameters:
  ///   - form: organisation, network, team, neighbourhood, group.
  ///   - whole: the community of which it is a part.
  @discardableResult
  public mutating func community(
    _ name: any Mention, form: String? = nil, headcount: Int? = nil,
    partOf whole: (any Mention)? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let properties = properties.with(PropertyKey.form, form).with(PropertyKey.headcount, headcount)
    let community = try subject(.community, name, properties)
    if let whole {
      try connect(community, .partOf, try find(whole, at: .community).node)
    }
    return community
  }

  /// Records a theme, a noun people gather around, and who cares about it.
  ///
  /// - Parameters:
  ///   - drive: passion or need: what has them care.
  ///   - people: become persons if they are new.
  @discardableResult
  public mutating func theme(
    _ name: any Mention, caredAboutBy people: [any Mention] = [], drive: String? = nil,
    properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let theme = try subject(.theme, name, properties)
    for person in try find(people, at: .conversant) {
      try connect(person.node, .caresAbout, theme, [:].with(PropertyKey.drive, drive))
    }
    return theme
  }
}

extension Place {
  fileprivate static let membership = Place(
    labels: [.community], becomes: .community, takesRole: true)
}

extension Referent {
  /// The role as a property of an edge.
  var inRole: [String: PropertyValue] { [:].with(PropertyKey.role, role) }
}

extension Recorder {
  mutating func find(_ mentions: [any Mention], at place: Place) throws -> [Referent] {
    var found: [Referent] = []
    for mention in mentions { found.append(try find(mention, at: place)) }
    return found
  }
}
