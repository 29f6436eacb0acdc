import Foundation

/// The beginning of a file, by which its format is recognised.
struct FileBeginning {
  /// How much of a file is looked at.
  private static let length = 1 << 14

  /// The first bytes, in UTF-8 whatever they were in, from the first that is no white space.
  let bytes: ArraySlice<UInt8>
  /// What errors call the file.
  let name: String
  /// The extension of its name, as far as it says something of the format.
  let pathExtension: String

  init(of source: InputSource) throws(FormatError) {
    var input = try InputBytes(source)
    let read = try input.read(atMost: Self.length)
    if read.isEmpty { throw FormatError(file: source.name, problem: "The file is empty.") }
    let text = SourceText.decoded(read).bytes
    bytes = text.drop { $0 <= 0x20 }
    name = source.name
    pathExtension = GraphFormat.pathExtension(of: URL(filePath: source.name))
  }

  /// The name of the outermost element of a document in XML, in lower case and without a prefix;
  /// `nil` if this is no XML, or the element comes too late.
  var outermostElement: String? {
    var rest = bytes
    while rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first {
      if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") { return name(in: rest.dropFirst()) }
      rest = rest.afterMarkup.drop { $0 <= 0x20 }
    }
    return nil
  }

  /// Whether the first line has something in it that parts cells.
  var isTable: Bool {
    guard let first = bytes.first, !"<{[%*#".utf8.contains(first),
      !bytes.prefix(while: { $0 != UInt8(ascii: "\n") }).contains(0)
    else { return false }
    return CSVDelimiter.mostFrequent(in: bytes) != nil
  }

  /// Whether the first line that is no comment names a part of one of Pajek's networks.
  var isPajek: Bool {
    var rest = bytes
    while rest.first == UInt8(ascii: "%") {
      rest = rest.drop { $0 != .lineFeed && $0 != .carriageReturn }.drop { $0 <= .space }
    }
    let word = String(decoding: rest.prefix { $0 > .space }, as: UTF8.self).lowercased()
    return ["*network", "*vertices", "*arcs", "*edges", "*matrix"].contains(word)
  }

  private func name(in text: ArraySlice<UInt8>) -> String? {
    let ends = Array(" \t\r\n/>".utf8)
    let name = text.prefix { !ends.contains($0) }
    let local = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last
    guard let local, !local.isEmpty else { return nil }
    return String(decoding: local, as: UTF8.self).lowercased()
  }
}

extension ArraySlice<UInt8> {
  /// What follows the instruction, comment or DOCTYPE that this begins with; nothing if it has no
  /// end.
  fileprivate var afterMarkup: ArraySlice {
    if starts(with: Array("<!--".utf8)) { return after("-->") }
    if starts(with: Array("<?".utf8)) { return after("?>") }
    // A DOCTYPE may hold declarations in brackets.
    guard let end = firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }) else {
      return []
    }
    if self[end] == UInt8(ascii: ">") { return self[(end + 1)...] }
    return self[end...].after("]").after(">")
  }

  private func after(_ end: String) -> ArraySlice {
    firstRange(of: Array(end.utf8)).map { self[$0.upperBound...] } ?? []
  }
}
