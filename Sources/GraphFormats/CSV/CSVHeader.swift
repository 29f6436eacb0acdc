/// The names of a table's columns, and what each is for.
struct CSVHeader {
  /// What a table lists.
  enum Sort {
    case nodes
    case edges
    /// Nodes across and down, and in each cell how strongly they are tied.
    case matrix
  }

  /// What a column is for.
  enum Role: Hashable {
    case id
    case label
    case kind
    case source
    case target
    /// `Directed` or `Undirected` in each row; where it says anything else, the kind of the edge.
    case direction
    case timeset
    case property(String)
  }

  let sort: Sort
  let roles: [Role]
  /// Columns whose name had to be changed, and what it was and is.
  let renamed: [(old: String, new: String)]

  /// Reads a header; `nil` if it is none of a graph.
  init?(_ names: [String]) {
    let words = names.map(Self.word)
    guard let sort = Self.sort(of: names, words) else { return nil }
    self.sort = sort
    var chosen = [Role?](repeating: nil, count: names.count)
    for (role, wanted) in Self.words(sort) {
      let column = wanted.lazy.compactMap { words.firstIndex(of: $0) }.first
      guard let column, chosen[column] == nil else { continue }
      chosen[column] = role
    }
    var taken = Set(chosen.compactMap(\.self))
    // The label is the name already; a second one that does not come from Kring gives way.
    let label = taken.contains(.label) ? (sort == .nodes ? "name" : "label") : nil
    var renamed: [(old: String, new: String)] = []
    roles = zip(names, chosen).enumerated().map { index, column in
      if let role = column.1 { return role }
      let wanted = column.0.isEmpty ? "column_\(index + 1)" : Self.property(column.0)
      var name = wanted
      var number = 2
      while name == label && name == column.0 || !taken.insert(.property(name)).inserted {
        name = "\(wanted)_\(number)"
        number += 1
      }
      if name != wanted || column.0.isEmpty { renamed.append((column.0, name)) }
      return .property(name)
    }
    self.renamed = renamed
  }

  /// What a table lists whose columns have these names.
  private static func sort(of names: [String], _ words: [String]) -> Sort? {
    let words = Set(words)
    if !words.isDisjoint(with: sourceWords), !words.isDisjoint(with: targetWords) { return .edges }
    if !words.isDisjoint(with: idWords) || words.contains("label") { return .nodes }
    let isMatrix = names.count > 1 && names[0].isEmpty && !names.dropFirst().contains("")
    return isMatrix ? .matrix : nil
  }
}

// MARK: - Words

extension CSVHeader {
  private static let sourceWords = [
    "source", "sourceid", "sourcenode", "from", "fromid", "fromnode", "src", "startid", "node1",
  ]
  private static let targetWords = [
    "target", "targetid", "targetnode", "to", "toid", "tonode", "dst", "endid", "node2",
  ]
  private static let idWords = ["id", "nodeid", "node"]

  /// What columns are called, the most usual word first; later roles leave the column to earlier.
  private static func words(_ sort: Sort) -> [(Role, [String])] {
    switch sort {
    case .nodes:
      [
        (.id, idWords), (.label, ["label", "nodelabel", "name"]),
        (.kind, ["kind", "labels", "labelv", ":label"]), (.timeset, ["timeset"]),
      ]
    case .edges:
      [
        (.source, sourceWords), (.target, targetWords), (.id, ["id", "edgeid"]),
        (.kind, ["kind", "relation", "relationship", "interaction", "labele", ":type"]),
        (.direction, ["type"]), (.label, ["label", "edgelabel"]), (.timeset, ["timeset"]),
      ]
    case .matrix: []
    }
  }

  /// Every word that stands for something.
  private static let allWords = Set(
    (words(.nodes) + words(.edges)).flatMap(\.1) + ["date", "weight"])

  /// A name without what differs from tool to tool: case, white space, hyphens, underscores.
  private static func word(_ name: String) -> String {
    guard name.utf8.count < 64 else { return name }
    let kept = name.lowercased().unicodeScalars.filter { !" _-\t".unicodeScalars.contains($0) }
    let word = String(String.UnicodeScalarView(kept))
    // Neo4j's own, in which a colon precedes what is no property.
    return word.hasPrefix(":") && ![":label", ":type"].contains(word)
      ? String(word.dropFirst()) : word
  }

  /// The property that a column of this name holds.
  private static func property(_ name: String) -> String {
    let word = word(name)
    if word == "date" || word == "weight" { return word }
    return TravelName.returnedProperty(name, where: isTaken)
  }

  /// What a property's column is called, so that it is read as that property again.
  static func name(of property: String) -> String {
    property == "date" || property == "weight"
      ? property : TravelName.property(property, where: isTaken)
  }

  private static func isTaken(_ name: String) -> Bool {
    name.isEmpty || name.trimmed != name || allWords.contains(word(name))
  }
}
