import PropertyGraph

/// XML that is kept as text: tags and what stands between them, as a document would have them.
struct XMLMarkup {
  private(set) var bytes: [UInt8] = []
  private var names: [String] = []
  /// Whether the last start tag still lacks its bracket.
  private var isTagOpen = false

  /// Text between tags.
  mutating func append(_ text: Span<UInt8>) {
    if text.isEmpty { return }
    closeTag()
    var xml = ByteWriter()
    xml.text(text)
    bytes += xml.finish().bytes
  }

  /// - Parameter tag: a start tag without the bracket that ends it.
  mutating func start(_ tag: String, name: String) {
    closeTag()
    bytes += Array(tag.utf8)
    names.append(name)
    isTagOpen = true
  }

  /// An end tag, and the text before it.
  mutating func end(_ text: Span<UInt8>) {
    append(text)
    let name = names.popLast() ?? ""
    bytes += isTagOpen ? Array("/>".utf8) : Array("</\(name)>".utf8)
    isTagOpen = false
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }
}
