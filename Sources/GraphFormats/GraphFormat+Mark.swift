public import Foundation

extension GraphFormat {
  /// Whether Kring wrote a file, dressed for other tools, and no other tool has written it since.
  ///
  /// ```swift
  /// GraphFormat.isKringsOwn(URL(filePath: "exports/fers.gexf"))     // true: it may be replaced
  /// ```
  ///
  /// What Kring dresses for other tools carries a mark near its beginning, in each format another,
  /// that these do not keep when they save it again. That something in a file is called Kring is no
  /// such mark.
  public static func isKringsOwn(_ url: URL) -> Bool {
    let source = InputSource.file(path: url.path, name: url.relativePath)
    guard let beginning = try? FileBeginning(of: source),
      let format = try? recognised(by: beginning)
    else { return false }
    return format.isMarked(beginning.bytes)
  }

  /// Whether a file in this format that begins like this carries Kring's mark.
  private func isMarked(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .graphML: bytes.holds(GraphMLMark.writer)
    case .gexf: bytes.holds("\n    <creator>\(GEXFMark.creator)</creator>\n")
    // NetworkX keeps the data of the graph, but not how they are laid out.
    case .json: bytes.holds(",\n  \"graph\": {\"") && bytes.holds("\"kring_appearance\": \"")
    // Graphviz indents by tabs.
    case .dot: bytes.holds("\n  kring_appearance=\"")
    case .csv:
      [CSVMark.nodes, CSVMark.edges].contains { bytes.starts(with: Array("\($0)".utf8)) }
    case .pajek: bytes.starts(with: Array("% Written by Kring\n*Vertices".utf8))
    case .turtle: bytes.starts(with: Array("# Written by Kring.\n@prefix : <".utf8))
    case .jsonLD: bytes.holds("\n  \"generator\": \"Kring\",\n  \"@graph\": [")
    case .gml: bytes.starts(with: Array("Creator \"Kring\"\ngraph [\n".utf8))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
