import PropertyGraph

/// What stands between the brackets of a node, an edge or a graph, lists inside it flattened:
/// `graphics [ x 1 ]` is `graphics.x`, and a key that stands several times a list.
struct GMLRecord {
  /// How many lists may stand inside each other.
  static let deepest = 64

  let line: Int
  private var names: [String] = []
  private var values: [[PropertyValue]] = []
  private var indices: [String: Int] = [:]
  /// Keys that hold NetworkX's empty list.
  private var emptyLists: Set<Int> = []

  /// Reads up to the bracket that closes the list, whose opening bracket was read.
  ///
  /// - Parameter take: is offered each key of the outermost level whose value is a list, after its
  ///   bracket; if it takes it, it has gone past it.
  init(
    _ lexer: inout GMLLexer, isWhole: Bool = false,
    take: (String, inout GMLLexer) throws(FormatError) -> Bool = { _, _ in false }
  ) throws(FormatError) {
    line = lexer.line
    let opening = lexer.start
    var path = ""
    /// The lengths of the paths around the list that is open.
    var outer: [Int] = []
    while true {
      guard let token = try lexer.next() else {
        if isWhole, outer.isEmpty { return }
        throw lexer.text.error(at: opening, "The list that opens here is never closed.")
      }
      switch token {
      case .close:
        guard let length = outer.popLast() else {
          if isWhole { throw lexer.error("This bracket closes nothing.") }
          return
        }
        path = String(path.utf8.prefix(length)) ?? ""
      case .key(let key):
        let length = path.utf8.count
        if try readValue(of: key, path, &lexer) { continue }
        if outer.isEmpty, try take(key, &lexer) { continue }
        path += key + "."
        outer.append(length)
        if outer.count > Self.deepest || path.utf8.count > GMLLexer.longestKey {
          throw lexer.error("Too many lists stand inside each other here.")
        }
      case .open, .value, .text:
        throw lexer.error("A name is expected here, and this is a value. Is one missing before it?")
      }
    }
  }

  /// Reads what a key holds; not if that is a list, which is then open.
  private mutating func readValue(
    of key: String, _ path: String, _ lexer: inout GMLLexer
  ) throws(FormatError) -> Bool {
    switch try lexer.next() {
    case .open: return false
    case .value(let value): add(path + key, value)
    case .text(let text, let isEmptyList):
      if isEmptyList { emptyLists.insert(index(of: path + key)) }
      add(path + key, .string(text))
    case .key(let word): add(path + key, .string(word))
    case .close, nil: throw lexer.error("The name \"\(key.excerpt)\" has no value.")
    }
    return true
  }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    values.append([])
    return names.count - 1
  }

  private mutating func add(_ name: String, _ value: PropertyValue) {
    values[index(of: name)].append(value)
  }

  // MARK: What it says

  /// The last value of a key.
  func value(_ name: String) -> PropertyValue? { indices[name].flatMap { values[$0].last } }

  /// Takes the last value of a key out.
  mutating func removeValue(_ name: String) -> PropertyValue? {
    guard let index = indices[name] else { return nil }
    defer { values[index] = [] }
    return values[index].last
  }

  /// The names and values, several of one name as a list.
  mutating func attributes(noting notes: inout ImportNotes) -> Attributes {
    var attributes: Attributes = []
    for (index, name) in names.enumerated() where !values[index].isEmpty {
      if values[index].count == 1 {
        attributes.append((name, emptyLists.contains(index) ? .strings([]) : values[index][0]))
      } else {
        attributes.append((name, list(name, values[index], &notes)))
      }
    }
    return attributes
  }

  private func list(_ name: String, _ values: [PropertyValue], _ notes: inout ImportNotes)
    -> PropertyValue
  {
    let isMarked = values[0].string == Self.listMark
    let values = isMarked ? Array(values.dropFirst()) : values
    let json = "[" + values.map(\.json).joined(separator: ",") + "]"
    if let list = PropertyValue(json: json) { return list }
    notes.add(
      .nestedValue, line: line,
      "\"\(name.excerpt)\" stands several times with values of several kinds; they are kept as a list of texts"
    )
    return .strings(values.map(\.text))
  }

  /// What NetworkX writes before the only element of a list.
  static let listMark = "_networkx_list_start"
}
