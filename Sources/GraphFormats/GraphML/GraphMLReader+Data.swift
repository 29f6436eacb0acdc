import PropertyGraph

extension GraphMLReader {
  @inline(__always)
  mutating func startData(_ element: borrowing XMLElement<GraphMLWord>) -> Bool {
    if !areKeysSettled { settleKeys() }
    let innermost = open.count - 1
    let scope = open[innermost].word.scope
    let previous = open[innermost].previousKey
    let number = element.withValue(of: .key) { id in
      keys.number(of: id, in: scope, after: previous)
        ?? addUndeclaredKey(String(decoding: id), scope, element.place.line)
    }
    guard let number else {
      notes.add(
        .undeclaredKey, line: element.place.line, "data without a key says nothing; it is not kept")
      skipped = 1
      return false
    }
    open[innermost].previousKey = number
    if scope == .port { notePortDrawing(number, element.place.line) }
    leaf = .data(scope, number)
    if element.count > 1 { readTime(element) }
    return true
  }

  /// A key that is used without a declaration, or where it was not declared for.
  private mutating func addUndeclaredKey(_ id: String, _ scope: DeclaredScope, _ line: Int) -> Int {
    part.isPlain = false
    let other = keys.elsewhere(id)
    let key = DeclaredKey(
      id: id, name: other?.name ?? id, type: other?.type ?? .string, line: 0)
    if other == nil {
      notes.add(
        .undeclaredKey, line: line, "the key \"\(id)\" is not declared; its values are kept as text"
      )
    } else {
      notes.add(
        .misplacedKey, line: line, "the key \"\(id)\" is not declared for \(scope)s; it is kept")
    }
    guard let number = keys.add(key, to: scope) else { return 0 }
    settle(scope, number, role(of: key, in: scope))
    return number
  }

  @inline(__always)
  mutating func endData(_ text: Span<UInt8>, at place: XMLPlace) {
    guard case .data(let scope, let number) = leaf else { return endRareData(text, at: place) }
    leaf = nil
    let bearer = open[open.count - 1]
    let entry = keys.entry(number)
    if keys.isRepeated(number, by: bearer.bearer) { noteRepetition(scope, number, place) }
    let isStored =
      switch entry.plain {
      case .text where !text.mayBeList: storePlain(text, scope, entry, bearer.row)
      case .float: storeFloat(text, scope, entry, bearer.row)
      default: false
      }
    if !isStored { store(text, scope, number, row: bearer.row, line: place.line) }
  }

  /// The shortest way of a text into its place, if it is open.
  @inline(__always)
  private mutating func storePlain(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ entry: DeclaredKeys.Entry, _ row: Int
  ) -> Bool {
    switch (scope, entry.role) {
    case (.node, .property): builder.set(node: row, entry.column, text: text)
    case (.edge, .property): builder.set(edge: row, entry.column, text: text)
    case (.edge, .kind) where !aside.isNeeded: builder.setType(of: row, to: text)
    case (.node, .kind): setLabels(of: row, joined: text)
    case (.node, .name) where !aside.isNeeded:
      aside.hasName = true
      builder.set(node: row, entry.column, text: text)
    default: return false
    }
    return true
  }

  @inline(__always)
  private mutating func storeFloat(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ entry: DeclaredKeys.Entry, _ row: Int
  ) -> Bool {
    guard entry.role == .property, scope == .node || scope == .edge,
      let value = WrittenValue.plainFloat(text)
    else { return false }
    if scope == .node {
      builder.set(node: row, entry.column, float: value)
    } else {
      builder.set(edge: row, entry.column, float: value)
    }
    return true
  }

  private mutating func noteRepetition(_ scope: DeclaredScope, _ number: Int, _ place: XMLPlace) {
    let name = keys[number].name
    notes.addRepeatedValue(of: name, line: place.line)
  }

  /// Puts a text where the role of its key has it.
  mutating func store(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ number: Int, row: Int, line: Int
  ) {
    let key = keys[number]
    switch key.role {
    case .appearance, .drawing: return
    case _ where scope == .hyperedge && key.role.isKind: storeHyperedgeLabels(text, key, row)
    case .kind where scope == .edge: storeType(text, row, isJSON: key.isJSON)
    case .kind: storeLabels(text, row, isJSON: key.isJSON)
    case .colonKind: setLabels(of: row, fromColons: text)
    case .colonLabels where text.startsWithColon: setLabels(of: row, fromColons: text)
    case .rivalName: aside.rivalName = (number, String(decoding: text))
    case .edgeLabel: aside.edgeLabel = (number, String(decoding: text))
    case .name:
      aside.hasName = true
      if aside.isNeeded { aside.name = String(decoding: text) }
      storeProperty(text, key, scope, row, line)
    case .property, .colonLabels:
      storeProperty(text, key, scope, row, line)
    }
  }

  private mutating func storeProperty(
    _ text: Span<UInt8>, _ key: DeclaredKey, _ scope: DeclaredScope, _ row: Int, _ line: Int
  ) {
    if key.type.times != nil, let series = GephiSeries(String(decoding: text), key.type) {
      return keep(series, key, scope, row, line)
    }
    guard let value = value(text, key, line) else { return }
    switch scope {
    case .node, .hyperedge: builder.set(node: row, key.column, value)
    case .edge, .endpoint: builder.set(edge: row, key.column, value)
    case .port: setOfPort(key.property, value, row, line)
    case .graph: storeSetting(key.property, value, line)
    }
  }

  mutating func storeSetting(_ name: String, _ value: PropertyValue, _ line: Int) {
    if isInsideGraph { return storeOfInnerGraph(name, value, line) }
    if let known = settings[name], known != value {
      notes.add(
        .setting, line: line, "\"\(name)\" is said of another graph too; the first one counts")
    } else {
      settings[name] = value
    }
  }

  /// The value that a text stands for; text where it is none of its key's type.
  mutating func value(_ text: Span<UInt8>, _ key: DeclaredKey, _ line: Int) -> PropertyValue? {
    if key.isJSON, let value = PropertyValue(json: String(decoding: text)) { return value }
    if key.type == .string {
      let text = String(decoding: text)
      return key.isJSON ? .string(text) : PropertyValue(listOrText: text)
    }
    if let value = WrittenValue.read(text, as: key.type) { return value }
    let text = String(decoding: text)
    guard !text.trimmed.isEmpty else {
      notes.add(
        .unreadableValue, line: line,
        "an empty \"\(key.name)\" is no \(key.type.name); it is left out")
      return nil
    }
    notes.add(
      .unreadableValue, line: line,
      "\"\(text.prefix(40))\" is no \(key.type.name), as \"\(key.name)\" should be; it is kept as text"
    )
    return .string(text)
  }

  // MARK: Kinds

  private mutating func storeType(_ text: Span<UInt8>, _ row: Int, isJSON: Bool) {
    var type = String(decoding: text)
    if isJSON, case .string(let inner) = PropertyValue(json: type) { type = inner }
    builder.setType(of: row, to: type.utf8Span.span)
    aside.type = type
  }

  mutating func storeLabels(_ text: Span<UInt8>, _ row: Int, isJSON: Bool) {
    if isJSON, case .strings(let labels) = PropertyValue(json: String(decoding: text)) {
      builder.setLabels(of: row, to: builder.labelSet(labels))
    } else {
      setLabels(of: row, joined: text)
    }
  }

  @inline(__always)
  private mutating func setLabels(of row: Int, joined text: Span<UInt8>) {
    builder.setLabels(of: row, to: builder.labelSet(joined: text))
  }

  /// Labels as Neo4j writes them: `:Person:Author`.
  mutating func setLabels(of row: Int, fromColons text: Span<UInt8>) {
    let labels = String(decoding: text).split(separator: ":").map(\.description.trimmed)
    builder.setLabels(of: row, to: builder.labelSet(labels.filter { !$0.isEmpty }))
  }
}

extension Span<UInt8> {
  /// Whether the text may be a list of texts, or none, in JSON.
  @inline(__always)
  var mayBeList: Bool {
    count >= 2 && self[0] == UInt8(ascii: "[")
      && (self[1] == UInt8(ascii: "\"") || self[1] == UInt8(ascii: "]"))
  }

  fileprivate var startsWithColon: Bool { count > 1 && self[0] == UInt8(ascii: ":") }
}
