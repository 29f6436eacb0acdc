import Foundation
import KnowledgeGraph
import PropertyGraph

/// An entry of the journal as JSON: `{"entry", "at", "by", "verb", "undoes", "undoneBy", "summary"}`.
struct EntryJSON: Encodable {
  let value: JournalEntry

  init(_ value: JournalEntry) { self.value = value }

  private enum Key: CodingKey { case entry, at, by, verb, undoes, undoneBy, summary }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(value.id, forKey: .entry)
    let seconds = Int64(value.date.timeIntervalSince1970)
    try object.encode(DateBounds.text(of: seconds), forKey: .at)
    try object.encode(value.author, forKey: .by)
    try object.encode(value.verb, forKey: .verb)
    try object.encode(value.undoes, forKey: .undoes)
    try object.encode(value.undoneBy, forKey: .undoneBy)
    try object.encode(value.summary, forKey: .summary)
  }
}
