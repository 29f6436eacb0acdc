import PropertyGraph

/// Puts a graph together from the nodes and edges that a text format names, each with what it says
/// of them, and notes what it changes.
///
/// ```swift
/// var gathering = GraphGathering(file: "x.gml")
/// let node = gathering.declareNode("janny", line: 3)
/// gathering.describe(node: node, [("kind", "Person"), ("label", "Janny")], line: 3)
/// let (graph, report) = try gathering.finish()
/// ```
///
/// What it takes names of properties for is the same in all formats: `kind` is what an element is,
/// `label` (else `name`) what a node is called, and names that travel under another form return.
struct GraphGathering: ~Copyable {
  let file: String
  var builder = Graph.Builder()
  var notes = ImportNotes()
  /// The names that the format keeps for itself, and that properties of that name do not bear.
  var taken: Set<String> = []
  var alphabet = TravelName.Alphabet.any
  /// The names under which appearance of Kring's own travels, which is no part of the graph.
  private var appearance: Set<String> = []
  /// What the file says is truth, though it is written as numbers: `node.NAME`.
  private var truths: Set<String> = []

  /// The names of the properties that nodes and edges have so far.
  var properties: Set<String> = []

  /// For each row of a node, whether the file declares it, and not only an edge.
  private var isDeclared: [Bool] = []
  /// Nodes that an edge named first, and in which line.
  private var named: [(row: UInt32, line: UInt32)] = []
  private var nodesWithoutID = 0
  private var edgesWithoutID = 0
  private var settings: Set<String> = []

  init(file: String, taken: Set<String> = [], alphabet: TravelName.Alphabet = .any) {
    self.file = file
    self.taken = taken
    self.alphabet = alphabet
  }

  // MARK: Nodes

  /// The row of a node that the file declares here.
  mutating func declareNode(_ id: String, line: Int) -> Int {
    let (row, isNew) = self.row(id)
    if !isNew, isDeclared[row] { notes.addRepeatedNode(id, line: line) }
    isDeclared[row] = true
    return row
  }

  /// The row of a node that the file mentions, which is enough in formats that need no declaration.
  mutating func mentionNode(_ id: String) -> Int {
    let row = self.row(id).row
    isDeclared[row] = true
    return row
  }

  /// The row of a node that came without an id; `name` becomes its id if no other node bears it.
  mutating func nameNode(_ name: String?, line: Int) -> Int {
    if let name, !name.isEmpty, case (let row, let isNew) = self.row(name), isNew {
      notes.addNodeWithoutID(called: name, line: line)
      isDeclared[row] = true
      return row
    }
    while true {
      nodesWithoutID += 1
      let (row, isNew) = self.row("node-\(nodesWithoutID)")
      guard isNew else { continue }
      notes.addNodeWithoutID(called: "node-\(nodesWithoutID)", line: line)
      isDeclared[row] = true
      return row
    }
  }

  private mutating func row(_ id: String) -> (row: Int, isNew: Bool) {
    let found = builder.node(TravelName.returnedID(id).utf8Span.span)
    if found.isNew { isDeclared.append(false) }
    return found
  }

  // MARK: Edges

  /// The row of a node at which an edge ends; it is made, and noted, if no other place declares it.
  mutating func end(_ id: String, line: Int) -> Int {
    let (row, isNew) = self.row(id)
    if isNew { named.append((UInt32(row), UInt32(clamping: line))) }
    return row
  }

  /// Adds an edge; without an id it is called after its ends.
  mutating func addEdge(_ id: String?, from source: Int, to target: Int, isDirected: Bool) -> Int {
    let id = id.map(TravelName.returnedID) ?? ""
    if id.isEmpty { edgesWithoutID += 1 }
    return builder.edge(id.utf8Span.span, source: source, target: target, directed: isDirected)
  }

  // MARK: The end

  /// Notes that the bytes were no UTF-8.
  mutating func noteGuess() {
    notes.add(
      .encoding, line: 0, "the file is not in UTF-8; it was read as Windows writes western Europe's"
    )
  }

  /// The names, parted by spaces, under which what follows is only appearance.
  mutating func ignoreAppearance(_ names: String) {
    appearance.formUnion(names.split(separator: " ").map(String.init))
  }

  func isAppearance(_ name: String) -> Bool { appearance.contains(name) }

  /// Sets what is true of the whole graph; the first value of a name counts.
  mutating func set(setting name: String, to value: PropertyValue, line: Int) {
    if name == TravelName.appearance, let names = value.string { return ignoreAppearance(names) }
    if name == TravelName.truths, let names = value.string {
      return truths.formUnion(names.split(separator: " ").map(String.init))
    }
    guard !isAppearance(name) else { return }
    let property = TravelName.returnedProperty(name, besides: taken, in: alphabet)
    guard settings.insert(property).inserted else {
      return notes.add(
        .repeatedValue, line: line,
        "\"\(property.excerpt)\" is said twice of the graph; the first one counts")
    }
    builder.set(setting: property, to: truthful(value, "graph", name))
  }

  /// The value itself, or the truth that it stands for.
  func truthful(_ value: PropertyValue, _ scope: String, _ name: String) -> PropertyValue {
    if truths.isEmpty || !truths.contains("\(scope).\(name)") { return value }
    return value.truth ?? value
  }

  /// The graph, and what was changed.
  consuming func finish() throws -> (graph: Graph, report: ImportReport) {
    noteMissingNodes()
    notes.addEdgesWithoutID(edgesWithoutID)
    var notes = notes
    let graph = try notes.finish(builder, file: file)
    return (graph, notes.report)
  }

  private mutating func noteMissingNodes() {
    for (row, line) in named where !isDeclared[Int(row)] {
      notes.addMissingNode(builder.nodeID(Int(row)), line: Int(line))
    }
  }
}

extension PropertyValue {
  /// What 1 and 0 stand for where they are truth; `nil` for anything else.
  fileprivate var truth: PropertyValue? {
    switch self {
    case .integer(0): .boolean(false)
    case .integer(1): .boolean(true)
    case .integers(let values) where values.allSatisfy { $0 == 0 || $0 == 1 }:
      .booleans(values.map { $0 == 1 })
    default: nil
    }
  }
}
