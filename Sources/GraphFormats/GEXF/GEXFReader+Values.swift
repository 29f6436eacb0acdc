import PropertyGraph

extension GEXFReader {
  @inline(__always)
  mutating func startValue(_ element: borrowing XMLElement<GEXFWord>) {
    let innermost = open.count - 1
    let bearer = open[innermost]
    guard bearer.row >= 0 else { return noteMisplacedValue(element) }
    let scope: DeclaredScope = bearer.word == .node ? .node : .edge
    guard let number = keyNumber(element, scope, after: bearer.previousKey) else {
      return notes.add(
        .undeclaredAttribute, line: element.place.line,
        "a value that names no attribute says nothing; it is not kept")
    }
    open[innermost].previousKey = number
    let isTaken = element.withValue(of: .value) { text -> Bool? in
      take(text, scope, number, bearer, element)
      return true
    }
    guard isTaken == nil else { return }
    notes.add(
      .unreadableValue, line: element.place.line,
      "\"\(keys[number].name)\" stands without a value; it is left out")
  }

  private mutating func noteMisplacedValue(_ element: borrowing XMLElement<GEXFWord>) {
    notes.add(
      .foreignElement, line: element.place.line,
      "a value belongs to no node or edge here; it is not kept")
  }

  /// The attribute that a value is for; early versions call it `id`.
  @inline(__always)
  private mutating func keyNumber(
    _ element: borrowing XMLElement<GEXFWord>, _ scope: DeclaredScope, after previous: Int
  ) -> Int? {
    func number(_ id: Span<UInt8>) -> Int {
      keys.number(of: id, in: scope, after: previous)
        ?? addUndeclaredKey(String(decoding: id), scope, element.place.line)
    }
    return element.withValue(of: .reference) { number($0) }
      ?? element.withValue(of: .id) { number($0) }
  }

  /// An attribute that is used without a declaration, or where it was not declared for.
  private mutating func addUndeclaredKey(_ id: String, _ scope: DeclaredScope, _ line: Int) -> Int {
    part.isPlain = false
    let other = keys.elsewhere(id)
    let name = other.map(\.name) ?? id
    var key = DeclaredKey(
      id: id, name: keys.isNamed(name, in: scope) ? freeName(id, in: scope) : name,
      type: other?.type ?? .string, line: 0)
    key.isJSON = other?.isJSON ?? false
    notes.add(
      .undeclaredAttribute, line: line,
      other == nil
        ? "the attribute \"\(id)\" is not declared; its values are kept as text"
        : "the attribute \"\(id)\" is not declared for \(scope)s; it is kept")
    guard let number = keys.add(key, to: scope) else { return 0 }
    settle(scope, number)
    return number
  }

  @inline(__always)
  private mutating func take(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ number: Int, _ bearer: Open,
    _ element: borrowing XMLElement<GEXFWord>
  ) {
    if element.count > 2, takeTimed(text, number, element) { return }
    if keys.isRepeated(number, by: bearer.bearer) {
      notes.addRepeatedValue(of: keys[number].name, line: element.place.line)
    }
    if !takePlain(text, scope, keys.entry(number), bearer.row) {
      store(text, scope, number, row: bearer.row, line: element.place.line)
    }
  }

  /// The shortest way of a text into its place, if it is open.
  @inline(__always)
  private mutating func takePlain(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ entry: DeclaredKeys.Entry, _ row: Int
  ) -> Bool {
    switch (entry.role, entry.plain) {
    case (.property, .text) where !text.mayBeList:
      if scope == .node {
        builder.set(node: row, entry.column, text: text)
      } else {
        builder.set(edge: row, entry.column, text: text)
      }
    case (.property, .float) where naming.weighed != row:
      guard let value = WrittenValue.plainFloat(text) else { return false }
      if scope == .node {
        builder.set(node: row, entry.column, float: value)
      } else {
        builder.set(edge: row, entry.column, float: value)
      }
    case (.kind, .text) where scope == .node:
      builder.setLabels(of: row, to: builder.labelSet(joined: text))
    case (.kind, .text) where naming.edgeLabel == nil:
      builder.setType(of: row, to: text)
    default: return false
    }
    return true
  }

  /// Puts a text where the role of its attribute has it.
  mutating func store(
    _ text: Span<UInt8>, _ scope: DeclaredScope, _ number: Int, row: Int, line: Int
  ) {
    let key = keys[number]
    switch (scope, key.role) {
    case (.edge, .kind): storeType(text, row, isJSON: key.isJSON)
    case (_, .kind): storeLabels(text, row, isJSON: key.isJSON)
    case (_, .rivalName): storeRival(text, key, row, line)
    default: storeProperty(text, key, scope, row, line)
    }
  }

  private mutating func storeProperty(
    _ text: Span<UInt8>, _ key: DeclaredKey, _ scope: DeclaredScope, _ row: Int, _ line: Int
  ) {
    guard let value = value(text, key, line) else { return }
    if scope == .edge, naming.weighed == row, key.name.lowercased() == Structure.weight {
      notes.add(
        .repeatedValue, line: line, "an edge has two weights; the one among its values counts")
    }
    set(scope, row, key.column, value)
  }

  private mutating func storeType(_ text: Span<UInt8>, _ row: Int, isJSON: Bool) {
    var type = String(decoding: text)
    if isJSON, case .string(let inner) = PropertyValue(json: type) { type = inner }
    builder.setType(of: row, to: type.utf8Span.span)
    naming.type = type
  }

  private mutating func storeLabels(_ text: Span<UInt8>, _ row: Int, isJSON: Bool) {
    if isJSON, case .strings(let labels) = PropertyValue(json: String(decoding: text)) {
      builder.setLabels(of: row, to: builder.labelSet(labels))
    } else {
      builder.setLabels(of: row, to: builder.labelSet(joined: text))
    }
  }

  /// An attribute `name` or `label`, where the node may have a label as well.
  private mutating func storeRival(
    _ text: Span<UInt8>, _ key: DeclaredKey, _ row: Int, _ line: Int
  ) {
    let bearer = open.last?.bearer ?? 0
    guard naming.bearer == bearer else {
      set(.node, row, builder.nodeColumn("name"), .string(String(decoding: text)))
      naming.bearer = bearer
      naming.name = String(decoding: text)
      return
    }
    guard text.compare(naming.name.utf8Span.span) != 0 else { return }
    guard let value = value(text, key, line) else { return }
    set(.node, row, key.column, value)
    notes.add(
      .twoNames, line: line,
      "a node has both a label, which is its name, and a \(key.name), which is kept apart from it")
  }
}

// MARK: - What a text stands for

extension GEXFReader {
  /// The value that a text stands for; text where it is none of its attribute's type.
  mutating func value(_ text: Span<UInt8>, _ key: DeclaredKey, _ line: Int) -> PropertyValue? {
    if key.isJSON, let value = PropertyValue(json: String(decoding: text)) { return value }
    if key.type == .string {
      let text = String(decoding: text)
      return key.isJSON ? .string(text) : PropertyValue(listOrText: text)
    }
    if let value = WrittenValue.read(text, as: key.type) {
      noteRounding(of: text, key, line)
      return value
    }
    if key.type.isList { return unbracketed(text, key, line) }
    return unreadable(String(decoding: text), key, line)
  }

  /// A list as older tools write it: `a|b`, `a;b` or `a, b`.
  private mutating func unbracketed(_ text: Span<UInt8>, _ key: DeclaredKey, _ line: Int)
    -> PropertyValue?
  {
    let text = String(decoding: text)
    let separator = ["|", ";", ","].first { text.contains($0) }
    let items = separator.map { text.split(separator: $0).map { String($0).trimmed } }
    let list = (items ?? [text.trimmed]).filter { !$0.isEmpty }
    if key.type.scalar == .string { return .strings(list) }
    let bare = "[" + list.joined(separator: ",") + "]"
    return WrittenValue.read(bare.utf8Span.span, as: key.type)
      ?? unreadable(text, key, line)
  }

  private mutating func unreadable(_ text: String, _ key: DeclaredKey, _ line: Int)
    -> PropertyValue?
  {
    guard !text.trimmed.isEmpty, text != "null" else {
      notes.add(
        .unreadableValue, line: line,
        "\"\(text)\" is no \(key.type.name), as \"\(key.name)\" should be; it is left out")
      return nil
    }
    notes.add(
      .unreadableValue, line: line,
      "\"\(text.prefix(40))\" is no \(key.type.name) that fits here, as \"\(key.name)\" should be; it is kept as text"
    )
    return .string(text)
  }

  /// A decimal may have more digits than a float holds.
  private mutating func noteRounding(of text: Span<UInt8>, _ key: DeclaredKey, _ line: Int) {
    guard text.count > 17, key.type.name.lowercased() == "bigdecimal" else { return }
    notes.add(
      .unreadableValue, line: line,
      "\"\(key.name)\" has more digits than a number here holds; it is rounded")
  }
}
