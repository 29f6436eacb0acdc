import Foundation
import PropertyGraph

/// A meeting is its name and its day: the same name on another day is another meeting.
extension Recorder {
  /// The known meeting of that name and day with these properties set on it, or a new one.
  mutating func meeting(
    _ mention: any Mention, properties: [String: PropertyValue]
  ) throws -> Recorded {
    guard case .text(let text) = mention.mentioned.subject,
      let given = properties[PropertyKey.date]
    else { return try subject(.meeting, mention, properties) }
    let name = text.trimmed
    guard !name.isEmpty else { throw KnowledgeError.noName }
    let properties = try checked(properties)
    let date = try EDTFDate(given.text.trimmed)
    if let known = try named(name) ?? match(meeting: name, on: date) {
      try refuse(known, unlessOn: date)
      return try update(Recorded(known), properties, addingAliases: true)
    }
    guard EDTFDate(exactly: name) == nil else { throw KnowledgeError.noMeetingYet(on: name) }
    let near = try near(name, labels: [.meeting]).filter { try mayBe($0, on: date) }
    try refuseNear(name, near, labels: [.meeting])
    return try create(NodeLabel.meeting.rawValue, named: name, properties: properties)
  }

  /// The meeting that an id or a date names.
  private func named(_ name: String) throws -> NodeRecord? {
    if let meeting = try transaction.node(name), meeting.labels.fit([.meeting]) { return meeting }
    guard let day = EDTFDate(exactly: name) else { return nil }
    return try meeting(on: day)
  }

  private func refuse(_ meeting: NodeRecord, unlessOn date: EDTFDate) throws {
    guard let known = meeting.properties[PropertyKey.date]?.string, try !isSure(meeting, on: date)
    else { return }
    throw KnowledgeError(
      """
      The meeting "\(meeting.id)" is dated \(known), not \(date). \
      Leave the date out, or change it first with kring edit.
      """)
  }

  /// The one that bears the name and may have been that day, else the one that day of whose name
  /// these are whole words.
  private mutating func match(meeting name: String, on date: EDTFDate) throws -> NodeRecord? {
    let named = try transaction.nodes(folded: Names.fold(name)).filter { $0.labels.fit([.meeting]) }
    let sameDay = try named.filter { try isSure($0, on: date) }
    if let only = try only(sameDay, named: name, labels: [.meeting]) { return only }
    let undated = named.filter { $0.properties[PropertyKey.date] == nil }
    if let only = try only(undated, named: name, labels: [.meeting]) { return only }
    guard !allowsNear else { return nil }
    let held = try nodes(holding: name, labels: [.meeting]).filter { try isSure($0, on: date) }
    return try only(held, named: name, labels: [.meeting])
  }

  private func isSure(_ meeting: NodeRecord, on date: EDTFDate) throws -> Bool {
    try meeting.bounds(in: transaction.zone) == date.bounds(in: transaction.zone)
  }

  private func mayBe(_ meeting: NodeRecord, on date: EDTFDate) throws -> Bool {
    let zone = try transaction.zone
    return meeting.bounds(in: zone).precedes(date.bounds(in: zone)) == nil
  }
}

extension NodeRecord {
  /// The time that its date allows.
  func bounds(in zone: TimeZone) -> DateBounds {
    let date = properties[PropertyKey.date]?.string.flatMap { EDTFDate(exactly: $0) }
    return date?.bounds(in: zone) ?? .unknown
  }
}
