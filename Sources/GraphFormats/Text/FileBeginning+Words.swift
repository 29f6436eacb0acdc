extension FileBeginning {
  /// Whether this is GML: a list called `graph`, whatever stands before it.
  var isGML: Bool {
    guard let (words, bracket) = opening else { return false }
    return bracket == UInt8(ascii: "[") && words.last == "graph"
  }

  /// Whether this is DOT: it begins with `graph` or `digraph`, and a brace follows.
  var isDOT: Bool {
    guard let (words, bracket) = opening, let first = words.first else { return false }
    return bracket == UInt8(ascii: "{") && ["strict", "graph", "digraph"].contains(first)
  }

  /// The words before the first bracket that is no part of a comment or a text, in lower case, and
  /// the bracket.
  private var opening: (words: [String], bracket: UInt8)? {
    var words: [String] = []
    var rest = bytes
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): return (words, byte)
      case UInt8(ascii: "#"): rest = rest.drop { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where rest.dropFirst().first == byte:
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where rest.dropFirst().first == UInt8(ascii: "*"):
        rest =
          rest.dropFirst(2).firstRange(of: Array("*/".utf8)).map { rest[$0.upperBound...] } ?? []
      case UInt8(ascii: "\""):
        rest = rest.dropFirst().drop { $0 != UInt8(ascii: "\"") }.dropFirst()
        words.append("")
      case 0...0x20: rest = rest.dropFirst()
      default:
        let word = rest.prefix { $0 > 0x20 && !Self.marks.contains($0) }
        words.append(String(decoding: word, as: UTF8.self).lowercased())
        rest = rest.dropFirst(max(word.count, 1))
      }
      if words.count > Self.mostWords { return nil }
    }
    return nil
  }

  private static let marks = Array("[]{}\"#".utf8)
  private static let mostWords = 64
}
