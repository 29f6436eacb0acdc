import PropertyGraph

extension GraphFormat {
  /// The format that a source is in: the first of the formats whose files begin like this, else the
  /// one that the extension names.
  ///
  /// - Throws: ``FormatError`` if it is in no format that Kring reads.
  static func recognised(in source: InputSource) throws(FormatError) -> GraphFormat {
    try recognised(by: FileBeginning(of: source))
  }

  /// The format that a file is in which begins like this.
  static func recognised(by beginning: FileBeginning) throws(FormatError) -> GraphFormat {
    // Nearly any text may be a table, so that this is asked last.
    let formats = allCases.filter { $0 != .csv }
    if let format = formats.first(where: { $0.isFormat(of: beginning) }) { return format }
    if let format = GraphFormat(extension: beginning.pathExtension) { return format }
    if GraphFormat.csv.isFormat(of: beginning) { return .csv }
    throw FormatError(file: beginning.name, problem: "\(beginning.guess) \(advice)")
  }

  /// Whether a file that begins like this is in the format.
  func isFormat(of beginning: FileBeginning) -> Bool {
    switch self {
    case .graphML: ["graphml", "graph"].contains(beginning.outermostElement)
    case .gexf: beginning.outermostElement == "gexf"
    case .gml: beginning.isGML
    case .dot: beginning.isDOT
    case .csv: beginning.isTable
    case .pajek: beginning.isPajek
    case .json: beginning.bytes.first == UInt8(ascii: "{") && !beginning.isLinkedData
    case .turtle: beginning.isTurtle
    case .jsonLD: beginning.bytes.first == UInt8(ascii: "{") && beginning.isLinkedData
    }
  }

  /// What Kring reads.
  private static var advice: String {
    "Kring reads \(allCases.filter(\.isRead).map(\.name).joined(separator: ", "))."
  }
}

extension FileBeginning {
  /// Whether JSON says in what words it speaks.
  fileprivate var isLinkedData: Bool { bytes.firstRange(of: Array("\"@context\"".utf8)) != nil }

  /// Whether it begins with the prefix of a vocabulary, after any comments.
  fileprivate var isTurtle: Bool {
    var rest = bytes
    while rest.first == UInt8(ascii: "#") {
      rest = rest.drop { $0 != UInt8(ascii: "\n") }.drop { $0 <= 0x20 }
    }
    let word = String(decoding: rest.prefix(7), as: UTF8.self).lowercased()
    return word == "@prefix" || word == "prefix " || word.hasPrefix("@base ")
  }

  /// What a file that is no graph may be, and what to do about it.
  fileprivate var guess: String {
    if let outermostElement {
      return outermostElement == "html"
        ? "This is a web page. Was the page saved instead of the file?"
        : "The outermost element is <\(outermostElement)>, which is no graph that Kring knows."
    }
    if bytes.starts(with: Array("PK".utf8)) {
      return """
        This is a zip archive, as a spreadsheet of Excel or LibreOffice is: unpack it, or save the \
        table as CSV.
        """
    }
    if bytes.starts(with: Array("SQLite format 3".utf8)) {
      return "This is a database. If it is Kring's own, end its name in .kring."
    }
    return "This is in no format that Kring knows."
  }
}
