import Foundation

/// A file of one of the formats that are plain text, read as a whole, in UTF-8 whatever it was in.
///
/// ```swift
/// let text = try SourceText(.file(path: "nodes.csv", name: "nodes.csv"))
/// throw text.error(at: offset, "The quotes that open here are never closed.")   // nodes.csv:12:7: …
/// ```
struct SourceText {
  /// What errors call the file.
  let name: String
  /// The text, without a byte order mark.
  let bytes: [UInt8]
  /// Whether the bytes were no UTF-8, and were taken for what Windows writes in western Europe.
  let isGuessed: Bool

  /// Reads a source to its end.
  ///
  /// A byte order mark says UTF-8 or UTF-16; without one, bytes that are no UTF-8 are Windows-1252.
  init(_ source: InputSource) throws(FormatError) {
    var input = try InputBytes(source)
    let read = try input.read()
    if read.isEmpty { throw FormatError(file: source.name, problem: "The file is empty.") }
    name = source.name
    (bytes, isGuessed) = Self.decoded(read)
  }

  /// Text in UTF-8, and whether its encoding had to be guessed.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], isGuessed: Bool) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (Array(bytes.dropFirst(3)), false) }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
        let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
        return UInt16(bytes[low]) | UInt16(bytes[high]) << 8
      }
      return (Array(String(decoding: units, as: UTF16.self).utf8), false)
    }
    if (try? UTF8Span(validating: bytes.span)) != nil { return (bytes, false) }
    let text = String(data: Data(bytes), encoding: .windowsCP1252)
    return (Array((text ?? String(decoding: bytes, as: UTF8.self)).utf8), true)
  }

  /// The line and column of a byte, both counted from 1; the column in characters.
  ///
  /// - Complexity: O(`offset`): for errors and notes only.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before[..<lineStart].count { $0 == UInt8(ascii: "\n") } + 1
    return (line, String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }

  /// An error at a byte of the file: what is wrong there, and what to try.
  func error(at offset: Int, _ problem: String) -> FormatError {
    let (line, column) = place(of: offset)
    return FormatError(file: name, line: line, column: column, problem: problem)
  }
}
