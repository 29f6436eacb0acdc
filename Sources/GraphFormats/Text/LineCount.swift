/// Tells the lines of bytes that are asked for mostly in order, without counting from the start.
struct LineCount {
  private var offset = 0
  private var line = 1

  /// The line of a byte, counted from 1.
  ///
  /// - Complexity: O(the distance from the byte asked for last).
  mutating func line(of place: Int, in bytes: [UInt8]) -> Int {
    let place = min(place, bytes.count)
    if place >= offset {
      for index in offset..<place where bytes[index] == UInt8(ascii: "\n") { line += 1 }
    } else {
      for index in place..<offset where bytes[index] == UInt8(ascii: "\n") { line -= 1 }
    }
    offset = place
    return line
  }
}
