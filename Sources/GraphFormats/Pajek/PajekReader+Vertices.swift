import PropertyGraph

extension PajekReader {
  /// How many vertices a network may have without listing them, however small it is.
  private static let mostUnlisted = 100_000

  /// A vertex: its number, label, place, shape, and how it looks in words and values.
  mutating func readVertex(_ line: PajekLine) throws(FormatError) {
    guard let first = line.words.first, let number = Int(first), number > 0 else {
      throw error("A vertex begins with its number, counted from 1.")
    }
    var words = line.words.dropFirst()
    let row = addVertex(number, label: words.popFirst() ?? "")
    setTimes(of: line) { builder, key, value in
      let column = builder.nodeColumn(key)
      builder.set(node: row, column, value)
    }
    for key in [Structure.x, Structure.y, Structure.z] {
      guard let word = words.first, let value = Self.number(word) else { break }
      words.removeFirst()
      set(node: row, key, value)
    }
    if words.count % 2 == 1, let shape = words.popFirst() {
      set(node: row, Structure.shape, .string(shape))
    }
    while let key = words.popFirst(), let value = words.popFirst() {
      set(node: row, key == "ic" ? Structure.colour : key, Self.number(value) ?? .string(value))
    }
  }

  /// Adds the vertices that are counted, but not listed.
  mutating func addUnlisted() throws(FormatError) {
    guard vertexCount > 0 else { return }
    guard vertexCount <= Self.mostUnlisted + text.bytes.count / 4 + rows.count else {
      throw FormatError(
        file: text.name,
        problem: """
          *Vertices counts \(vertexCount), and only \(rows.count) are listed or tied. Is the file \
          whole?
          """)
    }
    for number in 1...vertexCount where rows[number] == nil { addVertex(number, label: "") }
  }

  /// Adds a vertex: its label is its id, with a number behind it if another bears the same.
  @discardableResult
  mutating func addVertex(_ number: Int, label: String) -> Int {
    if let row = rows[number] {
      notes.add(
        .repeatedNode, line: line, "the vertex \(number) is listed again; both are read as one")
      return row
    }
    let row = newRow(of: label.isEmpty ? "\(number)" : label)
    rows[number] = row
    if !label.isEmpty { set(node: row, "name", .string(label)) }
    if let firstMode { set(node: row, "mode", .integer(number <= firstMode ? 1 : 2)) }
    return row
  }

  private mutating func newRow(of label: String) -> Int {
    var count = labels[label, default: 0] + 1
    var id = count == 1 ? label : "\(label)-\(count)"
    while true {
      let (row, isNew) = builder.node(id.utf8Span.span)
      if isNew {
        labels[label] = count
        if id != label {
          notes.add(
            .repeatedNode, line: line,
            "several vertices are called \"\(label)\"; this one has the id \"\(id)\" now")
        }
        return row
      }
      count += 1
      id = "\(label)-\(count)"
    }
  }

  mutating func set(node row: Int, _ key: String, _ value: PropertyValue) {
    let column = builder.nodeColumn(key)
    builder.set(node: row, column, value)
  }

  /// Sets the properties that times in brackets stand for.
  mutating func setTimes(
    of line: PajekLine, _ set: (inout Graph.Builder, String, PropertyValue) -> Void
  ) {
    guard let properties = line.timeProperties else {
      let times = line.times ?? ""
      notes.add(
        .unreadableValue, line: self.line,
        "\"[\(times.prefix(40))]\" is no time; it is kept as text, in \"times\"")
      return set(&builder, "times", .string("[\(times)]"))
    }
    for (key, value) in properties { set(&builder, key, value) }
  }

  /// A number as a value; whole ones stay whole.
  static func number(_ text: String) -> PropertyValue? {
    let bytes = text.utf8Span.span
    if let value = CSVValue.integer(bytes) { return .integer(value) }
    return WrittenValue.float(bytes).flatMap { $0.isFinite ? .float($0) : nil }
  }
}
