/// The beginning of a document as far as its first node or edge, which is all that must be known to
/// read those after it.
struct DocumentHead {
  /// What comes before the nodes and edges.
  let bytes: [UInt8]
  /// The name of the graph's tag, with its prefix.
  let graph: String
  /// The name of the outermost tag, with its prefix.
  let root: String

  /// A place in a document where an element begins, and the tag around it inside the graph.
  struct Cut {
    var place: Int
    let group: String?
  }

  /// Finds the head of a document.
  ///
  /// - Returns: `nil` where there is none in these bytes, or what stands in it has to be read from
  ///   the start: another encoding than UTF-8, a DTD.
  init?(of document: [UInt8], _ layout: DocumentLayout) {
    var scanner = TagScanner(document)
    guard let (root, graph) = scanner.names(),
      layout.head == .graph || scanner.findElements()
    else { return nil }
    bytes = Array(document[..<scanner.position])
    self.graph = graph
    self.root = root
  }

  /// The first node or edge of a piece of the document, if one begins there.
  func firstElement(in piece: [UInt8], _ layout: DocumentLayout) -> Cut? {
    let tags = ["node", "edge"].map { (element: $0, bytes: [UInt8]("<\(prefix)\($0)".utf8)) }
    for start in piece.indices where piece[start] == UInt8(ascii: "<") {
      let found = tags.first { tag in
        let end = start + tag.bytes.count
        return end < piece.count && piece[start..<end].elementsEqual(tag.bytes)
          && piece[end].endsTagName
      }
      guard let found else { continue }
      return Cut(place: start, group: layout.group(of: found.element).map { prefix + $0 })
    }
    return nil
  }

  /// What makes a document of what follows a cut.
  func beginning(at cut: Cut) -> [UInt8] {
    bytes + [UInt8]((cut.group.map { "<\($0)>" } ?? "").utf8)
  }

  /// What makes a document of what comes before a cut.
  func ending(at cut: Cut) -> [UInt8] {
    [UInt8]("\(cut.group.map { "</\($0)>" } ?? "")</\(graph)></\(root)>".utf8)
  }

  private var prefix: Substring { graph.dropLast(graph.localName.utf8.count) }
}
