public import PropertyGraph

/// A way along which news could pass from one person to another, the best by some choice.
///
/// As JSON `{"from", "to", "by", "since", "until", "wait", "mode", "departure", "arrival", "days",
/// "steps": [{"meeting", "from", "to"}]}`; no way: `steps` is null. `by` is foremost, latest, fastest or
/// shortest, `wait` a length of time in ISO 8601, `days` how long it takes, rounded.
public struct Passage: Hashable, Sendable {
  public let from: Named
  public let to: Named
  /// What it is the best at.
  public let choice: Contacts.PathChoice
  /// The dates since and until which it was looked for, as they were written.
  public let since: String?
  public let until: String?
  /// The longest time allowed between one meeting and the next.
  public let wait: WaitingTime?
  public let mode: Spread.Mode
  /// The earliest start of its first meeting, in seconds since 1970 UTC; `nil` if open, or if there is no
  /// way.
  public let departure: Int64?
  /// When it arrives, in seconds since 1970 UTC; `nil` if open, or if there is no way.
  public let moment: Int64?
  /// The meetings in turn; `nil` if there is no way, none from somebody to themselves.
  public let steps: [Step]?

  /// A meeting at which one person could tell another. Who tells themselves tells it again: then the
  /// news has not waited too long for the next meeting.
  public struct Step: Hashable, Sendable, Encodable {
    public let meeting: Thing
    public let from: Named
    public let to: Named
  }
}

extension Passage {
  /// The seconds from its departure to its arrival; `nil` if one is open, and for an uncertain path.
  public var duration: Int64? {
    guard mode == .certain, let departure, let moment else { return nil }
    return moment - departure
  }

  /// The seconds that news certainly waits before each meeting; `nil` before the first, and where the
  /// meetings are not certainly one after the other.
  public var waits: [Int64?] {
    guard let steps, mode == .certain else { return steps?.map { _ in nil } ?? [] }
    return steps.prefix(1).map { _ in nil }
      + zip(steps, steps.dropFirst()).map { $1.meeting.bounds.earliest - $0.meeting.bounds.latest }
  }
}

extension Passage: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "from": from, "to": to, "by": choice.rawValue, "since": since, "until": until,
      "wait": wait?.description, "mode": mode, "departure": departure.map(DateBounds.text(of:)),
      "arrival": moment.map(DateBounds.text(of:)), "days": duration.map { ($0 + 43_200) / 86_400 },
      "steps": steps,
    ])
  }
}
