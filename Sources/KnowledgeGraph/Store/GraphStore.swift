public import Foundation
internal import GRDB
public import PropertyGraph
import Synchronization

/// A graph kept in one SQLite file, with the journal of everything that was ever done to it.
///
/// ```swift
/// let store = try GraphStore(path: "graphs/fers.kring")
/// try await store.apply(
///   [.addNode(NodeRecord(id: "fers", labels: ["Community"], properties: ["name": "Fers"]))],
///   verb: "add")
/// let graph = try await store.graph()
/// try await store.undo()
/// ```
///
/// Each writing call is one transaction: all of it or nothing is in the file, together with its
/// journal entry, when the call returns; after that neither a crash nor a power cut takes it away.
/// Any number of stores, in this process or others, may have the same file open; a writer waits up to
/// five seconds for another.
///
/// The file is closed, and everything gathered into it, when the store goes away.
public final class GraphStore: Sendable {
  /// Where the file is.
  public let path: String
  /// Whether the file, or the folder it lies in, can only be read.
  public let isReadOnly: Bool

  let queue: DatabaseQueue
  let author: String?
  let now: @Sendable () -> Date
  let snapshot = Mutex<Snapshot?>(nil)
  let names = Mutex<RememberedNames?>(nil)

  /// Opens the file at `path`, making it if there is none.
  ///
  /// A folder that cannot be written to opens read only.
  ///
  /// - Parameters:
  ///   - path: where the file is or shall be; its folder must be there.
  ///   - creating: whether to make the file if there is none.
  ///   - author: who the journal shall say wrote what follows.
  ///   - now: the clock of the journal.
  /// - Throws: ``KnowledgeError`` if there is no such folder or file, the file is not a Kring graph,
  ///   is damaged, or comes from a newer version.
  public init(
    path: String, creating: Bool = true, author: String? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    let place = try StorePlace(path: path, creating: creating)
    self.path = path
    self.author = author
    self.now = now
    isReadOnly = place.isReadOnly
    queue = try inKringsWords(path: path) { try place.open() }
  }

  /// Closes the file now, and says what failed; afterwards the store cannot be used.
  public func close() throws {
    try inKringsWords(path: path) { try queue.close() }
  }
}

// MARK: - Reading and writing

extension GraphStore {
  /// Runs `body` on what is in the file at one moment.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws
    -> Value
  {
    do {
      return try await queue.read(body)
    } catch let error as DatabaseError {
      throw KnowledgeError(error, path: path)
    }
  }

  /// Lends the write transaction to `body`: all that it changes is one journal entry, or nothing is
  /// changed if it throws.
  ///
  /// - Returns: what `body` returns, and the entry; `nil` if there was nothing to change.
  @discardableResult
  func write<Value: Sendable>(
    verb: String, _ body: @escaping @Sendable (WriteTransaction) throws -> Value
  ) async throws -> (value: Value, entry: JournalEntry?) {
    guard !isReadOnly else {
      throw KnowledgeError(
        "\(path) can only be read: you may not write to it or to its folder. Copy it to where you may."
      )
    }
    let (author, date) = (author, now())
    do {
      return try await queue.writeWithoutTransaction { db in
        var result: (value: Value, entry: JournalEntry?)?
        try db.inTransaction(.immediate) {
          let transaction = WriteTransaction(db, verb: verb, author: author, date: date)
          result = (try body(transaction), transaction.journalEntry)
          return .commit
        }
        guard let result else { preconditionFailure("a transaction that commits has a result") }
        return result
      }
    } catch let error as DatabaseError {
      throw KnowledgeError(error, path: path)
    }
  }

  /// Makes these changes, all or none, as one journal entry.
  ///
  /// ```swift
  /// let entry = try await store.apply(
  ///   [.set(.node("fers"), key: "place", to: "Leeuwarden")], verb: "edit")
  /// print(entry?.summary ?? "nothing to change")   // changed Community "Fers"
  /// ```
  ///
  /// - Returns: the entry; `nil` if everything was so already.
  /// - Throws: ``KnowledgeError`` for what has no meaning: an id that is taken or unknown, an edge
  ///   without an end, a date that is no date.
  @discardableResult
  public func apply(_ changes: [GraphChange], verb: String) async throws -> JournalEntry? {
    try await write(verb: verb) { transaction in
      for change in changes { try transaction.apply(change) }
    }
    .entry
  }
}
