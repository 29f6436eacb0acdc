import PropertyGraph

extension GEXFReader {
  mutating func startDeclarations(_ element: borrowing XMLElement<GEXFWord>) {
    let text = element.text(of: .elements)?.trimmed.lowercased()
    switch text {
    case "node": declaredScopes = [.node]
    case "edge": declaredScopes = [.edge]
    default:
      declaredScopes = [.node, .edge]
      notes.add(
        .wrongClass, line: element.place.line,
        "attributes of the class \"\(text ?? "")\" are taken for those of nodes and of edges")
    }
  }

  mutating func startDeclaration(_ element: borrowing XMLElement<GEXFWord>) {
    let line = element.place.line
    push(.attribute)
    let title = element.text(of: .title).flatMap { $0.isEmpty ? nil : $0 }
    let id = element.text(of: .id) ?? title ?? ""
    let type = type(of: element, id)
    var key = DeclaredKey(id: id, name: title ?? id, type: type, line: line)
    key.isJSON = Self.isMarkedAsJSON(id, title ?? id)
    declaration = key
  }

  /// Whether the id says that the values are JSON, as Kring writes it.
  private static func isMarkedAsJSON(_ id: String, _ title: String) -> Bool {
    id != title && id.hasSuffix(GEXFMark.json)
      && id.lowercased().hasPrefix(title.lowercased())
  }

  private mutating func type(of element: borrowing XMLElement<GEXFWord>, _ id: String)
    -> DeclaredType
  {
    guard let name = element.text(of: .type) else { return .string }
    let lowered = name.lowercased()
    if lowered.hasSuffix("anyuri") {
      return DeclaredType(lowered.hasPrefix("list") ? "liststring" : "string") ?? .string
    }
    if ["date", "datetime", "uri"].contains(lowered) { return .string }
    if let type = DeclaredType(name) { return type }
    notes.add(
      .unknownAttributeType, line: element.place.line,
      "the attribute \"\(id)\" has the unknown type \"\(name)\"; its values are kept as text")
    return .string
  }

  mutating func noteOptions() {
    guard let declaration else { return }
    notes.add(
      .options, line: declaration.line,
      "the options of \"\(declaration.name)\" say which values it may have; they are not kept")
  }

  mutating func endDeclaration() {
    open.removeLast()
    guard let key = declaration else { return }
    declaration = nil
    guard !isSecondReading else { return }
    declarations.append((key, declaredScopes))
    guard !areKeysSettled else {
      firstLate = firstLate ?? declarations.count - 1
      return
    }
    for scope in declaredScopes { add(key, to: scope) }
  }

  mutating func add(_ key: DeclaredKey, to scope: DeclaredScope) {
    guard keys.number(of: key.id.utf8Span.span, in: scope, after: -1) == nil else {
      return notes.add(
        .repeatedKey, line: key.line,
        "the attribute \"\(key.id)\" is declared twice for \(scope)s; the first one counts")
    }
    guard keys.isNamed(key.name, in: scope) else {
      keys.add(key, to: scope)
      return
    }
    let name = freeName(key.id, in: scope)
    notes.add(
      .repeatedKey, line: key.line,
      "two attributes are titled \"\(key.name)\"; the second is called \"\(name)\" now")
    keys.add(
      DeclaredKey(
        id: key.id, name: name, type: key.type, line: key.line, fallback: key.fallback,
        isJSON: key.isJSON), to: scope)
  }

  // MARK: Roles

  /// Gives each attribute its role, when all are known: before the first node or edge.
  mutating func settleKeys() {
    areKeysSettled = true
    for scope in [DeclaredScope.node, .edge] {
      for number in keys.numbers(in: scope) { settle(scope, number) }
    }
  }

  /// Gives an attribute its role, and the column that this role fills, if any.
  func role(of key: DeclaredKey, in scope: DeclaredScope) -> DeclaredKey.Role {
    switch (scope, key.name) {
    case (_, "kind"): .kind
    case (.node, "name"): origin.isOwn ? .name : .rivalName
    case (.node, "label"): .rivalName
    case (.edge, "label"): .edgeLabel
    default: .property
    }
  }

  mutating func settle(_ scope: DeclaredScope, _ number: Int) {
    let key = keys[number]
    let role = role(of: key, in: scope)
    let isWeight = scope == .edge && key.name.lowercased() == Structure.weight
    if role == .rivalName { hasRivals = true }
    let column =
      switch (scope, role) {
      case (_, .kind): -1
      case (.edge, _):
        builder.edgeColumn(isWeight ? Structure.weight : key.property)
      case (_, .rivalName): rivalColumn(of: key)
      default: builder.nodeColumn(key.property)
      }
    keys.settle(number, role, column: column)
  }

  /// Where a node's `name` or attribute `label` is kept if its label is another.
  private mutating func rivalColumn(of key: DeclaredKey) -> Int {
    if key.name == "label" { return builder.nodeColumn("label") }
    return builder.nodeColumn(freeName("name", in: .node))
  }

  /// The name, with a number if the file has an attribute of that title.
  func freeName(_ name: String, in scope: DeclaredScope) -> String {
    var free = name
    var number = 2
    while keys.isNamed(free, in: scope) {
      free = "\(name)_\(number)"
      number += 1
    }
    return free
  }
}
