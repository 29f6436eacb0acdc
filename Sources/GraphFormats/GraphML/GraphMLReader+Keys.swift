import PropertyGraph

extension GraphMLReader {
  mutating func startKey(_ element: borrowing XMLElement<GraphMLWord>) {
    let line = element.place.line
    let id = element.text(of: .id) ?? ""
    let name = element.text(of: .attributeName).flatMap { $0.isEmpty ? nil : $0 } ?? id
    let scopes = scopes(of: element, id)
    let type = type(of: element, id)
    var key = DeclaredKey(id: id, name: name, type: type, line: line)
    noteDrawing(element, &key)
    declaration = (key, scopes)
  }

  private mutating func scopes(of element: borrowing XMLElement<GraphMLWord>, _ id: String)
    -> [DeclaredScope]
  {
    let text = element.text(of: .scope) ?? "all"
    if let scopes = DeclaredScope.named(text.trimmed.lowercased()) { return scopes }
    notes.add(
      .wrongScope, line: element.place.line,
      "the key \"\(id)\" is for \"\(text)\", which is nothing in GraphML; it was taken for all")
    return DeclaredScope.allCases
  }

  private mutating func type(of element: borrowing XMLElement<GraphMLWord>, _ id: String)
    -> DeclaredType
  {
    if let list = element.text(of: .attributeList), let type = DeclaredType("list" + list) {
      return type
    }
    guard let name = element.text(of: .attributeType) else { return .string }
    if let type = DeclaredType(name) { return type }
    notes.add(
      .unknownType, line: element.place.line,
      "the key \"\(id)\" has the unknown type \"\(name)\"; its values are kept as text")
    return .string
  }

  /// What the `<desc>` of a key says, if Kring wrote it.
  mutating func describeKey(_ text: String) {
    if text == GraphMLMark.json { declaration?.key.isJSON = true }
    if text == GraphMLMark.appearance { declaration?.key.isAppearance = true }
  }

  mutating func endKey() {
    guard let (key, scopes) = declaration else { return }
    declaration = nil
    guard !isSecondReading else { return }
    guard !areKeysSettled else { return lateKeys.append((key, scopes)) }
    for scope in scopes where keys.add(key, to: scope) == nil {
      // What is for all is for nodes and edges too, and said of them.
      if scopes.count > 1, [.hyperedge, .port, .endpoint].contains(scope) { continue }
      notes.add(
        .repeatedKey, line: key.line,
        "the key \"\(key.id)\" is declared twice for \(scope); the first one counts")
    }
  }

  /// Gives each key its role, when all are known: before the first graph or data.
  mutating func settleKeys() {
    areKeysSettled = true
    noteTwoTypes()
    let isGephis = bearsGephisPictures
    if isGephis { notePictures() }
    for scope in DeclaredScope.allCases {
      for number in keys.numbers(in: scope) {
        let key = keys[number]
        let isPicture = isGephis && scope == .node && Self.pictures.contains(key.id)
        settle(
          scope, number,
          isPicture || key.isAppearance ? .appearance : role(of: key, in: scope))
      }
    }
    noteDrawings()
  }

  /// Gives a key its role, and the column that this role fills, if any.
  mutating func settle(_ scope: DeclaredScope, _ number: Int, _ role: DeclaredKey.Role) {
    let property =
      switch role {
      case .name: "name"
      case .rivalName: rivalProperty
      case .edgeLabel: "label"
      default: keys[number].property
      }
    let column =
      switch (scope, role) {
      case (_, .kind), (_, .colonKind), (_, .appearance), (_, .drawing), (.graph, _), (.port, _):
        -1
      case (.node, _), (.hyperedge, _): builder.nodeColumn(property)
      case (.edge, _), (.endpoint, _): builder.edgeColumn(property)
      }
    keys.settle(number, role, column: column)
    if role == .rivalName || role == .edgeLabel || role == .drawing { aside.isNeeded = true }
  }

  /// What a key is, beside others of the same scope: a file that has a `kind` means what it says,
  /// and what other tools use in its place is ordinary then.
  func role(of key: DeclaredKey, in scope: DeclaredScope) -> DeclaredKey.Role {
    if scope == .port || scope == .endpoint {
      return key.isDrawing || key.isAppearance ? .appearance : .property
    }
    if key.isDrawing { return .drawing }
    return switch scope {
    case .graph, .port, .endpoint: .property
    case .node, .hyperedge: nodeRole(of: key, in: scope)
    case .edge: edgeRole(of: key)
    }
  }

  private func nodeRole(of key: DeclaredKey, in scope: DeclaredScope) -> DeclaredKey.Role {
    func has(_ name: String) -> Bool { keys.isNamed(name, in: scope) }
    let hasKind = has("kind")
    return switch key.name {
    case "kind": .kind
    case "label": .name
    case "name": has("label") ? .rivalName : .name
    case _ where (key.name == "labelV" || key.id == "labelV") && !hasKind: .colonKind
    case "labels" where !hasKind: .colonLabels
    default: .property
    }
  }

  private func edgeRole(of key: DeclaredKey) -> DeclaredKey.Role {
    func has(_ name: String) -> Bool { keys.isNamed(name, in: .edge) }
    let hasKind = has("kind")
    return switch key.name {
    case "kind": .kind
    case _ where (key.name == "labelE" || key.id == "labelE") && !hasKind: .kind
    case "interaction" where !hasKind && !has("labelE"): .kind
    case "label", "edgelabel", "Edge Label": .edgeLabel
    default: .property
    }
  }

  /// Under which property a node's `name` is kept when its `label` differs.
  private var rivalProperty: String {
    let taken = Set(keys.all(in: .node).map(\.property))
    var number = 2
    while taken.contains("name_\(number)") { number += 1 }
    return "name_\(number)"
  }

  private mutating func noteTwoTypes() {
    for scope in [DeclaredScope.node, .edge, .graph] {
      var first: [String: DeclaredKey] = [:]
      for key in keys.all(in: scope) {
        if let other = first[key.name], other.type != key.type {
          notes.add(
            .repeatedKey, line: key.line,
            "\"\(key.name)\" is declared as \(other.type.name) and as \(key.type.name); each value keeps its own type"
          )
        }
        first[key.name] = first[key.name] ?? key
      }
    }
  }

  // MARK: Gephi's pictures

  private static var pictures: Set<String> { ["r", "g", "b", "x", "y", "z", "size"] }

  /// Whether these are the keys that Gephi writes for what it shows; then they are no data.
  private var bearsGephisPictures: Bool {
    let own = Set(
      keys.all(in: .node).filter { $0.id == $0.name && !$0.isAppearance }.map(\.id))
    return Self.pictures.subtracting(["z"]).isSubset(of: own)
  }

  private mutating func notePictures() {
    let pictures = keys.all(in: .node).filter { $0.id == $0.name && Self.pictures.contains($0.id) }
    let names = pictures.map(\.name).joined(separator: ", ")
    notes.add(
      .appearance, line: pictures.first?.line ?? 0,
      "\(names) are how Gephi shows nodes: colours, sizes and places; they are not kept")
  }
}
