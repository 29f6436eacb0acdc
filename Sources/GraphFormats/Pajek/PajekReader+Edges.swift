import PropertyGraph

extension PajekReader {
  /// An edge: both its ends, its weight, and how it looks in words and values.
  mutating func readEdge(_ line: PajekLine, directed: Bool) throws(FormatError) {
    var words = line.words[...]
    var relation = relation
    if let first = words.first, first.hasSuffix(":"), let number = Int(first.dropLast()) {
      words.removeFirst()
      relation = relations[number] ?? "\(number)"
    }
    guard words.count >= 2 else {
      throw error("An edge has two ends, each the number of a vertex.")
    }
    let source = try end(words.removeFirst())
    let target = try end(words.removeFirst())
    let row = addEdge(source, target, directed, relation)
    setTimes(of: line) { builder, key, value in
      let column = builder.edgeColumn(key)
      builder.set(edge: row, column, value)
    }
    if let word = words.first, let weight = Self.number(word) {
      words.removeFirst()
      if weight != .integer(1) { set(edge: row, Structure.weight, weight) }
    }
    while let key = words.popFirst(), let value = words.popFirst() {
      if isOwn, key == "l" {
        builder.setType(of: row, to: value.utf8Span.span)
        continue
      }
      let value = Self.number(value) ?? .string(value)
      switch key {
      case "l": set(edge: row, "label", value)
      case "c": set(edge: row, Structure.colour, value)
      case "w": set(edge: row, Structure.thickness, value)
      default: set(edge: row, key, value)
      }
    }
  }

  /// A vertex and all those to which its edges lead.
  mutating func readList(_ line: PajekLine, directed: Bool) throws(FormatError) {
    guard let first = line.words.first else { return }
    let source = try end(first)
    for word in line.words.dropFirst() {
      addEdge(source, try end(word), directed, relation)
    }
  }

  /// A part of the matrix: what is not zero is the weight of an edge from the vertex of the row to
  /// that of the column; with two modes, the columns are the vertices of the second.
  mutating func readMatrixRow(_ line: PajekLine) throws(FormatError) {
    let offset = firstMode ?? 0
    let (height, width) = (firstMode ?? vertexCount, vertexCount - offset)
    for word in line.words {
      guard let weight = Self.number(word) else {
        throw error("\"\(word.prefix(40))\" is no number, as all in a matrix are.")
      }
      guard matrixPlace.row <= height else {
        throw error("The matrix has more rows than vertices.")
      }
      matrixPlace.column += 1
      if weight != .integer(0), weight != .float(0) {
        let source = vertex(matrixPlace.row)
        let row = addEdge(source, vertex(offset + matrixPlace.column), true, relation)
        if weight != .integer(1) { set(edge: row, Structure.weight, weight) }
      }
      if matrixPlace.column == width { matrixPlace = (matrixPlace.row + 1, 0) }
    }
  }

  // MARK: Ends

  /// The row of the vertex with a number that an edge names.
  private mutating func end(_ word: String) throws(FormatError) -> Int {
    guard let number = Int(word), number > 0 else {
      throw error("\"\(word.prefix(40))\" is no number of a vertex, as the ends of an edge are.")
    }
    return vertex(number)
  }

  private mutating func vertex(_ number: Int) -> Int {
    if let row = rows[number] { return row }
    if number > vertexCount {
      let count = vertexCount
      notes.add(
        .missingNode, line: line,
        "an edge names the vertex \(number), and there are \(count); it was made")
    }
    return addVertex(number, label: "")
  }

  @discardableResult
  private mutating func addEdge(_ source: Int, _ target: Int, _ directed: Bool, _ type: String)
    -> Int
  {
    let row = builder.edge("".utf8Span.span, source: source, target: target, directed: directed)
    if !type.isEmpty { builder.setType(of: row, to: type.utf8Span.span) }
    return row
  }

  private mutating func set(edge row: Int, _ key: String, _ value: PropertyValue) {
    let column = builder.edgeColumn(key)
    builder.set(edge: row, column, value)
  }
}
