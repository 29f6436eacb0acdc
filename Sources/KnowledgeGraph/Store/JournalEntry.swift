public import Foundation

/// One entry of the journal: who changed what, when, by which verb.
///
/// ```swift
/// for entry in try await store.history(limit: 3) {
///   print(entry.id, entry.verb, entry.summary)
/// }
/// // 12 undo removed Person "Jany" and jany ATTENDED evening-2022-09-28
/// // 11 meet added Meeting "Evening", Person "Jany" and 2 links
/// ```
///
/// An entry is never changed or deleted. One that takes another back says so in `undoes`; the other
/// then names it in `undoneBy`, until the undo is itself undone.
public struct JournalEntry: Hashable, Identifiable, Sendable {
  /// Its number; later entries have higher ones.
  public let id: Int64
  /// When it was written, to the second.
  public let date: Date
  /// Who wrote it, if the store was told.
  public let author: String?
  /// What was done: "meet", "note", "import", "undo".
  public let verb: String
  /// The entry that this one takes back.
  public let undoes: Int64?
  /// The entry that took this one back; `nil` while it stands.
  public let undoneBy: Int64?

  let tally: ChangeTally

  /// What it did in a few words, composed from its changes.
  public var summary: String { tally.summary }
}
