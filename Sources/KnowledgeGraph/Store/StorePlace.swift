import Foundation
internal import GRDB

/// A path at which a store is to be opened: what may be done there, and how.
struct StorePlace {
  let path: String
  let isReadOnly: Bool
  /// Whether nobody can write to the file, so that SQLite need neither lock nor look for a log.
  private let isImmutable: Bool

  /// Looks at the path, without opening anything.
  init(path: String, creating: Bool) throws {
    guard !path.isEmpty else {
      throw KnowledgeError("A graph needs a path, such as graphs/my.kring.")
    }
    let files = FileManager.default
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    var isFolder = ObjCBool(false)
    let exists = unsafe files.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, isFolder.boolValue {
      throw KnowledgeError("\(path) is a folder, not a graph. Name the .kring file in it.")
    }
    if !exists {
      try Self.checkRoom(for: path, in: folder, creating: creating)
    }
    guard !exists || files.isReadableFile(atPath: path) else {
      throw KnowledgeError("\(path) cannot be read. See who owns the file.")
    }
    let isFolderWritable = files.isWritableFile(atPath: folder)
    self.path = path
    isReadOnly = exists && !(isFolderWritable && files.isWritableFile(atPath: path))
    isImmutable = isReadOnly && !isFolderWritable && !files.fileExists(atPath: path + "-wal")
  }

  private static func checkRoom(for path: String, in folder: String, creating: Bool) throws {
    guard creating else {
      throw KnowledgeError("There is no graph at \(path). Make one with: kring init \(path)")
    }
    guard FileManager.default.fileExists(atPath: folder) else {
      throw KnowledgeError("There is no folder \(folder) to put \(path) in. Make it first.")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw KnowledgeError("\(path) cannot be made: you may not write to the folder \(folder).")
    }
  }
}

// MARK: - Opening

extension StorePlace {
  /// How long a writer waits for another.
  private static let patience: TimeInterval = 5

  /// How much of a file a connection keeps in memory at most.
  private static let cacheKibibytes = 64 << 10

  /// Opens the file, and makes or brings up to date what is in it.
  func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "GraphStore"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -\(Self.cacheKibibytes)")
    }
    let queue = try DatabaseQueue(path: location, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      var version: Int64 = 0
      // One look: between two of them another process may make the graph.
      try db.inTransaction(.deferred) {
        version = try checkedVersion(db)
        return .commit
      }
      if version < Schema.currentVersion { try bringUpToDate(db) }
      if !isReadOnly { try keepLog(db) }
    }
    return queue
  }

  /// The path, as a URI where SQLite has to be told that nobody writes. A name such as `:memory:`
  /// means no more than a file of that name.
  private var location: String {
    if isImmutable { return URL(filePath: path).absoluteString + "?immutable=1" }
    return path.hasPrefix("/") ? path : "./" + path
  }

  /// The version of the file, if it is one of ours or empty.
  private func checkedVersion(_ db: Database) throws -> Int64 {
    let id = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if id == Schema.applicationID {
      guard version <= Schema.currentVersion else {
        throw KnowledgeError(
          "\(path) was written by a newer Kring (version \(version) of its tables; this one knows \(Schema.currentVersion)). Bring Kring up to date."
        )
      }
      return version
    }
    let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_master)")
    guard id == 0, version == 0, isEmpty == true else {
      throw KnowledgeError(
        "\(path) is no Kring graph: it is an SQLite file of another program.")
    }
    return 0
  }

  private func bringUpToDate(_ db: Database) throws {
    guard !isReadOnly else {
      throw KnowledgeError(
        "\(path) was written by an older Kring and cannot be brought up to date here: it can only be read. Copy it to where you may write."
      )
    }
    try db.inTransaction(.immediate) {
      try Schema.migrate(db, from: checkedVersion(db))
      return .commit
    }
  }

  /// Has SQLite write ahead into a log, so that readers need not wait for a writer. The file
  /// remembers it; while another process is busy with the file this waits for the next opening.
  private func keepLog(_ db: Database) throws {
    guard try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return }
    do {
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
  }
}
