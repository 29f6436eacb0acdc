extension Names {
  /// Folds a name of Latin letters, as most are, without normalising it first; nil if it has any
  /// other character.
  static func foldLatin(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var atWordEnd = false
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39:
        if atWordEnd { bytes.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(scalar.value))
        atWordEnd = false
      case 0x41...0x5A:
        if atWordEnd { bytes.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(scalar.value) | 0x20)
        atWordEnd = false
      case 0x27, 0x60, 0x2018, 0x2019:
        continue
      case 0..<0x80, 0xD7, 0xF7, 0x2013, 0x2014, 0x201C, 0x201D:
        atWordEnd = !bytes.isEmpty
      case 0xC0...0x17F:
        if atWordEnd { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: accented[Int(scalar.value) - 0xC0])
        atWordEnd = false
      default:
        return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the letters from À (U+00C0) to ſ (U+017F) fold to.
  private static let accented: [[UInt8]] =
    """
    a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss
    a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i i i ij ij j j k k ĸ l l l l l l l
    l l l n n n n n n n ŋ ŋ o o o o o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """
    .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
}
