internal import GRDB

/// What SQLite refuses, in Kring's words: where, what, and what to try.
extension KnowledgeError {
  /// The sentence for a failure of the file at `path`.
  init(_ error: DatabaseError, path: String) {
    self.init(Self.sentence(for: error, path: path))
  }

  private static func sentence(for error: DatabaseError, path: String) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      "\(path) is no Kring graph: it is not an SQLite file. To read a graph in another format, import it."
    case .SQLITE_CORRUPT:
      "\(path) is damaged (\(detail(error))). Take a copy from a backup, or save what can be read: sqlite3 \(path) .recover"
    case .SQLITE_BUSY:
      "\(path) is in use: another program has been writing to it for more than five seconds. Nothing was changed; try again."
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      "\(path) cannot be written to. Nothing was changed; see who owns the file and its folder."
    case .SQLITE_FULL:
      "\(path) cannot grow: the disk is full. Nothing was changed; make room and try again."
    case .SQLITE_CANTOPEN:
      "\(path) cannot be opened. See whether you may read the file and write to its folder."
    case .SQLITE_IOERR:
      "\(path) cannot be read or written: the disk or the network failed (\(detail(error)))."
    case .SQLITE_TOOBIG:
      "\(path) cannot hold this: one text is longer than a thousand million bytes."
    default:
      "\(path) does not take this (\(detail(error))). Nothing was changed."
    }
  }

  private static func detail(_ error: DatabaseError) -> String {
    error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
  }
}

/// Runs `body`, with what SQLite refuses in Kring's words.
func inKringsWords<Result>(path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw KnowledgeError(error, path: path)
  }
}
