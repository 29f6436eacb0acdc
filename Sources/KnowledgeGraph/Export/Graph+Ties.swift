package import PropertyGraph

extension Graph {
  /// Whether this is a graph of who met whom, without their meetings, as ``people(minWeight:)`` gives it.
  package var isAmongPeople: Bool {
    edgeColumns.contains { $0.key == SharedMeetings.first }
      && !labelSets.contains { $0.contains(NodeLabel.meeting.rawValue) }
  }

  /// When two people met, as the tie between them says; `nil` if it does not.
  func meetings(sharedBy edge: Graph.Edge) -> SharedMeetings? {
    let view = self[edge]
    func bounds(_ key: String) -> DateBounds? {
      view[key]?.string.flatMap { EDTFDate(exactly: $0)?.bounds(in: zone) }
    }
    guard let first = bounds(SharedMeetings.first) else { return nil }
    let last = bounds(SharedMeetings.last) ?? first
    guard case .integer(let count) = view[SharedMeetings.count], count > 2 else {
      return SharedMeetings(dates: [first, last])
    }
    return SharedMeetings(dates: [SharedMeetings(dates: [first, last]).span])
  }
}

/// The times at which two people may have met.
struct SharedMeetings {
  /// The properties of a tie that date the first and the last meeting, and count all.
  fileprivate static let first = "first"
  fileprivate static let last = "last"
  fileprivate static let count = "meetings"

  /// The first and the last, or, where there are others between them, from the first to the last.
  let dates: [DateBounds]

  /// From the first to the last.
  var span: DateBounds {
    DateBounds(
      earliest: dates.map(\.earliest).min() ?? DateBounds.distantPast,
      latest: dates.map(\.latest).max() ?? DateBounds.distantFuture)
  }
}
