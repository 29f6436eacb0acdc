import Foundation

/// Where a large document is cut, so that several threads can read it at once.
///
/// Nearly all of such a document is one row of nodes and edges. Each part of it is read as a document
/// of its own, between the head of the whole and its end tags. Where to cut is only guessed: if a part
/// turns out well-formed so, its cuts did lie between two elements of the outermost graph, and not in
/// a comment or deeper inside.
struct DocumentParts {
  let parts: [InputPart]

  /// How a document is to be cut.
  struct Plan {
    /// How many parts there are at most.
    var most = min(ProcessInfo.processInfo.activeProcessorCount, 4)
    /// How many bytes a part has at least: fewer are not worth a thread.
    var least = 2 << 20

    init() {}

    init(most: Int, least: Int) {
      self.most = most
      self.least = least
    }

    /// - Parameter threads: the most there may be, if it is said.
    init(threads: Int?) {
      if let threads { most = threads }
    }
  }

  /// Cuts a document.
  ///
  /// - Returns: `nil` for what one thread reads as well: what is small, packed, a pipe, or not simple.
  init?(of source: InputSource, _ layout: DocumentLayout, _ plan: Plan) {
    guard let size = source.size else { return nil }
    let count = min(plan.most, size / max(plan.least, 1))
    guard count > 1, let head = try? Self.head(of: source, layout) else { return nil }
    var cuts: [DocumentHead.Cut] = []
    for number in 1..<count {
      // The later parts have to find the nodes anew, so the first gets a little more to do.
      let share = (Double(number) + 0.2) / (Double(count) + 0.2)
      let start = max(Int(Double(size) * share), head.bytes.count)
      guard start >= (cuts.last?.place ?? 0) + 1,
        let cut = try? Self.cut(source, head, layout, start, size)
      else { continue }
      cuts.append(cut)
    }
    guard !cuts.isEmpty else { return nil }
    parts = zip([nil] + cuts.map(Optional.some), cuts.map(Optional.some) + [nil]).map { from, to in
      InputPart(
        beginning: from.map(head.beginning) ?? [],
        range: (from?.place ?? 0)..<(to?.place ?? size),
        ending: to.map(head.ending) ?? [])
    }
  }

  private static func head(of source: InputSource, _ layout: DocumentLayout) throws
    -> DocumentHead?
  {
    var input = try InputBytes(source)
    return input.isPacked ? nil : DocumentHead(of: try input.read(atMost: 1 << 20), layout)
  }

  private static var longestElement: Int { 1 << 16 }

  /// The first node or edge from `start` on.
  private static func cut(
    _ source: InputSource, _ head: DocumentHead, _ layout: DocumentLayout, _ start: Int,
    _ size: Int
  ) throws -> DocumentHead.Cut? {
    let piece = InputPart(range: start..<min(start + longestElement, size))
    var input = try InputBytes(source, piece)
    var cut = head.firstElement(in: try input.read(), layout)
    cut?.place += start
    return cut
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
