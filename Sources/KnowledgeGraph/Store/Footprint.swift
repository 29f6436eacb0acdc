internal import GRDB
import PropertyGraph

/// What an entry of the journal touches and refers to, to tell whether a later one stands in the way
/// of its undo.
struct Footprint {
  /// Rows and ids of the elements it changed. An id counts too, because another row may bear it now.
  private var touched: Set<Mark> = []
  /// Ids of the nodes that it added or removed.
  private var existence: Set<String> = []
  /// Ids of the nodes that it hung edges or properties on, or took them from.
  private var referred: Set<String> = []
  private var imported: ImportedRows?

  fileprivate enum Mark: Hashable {
    case row(JournalChange.Element, Int64)
    case id(JournalChange.Element, String)
    case setting(String)
  }

  init(of entry: Int64, _ db: Database) throws {
    try db.forEachChange(of: entry) { change in
      if change.kind == .importing {
        imported = try change.after.map(ImportedRows.init(json:))
      } else {
        touched.formUnion(try Self.marks(of: change))
        if let id = try Self.existingNode(of: change) { existence.insert(id) }
        referred.formUnion(try Self.references(of: change))
        if change.element == .node, change.key != nil,
          let node = try db.storedNode(row: change.row ?? 0)
        {
          touched.insert(.id(.node, node.record.id))
        }
      }
    }
  }

  /// The newest entry after `entry` that has not been taken back and touches or refers to what that
  /// one touched.
  ///
  /// An undo of something older is let pass where it only refers to an element that stays: otherwise
  /// the newest standing entry could not always be undone.
  static func newestConflict(after entry: Int64, _ chain: UndoChain, _ db: Database) throws
    -> Int64?
  {
    let cancelled = chain.cancelled(after: entry)
    let select = try db.cachedStatement(
      sql: "SELECT id, undoes IS NOT NULL FROM entry WHERE id > ? ORDER BY id DESC")
    select.bind(1, entry)
    var later: [(id: Int64, isUndo: Bool)] = []
    try select.forEachRow { row in
      if !cancelled.contains(row.integer(0)) { later.append((row.integer(0), row.integer(1) != 0)) }
    }
    guard !later.isEmpty else { return nil }
    let footprint = try Footprint(of: entry, db)
    return try later.first { try footprint.conflicts(with: $0.id, isUndo: $0.isUndo, db) }?.id
  }

  private func conflicts(with entry: Int64, isUndo: Bool, _ db: Database) throws -> Bool {
    var found = false
    try db.forEachChange(of: entry) { change in
      if !found { found = try conflicts(with: change, isUndo: isUndo, db) }
    }
    return found
  }

  private func conflicts(with change: JournalChange, isUndo: Bool, _ db: Database) throws -> Bool {
    if change.kind == .importing {
      let rows = try ImportedRows(json: change.after ?? change.before ?? "{}")
      return try touched.contains { try $0.isAmong(rows, db) }
    }
    if let row = change.row, imported?.contains(row, of: change.element) == true { return true }
    if try !touched.isDisjoint(with: Self.marks(of: change)) { return true }
    if try Self.references(of: change).contains(where: { try refuses($0, isUndo: isUndo, db) }) {
      return true
    }
    return try Self.existingNode(of: change).map(referred.contains) ?? false
  }

  /// Whether a later reference to a node stands in the way.
  private func refuses(_ id: String, isUndo: Bool, _ db: Database) throws -> Bool {
    if isUndo ? existence.contains(id) : touched.contains(.id(.node, id)) { return true }
    guard let imported, let row = try db.row(ofNode: id) else { return false }
    return imported.contains(row, of: .node)
  }
}

extension Footprint {
  private static func marks(of change: JournalChange) throws -> Set<Mark> {
    guard let row = change.row else { return [.setting(change.key ?? "")] }
    var marks: Set<Mark> = [.row(change.element, row)]
    if change.key == nil, let json = change.after ?? change.before {
      marks.insert(.id(change.element, try NodeRecord(journalJSON: json).id))
    }
    return marks
  }

  /// The id of the node that a change adds or removes.
  private static func existingNode(of change: JournalChange) throws -> String? {
    guard change.element == .node, change.kind == .adding || change.kind == .removing else {
      return nil
    }
    return try NodeRecord(journalJSON: change.after ?? change.before ?? "{}").id
  }

  /// The ids of other nodes that a change speaks of: the ends of an edge, and who a property names.
  private static func references(of change: JournalChange) throws -> Set<String> {
    if let key = change.key {
      guard change.element != .graph, PropertyKey.referring.contains(key) else { return [] }
      return Set([change.before, change.after].flatMap { $0.map(strings) ?? [] })
    }
    return try [change.before, change.after].compactMap(\.self).reduce(into: []) { ids, json in
      let members = try [String: PropertyValue](json: json)
      for key in PropertyKey.referring.union(["@source", "@target"]) {
        ids.formUnion(members[key]?.strings ?? [])
      }
    }
  }

  private static func strings(in json: String) -> [String] {
    PropertyValue(json: json)?.strings ?? []
  }
}

extension Footprint.Mark {
  /// Whether the element now stands in a row that an import brought.
  fileprivate func isAmong(_ rows: ImportedRows, _ db: Database) throws -> Bool {
    switch self {
    case .row(let element, let row): return rows.contains(row, of: element)
    case .id(.node, let id):
      return try db.row(ofNode: id).map { rows.contains($0, of: .node) } ?? false
    case .id(.edge, let id):
      return try db.row(ofEdge: id).map { rows.contains($0, of: .edge) } ?? false
    case .id(.graph, _), .setting: return false
    }
  }
}
