import PropertyGraph

/// The nodes and edges of an XML document while it is read, in what formats do not differ: how an
/// element is found by its id, and what has to be said of those that lack something.
struct DocumentElements {
  /// For each row of a node, whether the document declares it, and not only an edge names it.
  private(set) var isDeclared: [Bool] = []
  /// Nodes that an edge named first, and in which line.
  private var named: [(row: UInt32, line: UInt32)] = []
  private var nodesWithoutID = 0
  private var edgesWithoutID = 0
  /// How many values are defaults that nobody wrote.
  private var fallbackCount = 0

  // MARK: Nodes

  /// How many nodes the document declares.
  var declaredCount: Int { isDeclared.count { $0 } }

  /// The row of a node by its id, which is opened if it is new; -1 for an empty id.
  @inline(__always)
  mutating func node(_ id: Span<UInt8>, in builder: inout Graph.Builder) -> (
    row: Int, isNew: Bool
  ) {
    if id.isEmpty { return (-1, false) }
    let found = id.bearsPrefix ? builder.node(id.returnedID.utf8Span.span) : builder.node(id)
    if found.isNew { isDeclared.append(false) }
    return found
  }

  /// Notes that the document declares a node; whether it does so for the first time.
  mutating func declare(_ row: Int) -> Bool {
    defer { isDeclared[row] = true }
    return !isDeclared[row]
  }

  /// The row of the node that a tag declares, and whether it does so for the first time; one without
  /// an id gets one.
  @inline(__always)
  mutating func declare<Word>(
    _ element: borrowing XMLElement<Word>, id: Word, in builder: inout Graph.Builder,
    _ notes: inout ImportNotes
  ) -> (row: Int, isFirst: Bool) {
    let found = element.withValue(of: id) { node($0, in: &builder).row } ?? -1
    let row = found < 0 ? nameNode(element.place, in: &builder, &notes) : found
    let isFirst = !isDeclared[row]
    if !isFirst {
      notes.addRepeatedNode(builder.nodeID(row), line: element.place.line)
    }
    isDeclared[row] = true
    return (row, isFirst)
  }

  private mutating func nameNode(
    _ place: XMLPlace, in builder: inout Graph.Builder, _ notes: inout ImportNotes
  ) -> Int {
    while true {
      nodesWithoutID += 1
      let id = "node-\(nodesWithoutID)"
      let (row, isNew) = node(id.utf8Span.span, in: &builder)
      guard isNew else { continue }
      notes.addNodeWithoutID(called: id, line: place.line)
      return row
    }
  }

  // MARK: Edges

  /// The row of the node at one end of an edge, if the edge says it.
  @inline(__always)
  mutating func end<Word>(
    _ word: Word, of element: borrowing XMLElement<Word>, in builder: inout Graph.Builder
  ) -> Int? {
    let found = element.withValue(of: word) { node($0, in: &builder) }
    guard let (row, isNew) = found, row >= 0 else { return nil }
    if isNew {
      named.append((UInt32(row), UInt32(truncatingIfNeeded: element.place.line)))
    }
    return row
  }

  /// Adds an edge, and says whether it has an id.
  @inline(__always)
  mutating func edge<Word>(
    _ element: borrowing XMLElement<Word>, id: Word, from source: Int, to target: Int,
    directed isDirected: Bool, in builder: inout Graph.Builder
  ) -> (row: Int, hasID: Bool) {
    let row = element.withValue(of: id) { id in
      id.bearsPrefix
        ? builder.edge(
          id.returnedID.utf8Span.span, source: source, target: target, directed: isDirected)
        : builder.edge(id, source: source, target: target, directed: isDirected)
    }
    if let row { return (row, true) }
    edgesWithoutID += 1
    let none = "".utf8Span.span
    return (builder.edge(none, source: source, target: target, directed: isDirected), false)
  }

  // MARK: Defaults

  /// How many values may be defaults: a small file can ask for keys times nodes of them.
  private static var mostFallbacks: Int { 30_000_000 }

  /// Counts a value that nobody wrote.
  mutating func countFallback() { fallbackCount += 1 }

  /// - Parameter declarations: what the format calls that which has defaults.
  /// - Throws: `FormatError` if there are more than can be meant.
  func checkFallbacks(of declarations: String, _ file: String, _ place: XMLPlace)
    throws(FormatError)
  {
    guard fallbackCount > Self.mostFallbacks else { return }
    throw FormatError(
      file: file, line: place.line, column: place.column,
      problem:
        "The defaults of the \(declarations) stand for more than 30 million values, the most that is read."
    )
  }

  // MARK: The end

  /// Notes what only shows at the end.
  ///
  /// - Returns: the nodes that only edges name, which were made.
  func noteMissing(in builder: borrowing Graph.Builder, _ notes: inout ImportNotes) -> [(
    row: Int, line: Int
  )] {
    notes.addEdgesWithoutID(edgesWithoutID)
    let missing = named.filter { !isDeclared[Int($0.row)] }.map { (Int($0.row), Int($0.line)) }
    for (row, line) in missing { notes.addMissingNode(builder.nodeID(row), line: line) }
    return missing
  }
}

// MARK: - Parts

extension DocumentElements {
  /// Takes over the elements of the next part of a document, and what was noted there.
  ///
  /// - Parameter lines: how many lines come before that part; `nil` if that cannot be told.
  /// - Returns: `false` if something is to be said of them that only one who reads the whole can say.
  mutating func absorb(
    _ next: DocumentElements, _ graph: consuming Graph.Builder, _ nextNotes: ImportNotes,
    into builder: inout Graph.Builder, _ notes: inout ImportNotes, lines: () -> Int?
  ) -> Bool {
    edgesWithoutID += next.edgesWithoutID
    fallbackCount += next.fallbackCount
    guard next.nodesWithoutID == 0, fallbackCount <= Self.mostFallbacks else { return false }
    let known = builder.nodeCount
    let rows = builder.absorb(graph)
    guard declare(next.isDeclared, rows, of: builder.nodeCount) else { return false }
    let new = next.named.filter { rows[Int($0.row)] >= known }
    if new.isEmpty, nextNotes.isEmpty { return true }
    guard let lines = lines() else { return false }
    named += new.map { (rows[Int($0.row)], $0.line &+ UInt32(truncatingIfNeeded: lines)) }
    notes.add(nextNotes, after: lines)
    return true
  }

  /// - Returns: `false` if a node is declared again, which is to be noted with its line.
  private mutating func declare(_ isDeclared: [Bool], _ rows: [UInt32], of count: Int) -> Bool {
    self.isDeclared += repeatElement(false, count: count - self.isDeclared.count)
    for (row, isDeclared) in zip(rows, isDeclared) where isDeclared {
      guard declare(Int(row)) else { return false }
    }
    return true
  }
}

extension Span<UInt8> {
  /// The id that travels in this form.
  var returnedID: String { TravelName.returnedID(String(decoding: self)) }
}
