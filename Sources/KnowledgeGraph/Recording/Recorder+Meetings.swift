public import PropertyGraph

extension Recorder {
  /// Records a meeting: who met, when, about what.
  ///
  /// ```swift
  /// try record.meeting(
  ///   "Blikverruimersessie", on: "2022-09-28", series: "Blikverruimer", about: ["Opbouwwerk"],
  ///   hostedBy: "Fers", with: [janny, "Daniël Pit:speaker", "Buren:12"])
  /// ```
  ///
  /// The same name on another day is another meeting. One that is known gets what is said here
  /// added to it; the date itself names it too, if it was the only one that day.
  ///
  /// - Parameters:
  ///   - date: an EDTF date: 2022-09-28, 2019-23 (autumn), 2022-09-28T14:00/2022-09-28T16:00.
  ///   - series: becomes a Series if it is new.
  ///   - themes: become Themes if they are new.
  ///   - hosts: become Communities if they are new.
  ///   - people: became persons if they are new, and counted groups after "NAME:12".
  ///   - invited: were asked, but nobody noted that they came.
  ///   - communities: for whom it was.
  @discardableResult
  public mutating func meeting(
    _ name: any Mention, on date: String? = nil, place: String? = nil, form: String? = nil,
    series: (any Mention)? = nil, about themes: [any Mention] = [],
    hostedBy hosts: [any Mention] = [], with people: [any Mention] = [],
    inviting invited: [any Mention] = [], for communities: [any Mention] = [],
    properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let properties = properties.with(PropertyKey.date, date)
      .with(PropertyKey.place, place).with(PropertyKey.form, form)
    let meeting = try meeting(name, properties: properties)
    if let series {
      try connect(meeting, .partOf, try find(series, at: .series).node)
    }
    try connect(meeting, about: themes)
    for host in try find(hosts, at: .host) { try connect(host.node, .hosted, meeting) }
    for guest in try find(people, at: .conversant) { try attend(guest, meeting) }
    for guest in try find(invited, at: .conversant) { try invite(guest, to: meeting) }
    try connect(meeting, for: communities)
    return meeting
  }

  /// Records a meeting that one community or person hosted.
  @discardableResult
  public mutating func meeting(
    _ name: any Mention, on date: String? = nil, place: String? = nil, form: String? = nil,
    series: (any Mention)? = nil, about themes: [any Mention] = [], hostedBy host: any Mention,
    with people: [any Mention] = [], inviting invited: [any Mention] = [],
    for communities: [any Mention] = [], properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    try meeting(
      name, on: date, place: place, form: form, series: series, about: themes, hostedBy: [host],
      with: people, inviting: invited, for: communities, properties: properties)
  }

  /// Records a series of meetings that belong together.
  @discardableResult
  public mutating func series(
    _ name: any Mention, about themes: [any Mention] = [], hostedBy hosts: [any Mention] = [],
    properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let series = try subject(.series, name, properties)
    try connect(series, about: themes)
    for host in try find(hosts, at: .host) { try connect(host.node, .hosted, series) }
    return series
  }
}

// MARK: - Who came

extension Recorder {
  private mutating func attend(_ guest: Referent, _ meeting: Recorded) throws {
    var attendance = guest.inRole
    attendance[PropertyKey.count] = guest.count.map(PropertyValue.integer)
    let attended = EdgeType.attended.rawValue
    let known = try edges(between: guest.node, attended, meeting)
    if known.contains(where: { $0.properties[PropertyKey.presence] == "invited" }) {
      attendance[PropertyKey.presence] = "came"
    }
    try connect(
      guest.node, attended, isDirected: true, meeting, attendance, as: .anyDate, known: known)
  }

  /// An invitation is recorded only for those who are not known to have come.
  private mutating func invite(_ guest: Referent, to meeting: Recorded) throws {
    guard try edges(between: guest.node, EdgeType.attended.rawValue, meeting).isEmpty else {
      return
    }
    var invitation = guest.inRole
    invitation[PropertyKey.count] = guest.count.map(PropertyValue.integer)
    invitation[PropertyKey.presence] = "invited"
    try connect(guest.node, .attended, meeting, invitation)
  }
}

// MARK: - What several verbs say

extension Recorder {
  mutating func connect(_ node: Recorded, about themes: [any Mention]) throws {
    for theme in try find(themes, at: .theme) { try connect(node, .about, theme.node) }
  }

  mutating func connect(_ node: Recorded, for communities: [any Mention]) throws {
    for community in try find(communities, at: .community) {
      try connect(node, .madeFor, community.node)
    }
  }
}
