import Foundation
import KnowledgeGraph
import PropertyGraph

/// An entry of the journal as JSON: `{"entry", "at", "by", "verb", "undoes", "undoneBy", "summary"}`.
struct EntryJSON: Encodable {
  let value: JournalEntry

  init(_ value: JournalEntry) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    let seconds = Int64(value.date.timeIntervalSince1970)
    try encoder.encode(members: [
      "entry": value.id, "at": DateBounds.text(of: seconds), "by": value.author, "verb": value.verb,
      "undoes": value.undoes, "undoneBy": value.undoneBy, "summary": value.summary,
    ])
  }
}
