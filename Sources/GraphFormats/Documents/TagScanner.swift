/// The tags of a document one by one, as far as they can be told without parsing it.
struct TagScanner {
  enum Tag {
    /// `<?xml … ?>`, without its brackets.
    case declaration(String)
    case start(String, isEmpty: Bool)
    case end
    /// `<!DOCTYPE` and the like.
    case unknown
  }

  private let bytes: [UInt8]
  /// What follows the last tag.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the end of the first graph's start tag, and gives its name and the outermost tag's.
  mutating func names() -> (root: String, graph: String)? {
    var root: String?
    while let tag = next() {
      switch tag {
      case .declaration(let text) where !text.declaresUTF8: return nil
      case .unknown: return nil
      case .start(let name, let isEmpty):
        guard name.localName == "graph" else {
          root = root ?? name
          continue
        }
        return isEmpty ? nil : root.map { ($0, name) }
      case .end, .declaration: continue
      }
    }
    return nil
  }

  /// Goes to the end of the last tag before the first that is a node or an edge, or groups them.
  mutating func findElements() -> Bool {
    while case let before = position, let tag = next() {
      switch tag {
      case .start(let name, _) where ["nodes", "edges", "node", "edge"].contains(name.localName):
        position = before
        return true
      case .start, .end: continue
      case .declaration, .unknown: return false
      }
    }
    return false
  }

  /// The next tag; `nil` at the end, also within a tag.
  mutating func next() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[start...].starts(with: "<!--".utf8) {
        guard pass("-->", from: start + 4) != nil else { return nil }
      } else if bytes[start...].starts(with: "<?".utf8) {
        guard let end = pass("?>", from: start + 2) else { return nil }
        let text = String(decoding: bytes[start + 2..<end], as: UTF8.self)
        if text.hasPrefix("xml ") { return .declaration(text) }
      } else {
        return tag(from: start)
      }
    }
    return nil
  }

  /// Goes to the end of the next `mark`, and says where that begins.
  private mutating func pass(_ mark: String, from start: Int) -> Int? {
    var start = start
    while start + mark.utf8.count <= bytes.count {
      if bytes[start...].starts(with: mark.utf8) {
        position = start + mark.utf8.count
        return start
      }
      start += 1
    }
    return nil
  }

  private mutating func tag(from start: Int) -> Tag? {
    var quote: UInt8?
    for place in start + 1..<bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        position = place + 1
        return tag(bytes[start + 1..<place])
      }
    }
    return nil
  }

  private func tag(_ inside: ArraySlice<UInt8>) -> Tag {
    switch inside.first {
    case UInt8(ascii: "!"), nil: .unknown
    case UInt8(ascii: "/"): .end
    default:
      .start(
        String(decoding: inside.prefix { !$0.endsTagName }, as: UTF8.self),
        isEmpty: inside.last == UInt8(ascii: "/"))
    }
  }
}

extension UInt8 {
  /// Whether the name of a tag ends before it.
  var endsTagName: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ">"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension String {
  /// The name of a tag without its prefix.
  var localName: Substring {
    self[(lastIndex(of: ":").map(index(after:)) ?? startIndex)...]
  }

  /// Whether a declaration leaves the encoding out, or names UTF-8.
  fileprivate var declaresUTF8: Bool {
    let text = lowercased()
    return !text.contains("encoding") || text.contains("utf-8")
  }
}
