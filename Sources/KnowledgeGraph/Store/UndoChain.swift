internal import GRDB

/// Which entries of the journal stand, and which have been taken back.
///
/// An undo is an entry, and can itself be undone, which is redo: an entry stands as long as no
/// standing entry undoes it.
struct UndoChain {
  /// The standing entry that took each one back.
  private(set) var undoneBy: [Int64: Int64] = [:]
  /// All undos, newest first, with the entry that each takes back.
  private let undos: [(id: Int64, target: Int64)]

  init(_ db: Database) throws {
    let select = try db.cachedStatement(
      sql: "SELECT id, undoes FROM entry WHERE undoes IS NOT NULL ORDER BY id DESC")
    var undos: [(id: Int64, target: Int64)] = []
    try select.forEachRow { undos.append(($0.integer(0), $0.integer(1))) }
    self.undos = undos
    for undo in undos where undoneBy[undo.id] == nil && undoneBy[undo.target] == nil {
      undoneBy[undo.target] = undo.id
    }
  }

  /// The entry that an undo takes back.
  func target(of undo: Int64) -> Int64? { undos.first { $0.id == undo }?.target }

  /// The entries after `entry` that leave no trace, because one of them takes the other back.
  func cancelled(after entry: Int64) -> Set<Int64> {
    var cancelled: Set<Int64> = []
    for undo in undos where undo.target > entry && !cancelled.contains(undo.id) {
      cancelled.formUnion([undo.id, undo.target])
    }
    return cancelled
  }

  /// The newest entry that stands and is no undo.
  func newestStanding(_ db: Database) throws -> Int64? {
    let select = try db.cachedStatement(
      sql: "SELECT id FROM entry WHERE undoes IS NULL ORDER BY id DESC")
    var newest: Int64?
    try select.forEachRow { row in
      if newest == nil, undoneBy[row.integer(0)] == nil { newest = row.integer(0) }
    }
    return newest
  }
}
