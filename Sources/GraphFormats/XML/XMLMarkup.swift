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
    bytes.append(text, isAttribute: false)
  }

  mutating func start<Word>(_ element: borrowing XMLElement<Word>) {
    closeTag()
    let name = element.qualifiedName
    bytes += "<\(name)".utf8
    for (name, value) in element.namespaceTexts
      + element.attributeTexts.map({ ($0.name, $0.value) })
    {
      bytes += " \(name)=\"".utf8
      bytes.append(value.utf8Span.span, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
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

extension [UInt8] {
  /// Adds text with what XML escapes as references.
  fileprivate mutating func append(_ text: Span<UInt8>, isAttribute: Bool) {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "\"") where isAttribute: self += "&quot;".utf8
      case let byte: append(byte)
      }
    }
  }
}
