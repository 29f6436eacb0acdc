/// What an answer rests on. Nothing is ever shown as more than it is.
public enum Evidence: String, Hashable, Comparable, Sendable, Encodable {
  /// Somebody noted it.
  case recorded
  /// Noted as inferred, or hung by a rule of Kring's own.
  case inferred
  /// Time and meetings allow it, and that is all.
  case possible

  /// The stronger evidence is the lower.
  public static func < (left: Evidence, right: Evidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .recorded: 0
    case .inferred: 1
    case .possible: 2
    }
  }
}
