import PropertyGraph

/// Reads a network into a graph's builder, line by line.
struct PajekReader: ~Copyable {
  let text: SourceText
  var builder = Graph.Builder()
  var notes = ImportNotes()

  /// The line that is being read, counted from 1.
  private(set) var line = 0
  private var section = Section.none

  /// The rows of the vertices by their numbers, and how many there are to be.
  var rows: [Int: Int] = [:]
  var vertexCount = 0
  /// In a network of two modes, how many vertices are of the first.
  var firstMode: Int?
  /// Whether Kring wrote the network, so that what stands at a line is its type.
  var isOwn = false
  /// How often each label has stood.
  var labels: [String: Int] = [:]

  /// The kind of the edges that follow, and of all relations by number.
  var relation = ""
  var relations: [Int: String] = [:]
  /// The row of the matrix that comes next, counted from 1, and how much of it was read.
  var matrixPlace = (row: 1, column: 0)

  private enum Section {
    case none
    case vertices
    case arcs(directed: Bool)
    case lists(directed: Bool)
    case matrix
    /// Something else than a network, which is not kept.
    case other
  }

  init(_ text: SourceText) { self.text = text }

  /// Reads all lines.
  mutating func read() throws(FormatError) {
    if text.isGuessed {
      notes.add(.encoding, line: 1, "the text is no UTF-8; it was read as Windows-1252")
    }
    let bytes = text.bytes
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
      line += 1
      try read(bytes.span.extracting(start..<end))
      let isPair =
        end + 1 < bytes.count && bytes[end] == .carriageReturn
        && bytes[end + 1] == .lineFeed
      start = end + (isPair ? 2 : 1)
    }
    guard vertexCount > 0 || !rows.isEmpty || !isUntouched else {
      throw FormatError(
        file: text.name, problem: "This is no network of Pajek's: it has no line *Vertices.")
    }
    try addUnlisted()
  }

  /// Whether nothing of a network has been met.
  private var isUntouched: Bool {
    if case .none = section { true } else { false }
  }

  consuming func finish() throws -> (graph: Graph, report: ImportReport) {
    let report = notes.report
    let name = text.name
    do {
      return (try builder.finish(), report)
    } catch let error as GraphError {
      throw FormatError(file: name, problem: error.description)
    }
  }

  func error(_ problem: String) -> FormatError {
    FormatError(file: text.name, line: line, problem: problem)
  }

  // MARK: Lines

  private mutating func read(_ bytes: Span<UInt8>) throws(FormatError) {
    let line = PajekLine(bytes)
    if line.words == Pajek.mark { isOwn = true }
    guard let first = line.words.first ?? line.times, !first.hasPrefix("%"),
      !first.hasPrefix("/*")
    else { return }
    if first.hasPrefix("*") { return try begin(first.lowercased(), line) }
    switch section {
    case .none: throw error("A network begins with a line *Vertices and how many there are.")
    case .vertices: try readVertex(line)
    case .arcs(let directed): try readEdge(line, directed: directed)
    case .lists(let directed): try readList(line, directed: directed)
    case .matrix: try readMatrixRow(line)
    case .other: return
    }
  }

  private mutating func begin(_ word: String, _ line: PajekLine) throws(FormatError) {
    if case .other = section, word != "*network" { return noteOther(word) }
    switch word {
    case "*network": try beginNetwork()
    case "*vertices": try beginVertices(line)
    case "*arcs": beginEdges(line, .arcs(directed: true))
    case "*edges": beginEdges(line, .arcs(directed: false))
    case "*arcslist": beginEdges(line, .lists(directed: true))
    case "*edgeslist": beginEdges(line, .lists(directed: false))
    case "*matrix": beginEdges(line, .matrix)
    default:
      noteOther(word)
      section = .other
    }
  }

  private mutating func beginNetwork() throws(FormatError) {
    guard vertexCount > 0 else {
      section = .none
      return
    }
    notes.add(.severalGraphs, line: line, "another network begins; it is not kept")
    section = .other
  }

  private mutating func noteOther(_ word: String) {
    let parts = ["*vertices", "*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix"]
    guard !parts.contains(word) else { return }
    notes.add(
      .foreignElement, line: line, "\(word.prefix(40)) is no part of the network; it is not kept")
  }

  private mutating func beginVertices(_ line: PajekLine) throws(FormatError) {
    if vertexCount > 0 || !rows.isEmpty {
      notes.add(.severalGraphs, line: self.line, "another network begins; it is not kept")
      section = .other
      return
    }
    section = .vertices
    guard line.words.count > 1, let count = Int(line.words[1]), count >= 0 else {
      throw error("*Vertices is followed by how many there are, as in: *Vertices 12")
    }
    vertexCount = count
    if line.words.count > 2, let first = Int(line.words[2]), first > 0, first < count {
      firstMode = first
    }
  }

  /// Begins lines of edges, perhaps of a relation: `*Arcs :2 "name"`.
  private mutating func beginEdges(_ line: PajekLine, _ section: Section) {
    self.section = section
    matrixPlace = (1, 0)
    relation = ""
    guard line.words.count > 1, line.words[1].hasPrefix(":"),
      let number = Int(line.words[1].dropFirst())
    else { return }
    relation = line.words.count > 2 ? line.words[2] : relations[number] ?? "\(number)"
    relations[number] = relation
  }
}
