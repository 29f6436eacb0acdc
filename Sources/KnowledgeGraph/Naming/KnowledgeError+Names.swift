import PropertyGraph

extension KnowledgeError {
  /// Several nodes bear the name, so nobody knows which is meant.
  static func several(
    _ text: String, _ candidates: [NameCandidate], labels: Set<NodeLabel>
  ) -> KnowledgeError {
    KnowledgeError(
      """
      "\(text)" may be any of these \(NodeLabel.plural(of: labels)). Name one by its id:
      \(candidates.listed(withLabels: labels.count != 1))
      """)
  }

  /// The date is that of more than one meeting.
  static func severalMeetings(on date: String, _ candidates: [NameCandidate]) -> KnowledgeError {
    KnowledgeError(
      """
      There are several meetings on \(date). Name one by its id:
      \(candidates.listed(withLabels: false))
      """)
  }

  /// Nothing bears the name; perhaps one of the suggestions was meant.
  static func unknown(
    _ text: String, suggestions: [NameCandidate], labels: Set<NodeLabel>,
    otherwise: String = findIt
  ) -> KnowledgeError {
    let names = suggestions.map { "\"\($0.name)\"" }
    let date = labels.isEmpty || labels.contains(.meeting) ? EDTFDate(meantBy: text) : nil
    let remedy =
      if let date {
        "For the meeting on that date, write \(date)."
      } else {
        names.isEmpty ? otherwise : "Did you mean \(names.joined(with: "or"))?"
      }
    return KnowledgeError("No \(NodeLabel.noun(of: labels)) is called \"\(text)\". \(remedy)")
  }

  /// Nothing bears the name, nor one like it, and it is not to be recorded first.
  static func nothing(called text: String) -> KnowledgeError {
    KnowledgeError("Nothing is called \"\(text)\". \(findIt)")
  }

  private static let findIt = "Look for it by a part of its name: kring find PART"

  /// No meeting is known on that date.
  static func noMeeting(on date: String) -> KnowledgeError {
    KnowledgeError("There is no meeting on \(date).")
  }
}

extension KnowledgeError {
  /// No meeting is known on that date, and a date is no name for a new one.
  static func noMeetingYet(on date: String) -> KnowledgeError {
    KnowledgeError(
      "There is no meeting on \(date) yet. Record it by a name, with \(date) as its date.")
  }

  /// The name is new, but known ones come near it.
  static func near(
    _ text: String, _ candidates: [NameCandidate], labels: Set<NodeLabel>
  ) -> KnowledgeError {
    KnowledgeError(
      """
      No \(NodeLabel.noun(of: labels)) is called "\(text)" yet, but near it \
      \(candidates.count == 1 ? "is" : "are"):
      \(candidates.listed(withLabels: labels.count != 1))
      Name the one you mean by its id, or say that it is new with --new.
      """)
  }

  /// A name is empty, or nothing but spaces.
  static let noName = KnowledgeError("A name needs at least one letter.")

  /// A role or a number stands alone, where a name goes before it.
  static func noName(before role: String) -> KnowledgeError {
    KnowledgeError("\":\(role)\" names nobody: write NAME:\(role).")
  }

  /// What was recorded before is not what belongs here.
  static func misplaced(_ node: Recorded, _ labels: Set<NodeLabel>) -> KnowledgeError {
    let label = node.labels.first?.lowercased() ?? "node without a label"
    return KnowledgeError(
      "\"\(node.name)\" is a \(label); here belongs a \(NodeLabel.noun(of: labels)).")
  }
}
