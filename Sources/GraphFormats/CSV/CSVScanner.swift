import PropertyGraph

/// Takes a table apart, record by record: cells parted by a delimiter, in quotes where they hold
/// delimiters, quotes or line breaks (RFC 4180).
struct CSVScanner {
  /// One cell, as the bytes between its quotes if it has any.
  struct Cell {
    let range: Range<Int>
    let isQuoted: Bool
    /// Whether quotes in it are doubled.
    let hasQuotes: Bool
  }

  /// The most cells that a record may have.
  static let mostCells = 1 << 16

  let text: SourceText
  let delimiter: UInt8
  /// The cells of the record that was read last.
  private(set) var cells: [Cell] = []
  /// The line where that record begins.
  private(set) var line = 0
  /// Whether an empty line stands before it.
  private(set) var followsEmptyLine = false
  /// Where the next record begins, if a line break does not come first.
  private(set) var offset: Int
  private var nextLine: Int

  init(_ text: SourceText, delimiter: UInt8, from offset: Int = 0, line: Int = 1) {
    self.text = text
    self.delimiter = delimiter
    self.offset = offset
    nextLine = line
  }

  /// Reads the next record that has anything in it.
  ///
  /// - Returns: whether there is one.
  /// - Throws: `FormatError` for quotes that are never closed, and for too many cells.
  mutating func next() throws(FormatError) -> Bool {
    let previous = nextLine
    skipLineBreaks()
    followsEmptyLine = nextLine > previous
    line = nextLine
    cells.removeAll(keepingCapacity: true)
    guard offset < text.bytes.count else { return false }
    while true {
      try readCell()
      guard offset < text.bytes.count else { return true }
      if text.bytes[offset] != delimiter { break }
      offset += 1
      guard cells.count < Self.mostCells else {
        throw text.error(
          at: offset, "A line has more than \(Self.mostCells) cells. Is this a table of a graph?")
      }
    }
    skipLineBreak()
    return true
  }

  /// Lends the text of a cell.
  @inline(__always)
  func withBytes<R>(of cell: Cell, _ body: (Span<UInt8>) -> R) -> R {
    if cell.hasQuotes { return body(withoutDoubling(cell).span) }
    return body(text.bytes.span.extracting(cell.range))
  }

  /// The text of a cell.
  func string(_ cell: Cell) -> String { withBytes(of: cell) { String(decoding: $0) } }

  private func withoutDoubling(_ cell: Cell) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(cell.range.count)
    var isSecond = false
    for byte in text.bytes[cell.range] {
      isSecond = byte == .quote && !isSecond
      if !isSecond { result.append(byte) }
    }
    return result
  }

  // MARK: Cells

  private mutating func readCell() throws(FormatError) {
    let start = skippingSpace(from: offset)
    if start < text.bytes.count, text.bytes[start] == .quote {
      try readQuotedCell(from: start)
    } else {
      readPlainCell(from: start)
    }
  }

  private mutating func readPlainCell(from start: Int) {
    offset = start
    while offset < text.bytes.count, !isEnd(text.bytes[offset]) { offset += 1 }
    var end = offset
    while end > start, isSpace(text.bytes[end - 1]) { end -= 1 }
    cells.append(Cell(range: start..<end, isQuoted: false, hasQuotes: false))
  }

  private mutating func readQuotedCell(from start: Int) throws(FormatError) {
    let firstLine = nextLine
    var hasQuotes = false
    offset = start + 1
    while true {
      guard offset < text.bytes.count else {
        nextLine = firstLine
        throw text.error(
          at: start,
          "The quotes that open here are never closed. Close them, or double a quote that is meant."
        )
      }
      let byte = text.bytes[offset]
      if byte == .lineFeed { nextLine += 1 }
      if byte == .quote {
        let isDoubled = offset + 1 < text.bytes.count && text.bytes[offset + 1] == .quote
        guard isDoubled else { break }
        hasQuotes = true
        offset += 1
      }
      offset += 1
    }
    let end = offset
    offset = skippingSpace(from: end + 1)
    if offset == text.bytes.count || isEnd(text.bytes[offset]) {
      return cells.append(Cell(range: start + 1..<end, isQuoted: true, hasQuotes: hasQuotes))
    }
    // Something follows the closing quote, so that the quotes are part of the text.
    readPlainCell(from: offset)
    let last = cells.removeLast()
    cells.append(Cell(range: start..<last.range.upperBound, isQuoted: false, hasQuotes: false))
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab && delimiter != .tab
  }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while index < text.bytes.count, isSpace(text.bytes[index]) { index += 1 }
    return index
  }

  // MARK: Lines

  /// Passes over one line break: `\n`, `\r\n` or `\r`.
  private mutating func skipLineBreak() {
    guard offset < text.bytes.count else { return }
    if text.bytes[offset] == .carriageReturn {
      offset += 1
      if offset < text.bytes.count, text.bytes[offset] == .lineFeed { offset += 1 }
      nextLine += 1
    } else if text.bytes[offset] == .lineFeed {
      offset += 1
      nextLine += 1
    }
  }

  private mutating func skipLineBreaks() {
    while offset < text.bytes.count {
      let start = skippingSpace(from: offset)
      guard start < text.bytes.count else {
        offset = start
        return
      }
      guard text.bytes[start] == .lineFeed || text.bytes[start] == .carriageReturn else { return }
      offset = start
      skipLineBreak()
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
