import PropertyGraph

/// A node or an edge of a JSON document, as it stands there.
struct JSONElement {
  let line: Int
  private(set) var id: String?
  /// Whether the id is a number.
  private(set) var hasNumberForID = false
  /// graphology's id, or what tells NetworkX parallel edges apart.
  private(set) var key: PropertyValue?
  private(set) var source: End?
  private(set) var target: End?
  private(set) var isDirected: Bool?
  private(set) var attributes: Attributes = []
  /// Whether it holds what only says how Cytoscape.js shows it.
  private(set) var isShown = false
  /// The node in which Cytoscape.js has it.
  private(set) var parent: String?
  private let mayBeEdge: Bool
  private var hasData = false

  /// An end of an edge.
  struct End {
    let id: String
    let isNumber: Bool
  }

  /// Objects inside an element whose members are the element's own.
  private enum Inside {
    case element, data, attributes, position
  }

  /// Reads the element that begins here.
  ///
  /// - Parameter mayBeEdge: whether `source` and `target` are its ends.
  init(_ cursor: inout JSONCursor, mayBeEdge: Bool, notes: inout ImportNotes)
    throws(FormatError)
  {
    _ = cursor.next
    line = cursor.line
    self.mayBeEdge = mayBeEdge
    try readMembers(&cursor, .element, &notes)
    if hasData { leaveOutWhatIsShown() }
  }

  /// Whether it joins two nodes.
  var isEdge: Bool { source != nil && target != nil }

  /// The text of its name, for a node that has no id.
  var name: String? {
    (attributes.last { $0.name == "label" } ?? attributes.last { $0.name == "name" })?.value.string
  }

  mutating func add(_ name: String, _ value: PropertyValue) { attributes.append((name, value)) }

  private mutating func readMembers(
    _ cursor: inout JSONCursor, _ inside: Inside, _ notes: inout ImportNotes
  ) throws(FormatError) {
    try cursor.open("{")
    while let key = try cursor.nextKey() {
      if inside == .element, cursor.next == "{", let part = Self.parts[key] {
        hasData = hasData || part == .data
        try readMembers(&cursor, part, &notes)
      } else if inside == .attributes || inside == .position {
        try readAttribute(key, &cursor, &notes)
      } else if try !readOwn(key, &cursor) {
        try readAttribute(key, &cursor, &notes)
      }
    }
  }

  private static let parts: [String: Inside] = [
    "data": .data, "attributes": .attributes, "metadata": .attributes, "position": .position,
  ]

  // MARK: Members

  /// Reads a member that says what the element is; not any other.
  private mutating func readOwn(_ key: String, _ cursor: inout JSONCursor) throws(FormatError)
    -> Bool
  {
    switch (key, cursor.next) {
    case ("id", let next):
      hasNumberForID = next?.beginsNumber == true
      id = try cursor.identifier()
    case ("key", "\""): self.key = .string(try cursor.string())
    case ("key", let next) where next?.beginsNumber == true: try readNumberKey(&cursor)
    case ("source", _) where mayBeEdge, ("from", _) where mayBeEdge && source == nil:
      source = try end(&cursor)
    case ("target", _) where mayBeEdge, ("to", _) where mayBeEdge && target == nil:
      target = try end(&cursor)
    case ("directed", "t") where mayBeEdge, ("undirected", "f") where mayBeEdge:
      isDirected = try boolean(true, &cursor)
    case ("directed", "f") where mayBeEdge, ("undirected", "t") where mayBeEdge:
      isDirected = try boolean(false, &cursor)
    default: return false
    }
    return true
  }

  private mutating func readNumberKey(_ cursor: inout JSONCursor) throws(FormatError) {
    if case .value(let value) = try cursor.value() { key = value }
  }

  private func boolean(_ value: Bool, _ cursor: inout JSONCursor) throws(FormatError) -> Bool {
    try cursor.skip()
    return value
  }

  /// Leaves out what Cytoscape.js says beside the data of an element: how it is shown and used; and
  /// takes note of the node in which it lies.
  private mutating func leaveOutWhatIsShown() {
    parent = attributes.last { $0.name == "parent" }?.value.string
    if parent != nil { attributes.removeAll { $0.name == "parent" } }
    let count = attributes.count
    attributes.removeAll { Self.shown.contains($0.name) }
    isShown = attributes.count < count
  }

  private static let shown: Set<String> = [
    "group", "selected", "selectable", "locked", "grabbed", "grabbable", "pannable", "removed",
  ]

  /// The node at an end, also as d3 leaves it behind: the whole node in place of its id.
  private func end(_ cursor: inout JSONCursor) throws(FormatError) -> End? {
    guard cursor.next == "{" else {
      let isNumber = cursor.next?.beginsNumber == true
      return try cursor.identifier().map { End(id: $0, isNumber: isNumber) }
    }
    var end: End?
    try cursor.open("{")
    while let key = try cursor.nextKey() {
      if key == "id", let id = try cursor.identifier() {
        end = End(id: id, isNumber: false)
      } else if key != "id" {
        try cursor.skip()
      }
    }
    return end
  }

  private mutating func readAttribute(
    _ key: String, _ cursor: inout JSONCursor, _ notes: inout ImportNotes
  ) throws(FormatError) {
    let line = cursor.line
    switch try cursor.value() {
    case .null: break
    case .value(let value): add(key, value)
    case .nested(let json):
      notes.addNested(key, line: line)
      add(key, .string(json))
    }
  }
}

extension ImportNotes {
  mutating func addNested(_ name: String, line: Int) {
    add(
      .nestedValue, line: line,
      "\"\(name.excerpt)\" holds more than one value deep; it is kept as the text of its JSON")
  }
}

extension Unicode.Scalar {
  fileprivate var beginsNumber: Bool { self == "-" || ("0"..."9").contains(self) }
}
