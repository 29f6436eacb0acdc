import PropertyGraph

/// A way along which news could pass from one person to another, foremost: arriving as early as can be.
///
/// As JSON `{"from", "to", "since", "mode", "arrival", "steps": [{"meeting", "from", "to"}]}`; no way:
/// `steps` is null.
public struct Passage: Hashable, Sendable {
  public let from: Named
  public let to: Named
  public let since: String?
  public let mode: Spread.Mode
  /// When it arrives, in seconds since 1970 UTC; `nil` if open, or if there is no way.
  public let moment: Int64?
  /// The meetings in turn; `nil` if there is no way, none from somebody to themselves.
  public let steps: [Step]?

  /// A meeting at which one person could tell another.
  public struct Step: Hashable, Sendable, Encodable {
    public let meeting: Thing
    public let from: Named
    public let to: Named
  }
}

extension Passage: Encodable {
  private enum Key: CodingKey { case from, to, since, mode, arrival, steps }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(from, forKey: .from)
    try object.encode(to, forKey: .to)
    try object.encode(since, forKey: .since)
    try object.encode(mode, forKey: .mode)
    try object.encode(moment.map(DateBounds.text(of:)), forKey: .arrival)
    try object.encode(steps, forKey: .steps)
  }
}
