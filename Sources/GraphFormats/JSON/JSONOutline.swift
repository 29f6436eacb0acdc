/// Where in a JSON document its nodes and edges stand, found before any of them is read: they may
/// come in any order.
struct JSONOutline {
  /// Where the list of nodes begins.
  private(set) var nodes: Int?
  /// Where the list of edges begins.
  private(set) var edges: Int?
  /// Where the one list of nodes and edges begins that Cytoscape.js takes too.
  private(set) var elements: Int?
  /// The other members of the outermost object, and where their values begin.
  private(set) var others: [(key: String, position: Int)] = []
  /// Whether edges have a direction unless they say so; `nil` where nothing is said.
  private(set) var isDirected: Bool?
  /// Whether graphology wrote it, where an edge's `key` is its id.
  private(set) var isGraphology = false

  /// Goes over the whole document once, so that what is no JSON is refused.
  init(_ cursor: inout JSONCursor) throws(FormatError) {
    guard cursor.next == "{" else { throw Self.refusal(of: cursor) }
    try readMembers(&cursor)
    let end = cursor.position
    guard cursor.next == nil else { throw cursor.expected("the end") }
    try readInner(&cursor)
    cursor.position = end
    if nodes == nil, edges == nil, elements == nil { throw Self.refusal(of: cursor) }
  }

  private mutating func readMembers(_ cursor: inout JSONCursor) throws(FormatError) {
    try cursor.open("{")
    while let key = try cursor.nextKey() { try readMember(key, &cursor) }
  }

  private mutating func readMember(_ key: String, _ cursor: inout JSONCursor) throws(FormatError) {
    let next = cursor.next
    let position = cursor.position
    switch (key, next) {
    case ("nodes", "["), ("nodes", "{"): nodes = position
    case ("edges", "["), ("links", "["): edges = position
    case ("elements", "["): elements = position
    case ("directed", "t"), ("directed", "f"): isDirected = next == "t"
    case ("multigraph", "t"), ("multigraph", "f"): break
    case ("options", "{"):
      isGraphology = true
      try readOptions(&cursor)
      return
    default:
      if key == "attributes" { isGraphology = true }
      others.append((key, position))
    }
    try cursor.skip()
  }

  /// What graphology says of the whole: only a graph of undirected edges differs from others.
  private mutating func readOptions(_ cursor: inout JSONCursor) throws(FormatError) {
    try cursor.open("{")
    while let key = try cursor.nextKey() {
      if key == "type", cursor.next == "\"" {
        isDirected = try cursor.string() != "undirected"
      } else {
        try cursor.skip()
      }
    }
  }

  /// Nodes and edges inside `elements`, as Cytoscape.js has them, or inside `graph`.
  private mutating func readInner(_ cursor: inout JSONCursor) throws(FormatError) {
    for name in ["elements", "graph"] where nodes == nil && elements == nil {
      guard let index = others.firstIndex(where: { $0.key == name }) else { continue }
      cursor.position = others[index].position
      guard cursor.next == "{" else { continue }
      var inner = self
      inner.others.remove(at: index)
      try inner.readMembers(&cursor)
      guard inner.nodes != nil || inner.edges != nil else { continue }
      if name == "elements", inner.isDirected == nil { inner.isDirected = true }
      self = inner
    }
    if elements != nil, isDirected == nil { isDirected = true }
  }

  private static func refusal(of cursor: JSONCursor) -> FormatError {
    cursor.text.error(
      at: 0,
      """
      This JSON holds no graph: it has no list "nodes". Kring reads what NetworkX (node-link), \
      graphology, Cytoscape.js and d3 write.
      """)
  }
}
