import PropertyGraph

/// What an entry of the journal did, counted from its changes: its summary is composed from this and
/// never stored.
struct ChangeTally: Hashable, Sendable {
  private var added = Share()
  private var changed = Share()
  private var removed = Share()
  private var seen: Set<Touched> = []

  /// What was done to some elements in the same way.
  struct Share: Hashable, Sendable {
    var nodes: Int64 = 0
    var edges: Int64 = 0
    /// The first few nodes by name, and the first edge.
    var nodeNames: [String] = []
    var edgeName = ""
    var settings: [String] = []
  }

  private struct Touched: Hashable, Sendable {
    let element: JournalChange.Element
    let row: Int64?
  }
}

extension ChangeTally {
  /// How many names a summary spells out before it only counts.
  fileprivate static let namesShown = 3

  /// Counts a change to an element that people know by `name`, which is asked for only where it is
  /// to be shown.
  mutating func count(_ change: JournalChange, name: @autoclosure () throws -> String) throws {
    let touched = Touched(element: change.element, row: change.row)
    switch change.kind {
    case .importing:
      try countImport(change)
    case .adding:
      try added.count(change, name)
      seen.insert(touched)
    case .removing:
      try removed.count(change, name)
    case .changing:
      if change.element == .graph || seen.insert(touched).inserted {
        try changed.count(change, name)
      }
    }
  }

  private mutating func countImport(_ change: JournalChange) throws {
    guard let rows = try (change.after ?? change.before).map(ImportedRows.init(json:)) else {
      return
    }
    let share = change.after == nil ? \Self.removed : \Self.added
    self[keyPath: share].nodes += Int64(rows.nodes?.count ?? 0)
    self[keyPath: share].edges += Int64(rows.edges?.count ?? 0)
  }

  /// What was done, in a few words: `added Meeting "Evening", Person "Janny" and 6 links`.
  var summary: String {
    [("added", added), ("changed", changed), ("removed", removed)]
      .compactMap { verb, share in share.text.map { "\(verb) \($0)" } }
      .joined(separator: "; ")
  }
}

extension ChangeTally.Share {
  mutating func count(_ change: JournalChange, _ name: () throws -> String) throws {
    switch change.element {
    case .graph:
      settings.append(change.key ?? "")
    case .node:
      nodes += 1
      if nodeNames.count < ChangeTally.namesShown { nodeNames.append(try name()) }
    case .edge:
      edges += 1
      if edges == 1 { edgeName = try name() }
    }
  }

  var text: String? {
    var parts = nodeNames
    let others = nodes - Int64(nodeNames.count)
    if others > 0 {
      parts.append(nodeNames.isEmpty ? counted(others, "node") : "\(others) more")
    }
    if edges > 0 {
      parts.append(edges == 1 && !edgeName.isEmpty ? edgeName : counted(edges, "link"))
    }
    parts += settings.map { "the setting \($0)" }
    guard let last = parts.popLast() else { return nil }
    return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
  }

  private func counted(_ number: Int64, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension NodeRecord {
  /// How people know it: its labels and its name, or its id if it has none.
  var title: String {
    let name = properties[PropertyKey.name]?.string ?? id
    return (labels + ["\"\(name)\""]).joined(separator: " ")
  }
}

extension EdgeRecord {
  /// How people know it: its ends and its type, "the link janny knows noor".
  var title: String {
    let words = (type ?? "--").lowercased().replacing("_", with: " ")
    return "the link \(source) \(words) \(target)"
  }
}
