internal import GRDB

extension GraphStore {
  /// The journal, newest entry first.
  ///
  /// - Parameter limit: how many entries at most; all if it is not given.
  public func history(limit: Int? = nil) async throws -> [JournalEntry] {
    try await read { db in
      try db.journalEntries("ORDER BY id DESC LIMIT ?") { $0.bind(1, Int64(limit ?? -1)) }
    }
  }

  /// One entry of the journal.
  public func entry(_ id: Int64) async throws -> JournalEntry? {
    try await read { db in try db.journalEntries("WHERE id = ?") { $0.bind(1, id) }.first }
  }
}
