internal import GRDB

/// The tables of a `.kring` file, version by version.
///
/// `PRAGMA user_version` says how far a file has come; each opening brings it up to date in one
/// transaction. A version, once released, is never edited: the next one changes what it made.
enum Schema {
  /// What `file` and SQLite's own tools know a Kring file by: "Krng".
  static let applicationID: Int64 = 0x4B72_6E67

  /// What leads from each version to the next; the first makes everything from nothing.
  static let migrations = [version1]

  static let currentVersion = Int64(migrations.count)

  /// Brings a file from `version` to the current one, inside a transaction.
  static func migrate(_ db: Database, from version: Int64) throws {
    guard version < currentVersion else { return }
    for migration in migrations[Int(version)...] { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(currentVersion)")
  }

  /// The indexes that an import into an empty store drops and builds again at its end.
  static let bulkIndexes = [
    (name: "node_key", sql: "CREATE UNIQUE INDEX node_key ON node (key)"),
    (name: "node_labels", sql: "CREATE INDEX node_labels ON node (labels, earliest)"),
    (name: "edge_key", sql: "CREATE UNIQUE INDEX edge_key ON edge (key)"),
    (name: "edge_source", sql: "CREATE INDEX edge_source ON edge (source, type, target)"),
    (name: "edge_target", sql: "CREATE INDEX edge_target ON edge (target, type, source)"),
    (name: "name_node", sql: "CREATE INDEX name_node ON name (node)"),
  ]

  private static let version1 =
    tables + bulkIndexes.map { $0.sql + ";\n" }.joined() + views

  private static let tables = """
    CREATE TABLE symbol (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT;

    CREATE TABLE node (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL CHECK (key <> ''),
      labels INTEGER REFERENCES symbol (id),
      name TEXT CHECK (name <> ''),
      date TEXT CHECK (date <> ''),
      earliest INTEGER CHECK (earliest IS NULL OR date IS NOT NULL),
      latest INTEGER CHECK (latest IS NULL OR date IS NOT NULL),
      properties TEXT CHECK (properties IS NULL OR json_valid(properties) AND properties LIKE '{_%}'),
      CHECK (earliest < latest)
    ) STRICT;

    CREATE TABLE edge (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL CHECK (key <> ''),
      type INTEGER REFERENCES symbol (id),
      source INTEGER NOT NULL REFERENCES node (id),
      target INTEGER NOT NULL REFERENCES node (id),
      directed INTEGER NOT NULL CHECK (directed IN (0, 1)),
      date TEXT CHECK (date <> ''),
      earliest INTEGER CHECK (earliest IS NULL OR date IS NOT NULL),
      latest INTEGER CHECK (latest IS NULL OR date IS NOT NULL),
      properties TEXT CHECK (properties IS NULL OR json_valid(properties) AND properties LIKE '{_%}'),
      CHECK (earliest < latest)
    ) STRICT;

    CREATE TABLE name (
      folded TEXT NOT NULL CHECK (folded <> ''),
      node INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
      PRIMARY KEY (folded, node)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY CHECK (key <> ''),
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      by TEXT CHECK (by <> ''),
      verb TEXT NOT NULL CHECK (verb <> ''),
      undoes INTEGER REFERENCES entry (id) CHECK (undoes < id)
    ) STRICT;

    CREATE TABLE change (
      entry INTEGER NOT NULL REFERENCES entry (id),
      seq INTEGER NOT NULL,
      element TEXT NOT NULL CHECK (element IN ('graph', 'node', 'edge')),
      row INTEGER CHECK ((row IS NULL) = (element = 'graph')),
      key INTEGER REFERENCES symbol (id),
      before TEXT CHECK (before IS NULL OR json_valid(before)),
      after TEXT CHECK (after IS NULL OR json_valid(after)),
      PRIMARY KEY (entry, seq),
      CHECK (before IS NOT after)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX change_row ON change (element, row);
    CREATE INDEX entry_undoes ON entry (undoes) WHERE undoes IS NOT NULL;

    """
}
