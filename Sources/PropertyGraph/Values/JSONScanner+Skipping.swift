extension JSONScanner {
  /// What became of a value that was to be passed over.
  package enum Skip {
    case whole
    /// The byte at `position` cannot stand there.
    case broken
    /// More lists and objects stand inside each other than were asked for.
    case tooDeep
  }

  /// Passes a value of any kind over, and everything in it.
  ///
  /// - Complexity: O(bytes), without recursion.
  package mutating func skipValue(_ bytes: Span<UInt8>, deepest: Int) -> Skip {
    /// The bracket that each open list or object waits for.
    var open: [Unicode.Scalar] = []
    repeat {
      skipSpace(bytes)
      if let closing = openedContainer(bytes) {
        if open.count == deepest { return .tooDeep }
        skipSpace(bytes)
        if !take(closing, bytes) {
          if closing == "}", !skipKey(bytes) { return .broken }
          open.append(closing)
          continue
        }
      } else if !skipScalar(bytes) {
        return .broken
      }
      while let closing = open.last {
        skipSpace(bytes)
        if take(",", bytes) {
          if closing == "}", !skipKey(bytes) { return .broken }
          break
        }
        guard take(closing, bytes) else { return .broken }
        open.removeLast()
      }
    } while !open.isEmpty
    return .whole
  }

  /// The bracket that closes the list or object which begins here.
  private mutating func openedContainer(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    if take("{", bytes) { return "}" }
    return take("[", bytes) ? "]" : nil
  }

  private mutating func skipKey(_ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard next(bytes) == UInt8(ascii: "\""), skipText(bytes) else { return false }
    skipSpace(bytes)
    return take(":", bytes)
  }

  private mutating func skipScalar(_ bytes: Span<UInt8>) -> Bool {
    if next(bytes) == UInt8(ascii: "\"") { return skipText(bytes) }
    return unquoted(bytes) != nil
  }

  private mutating func skipText(_ bytes: Span<UInt8>) -> Bool {
    let start = position
    position += 1
    while let byte = next(bytes) {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    position = start
    return false
  }

  /// The number or word that begins here, also what Python writes for floats that are not finite.
  package mutating func unquoted(_ bytes: Span<UInt8>) -> PropertyValue? {
    if take(word: "NaN", bytes) { return .float(.nan) }
    if take(word: "Infinity", bytes) { return .float(.infinity) }
    if take(word: "-Infinity", bytes) { return .float(-.infinity) }
    let start = position
    if let value = scalar(bytes) { return value }
    position = start
    return nil
  }
}
