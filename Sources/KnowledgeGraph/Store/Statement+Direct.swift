internal import GRDB
internal import GRDBSQLite
import PropertyGraph

/// A statement's values bound and read without a detour over GRDB's rows, for the store's own
/// statements. This file is the only one that speaks SQLite's C language.
///
/// ```swift
/// let insert = try db.cachedStatement(sql: "INSERT INTO symbol (name) VALUES (?)")
/// insert.bind(1, "Person")
/// try insert.run()
/// ```
extension Statement {
  func bind(_ parameter: Int32, _ value: Int64?) {
    if let value {
      _ = unsafe sqlite3_bind_int64(sqliteStatement, parameter, value)
    } else {
      _ = unsafe sqlite3_bind_null(sqliteStatement, parameter)
    }
  }

  func bind(_ parameter: Int32, _ value: Bool) {
    bind(parameter, value ? Int64(1) : 0)
  }

  func bind(_ parameter: Int32, _ value: String?) {
    if let value {
      bind(parameter, bytes: value.utf8Span.span)
    } else {
      _ = unsafe sqlite3_bind_null(sqliteStatement, parameter)
    }
  }

  /// Binds a text; SQLite keeps a copy of its own.
  func bind(_ parameter: Int32, bytes: Span<UInt8>) {
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe withExtendedLifetime(bytes) {
        unsafe start == nil
          ? sqlite3_bind_zeroblob(sqliteStatement, parameter, 0)
          : sqlite3_bind_text64(
            sqliteStatement, parameter, start, UInt64(bytes.count), transient,
            UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Executes a statement that returns no rows.
  func run() throws {
    defer { unsafe sqlite3_reset(sqliteStatement) }
    while try step() {}
  }

  /// Calls `body` for each row, in which the columns can be read.
  func forEachRow(_ body: (Row) throws -> Void) throws {
    defer { unsafe sqlite3_reset(sqliteStatement) }
    while try step() { try body(Row(statement: self)) }
  }

  /// The first row, as `body` reads it.
  func first<Result>(_ body: (Row) throws -> Result) throws -> Result? {
    defer { unsafe sqlite3_reset(sqliteStatement) }
    return try step() ? body(Row(statement: self)) : nil
  }

  private func step() throws -> Bool {
    let code = unsafe sqlite3_step(sqliteStatement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let message = unsafe sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)).map {
        unsafe String(cString: $0)
      }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
    }
  }

  /// The row on which a statement stands; good until it moves on.
  struct Row {
    fileprivate let statement: Statement

    func isNull(_ column: Int32) -> Bool {
      unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL
    }

    func integer(_ column: Int32) -> Int64 {
      unsafe sqlite3_column_int64(statement.sqliteStatement, column)
    }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    /// Lends the bytes of a text; none where the column is null.
    func withBytes<Result>(_ column: Int32, _ body: (Span<UInt8>) throws -> Result) rethrows
      -> Result
    {
      let start = unsafe sqlite3_column_text(statement.sqliteStatement, column)
      let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, column))
      let bytes = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
      return try unsafe body(bytes.span)
    }

    func text(_ column: Int32) -> String { withBytes(column) { String(decoding: $0) } }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  }
}
