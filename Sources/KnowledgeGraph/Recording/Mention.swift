/// Somebody or something that a record mentions: by name, or as recorded before.
///
/// A text is an id, a name, or whole words of one name; where somebody can have a role, also
/// "NAME:role", or "NAME:12" and "NAME:?" for a group of which only the number is known, or not even
/// that. What a verb of the ``Recorder`` returned mentions itself.
///
/// ```swift
/// let janny = try record.person("Janny Bakker-Klein")
/// try record.meeting("Blikverruimersessie", with: [janny, "Daniël Pit:speaker", "Buren:12"])
/// ```
public protocol Mention: Sendable {
  /// What is mentioned.
  var mentioned: Mentioned { get }
}

/// What a ``Mention`` amounts to.
public struct Mentioned: Sendable {
  enum Subject {
    case recorded(Recorded)
    case text(String)
  }

  let subject: Subject
  var role: String?
}

extension String: Mention {
  public var mentioned: Mentioned { Mentioned(subject: .text(self)) }
}

extension Recorded: Mention {
  public var mentioned: Mentioned { Mentioned(subject: .recorded(self)) }

  /// This, in a role: "speaker", "facilitator", "translator".
  public func `as`(_ role: String) -> some Mention {
    MentionInRole(mentioned: Mentioned(subject: .recorded(self), role: role))
  }
}

private struct MentionInRole: Mention {
  let mentioned: Mentioned
}
