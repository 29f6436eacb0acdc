import Foundation

/// Where a large document is cut, so that several threads can read it at once.
///
/// Nearly all of such a document is one row of nodes and edges. Each part of it is read as a document
/// of its own, between the head of the whole and its end tags. Where to cut is only guessed: if a part
/// turns out well-formed so, its cuts did lie between two elements of the outermost graph, and not in
/// a comment or deeper inside.
struct GraphMLParts {
  let parts: [InputPart]

  /// How a document is to be cut.
  struct Plan {
    /// How many parts there are at most.
    var most = min(ProcessInfo.processInfo.activeProcessorCount, 4)
    /// How many bytes a part has at least: fewer are not worth a thread.
    var least = 2 << 20
  }

  /// Cuts a document.
  ///
  /// - Returns: `nil` for what one thread reads as well: what is small, packed, a pipe, or not simple.
  init?(of source: InputSource, _ plan: Plan) {
    guard let size = source.size else { return nil }
    let count = min(plan.most, size / max(plan.least, 1))
    guard count > 1, let head = try? Self.head(of: source) else { return nil }
    let cuts = (1..<count).compactMap { number in
      // The later parts have to find the nodes anew, so the first gets a little more to do.
      let share = (Double(number) + 0.2) / (Double(count) + 0.2)
      return try? Self.cut(source, head, max(Int(Double(size) * share), head.bytes.count), size)
    }
    let ends = Set(cuts).sorted() + [size]
    guard ends.count > 1 else { return nil }
    parts = zip([0] + ends, ends).map { start, end in
      InputPart(
        beginning: start == 0 ? [] : head.bytes, range: start..<end,
        ending: end == size ? [] : head.ending)
    }
  }

  private static func head(of source: InputSource) throws -> GraphMLHead? {
    var input = try InputBytes(source)
    return input.isPacked ? nil : GraphMLHead(of: try input.read(atMost: 1 << 20))
  }

  private static var longestElement: Int { 1 << 16 }

  /// Where the first node or edge from `start` on begins.
  private static func cut(_ source: InputSource, _ head: GraphMLHead, _ start: Int, _ size: Int)
    throws -> Int?
  {
    let piece = InputPart(range: start..<min(start + longestElement, size))
    var input = try InputBytes(source, piece)
    return head.firstElement(in: try input.read()).map { start + $0 }
  }
}

extension InputSource {
  /// How many bytes it has, if it can be read from anywhere.
  var size: Int? {
    switch self {
    case .bytes(let bytes, _): return bytes.count
    case .file(let path, _):
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }
  }
}

extension InputPart {
  /// How many lines of a document come before those that are counted when its part is read.
  func lines(before source: InputSource) throws -> Int {
    var input = try InputBytes(source, InputPart(range: 0..<range.lowerBound))
    var lines = -beginning.lines
    while case let piece = try input.read(atMost: 1 << 16), !piece.isEmpty { lines += piece.lines }
    return lines
  }
}

extension [UInt8] {
  fileprivate var lines: Int { count { $0 == UInt8(ascii: "\n") } }
}
