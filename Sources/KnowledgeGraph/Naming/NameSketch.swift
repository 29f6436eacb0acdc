/// What can be seen of a folded name at a glance: enough to say of nearly every other name that it
/// is not near, or does not hold these words, without looking at either.
///
/// ```swift
/// let asked = NameSketch("bernuo ozinga".utf8Span.span)
/// asked.mayBeSpeltLike(NameSketch("bernou ozinga".utf8Span.span))   // true
/// asked.mayBeSpeltLike(NameSketch("daniel pit".utf8Span.span))      // false
/// ```
///
/// A sketch only rules out; what it leaves is to be looked at.
struct NameSketch: Equatable {
  /// How many letters the name has; spaces are none.
  private(set) var letterCount: UInt32 = 0
  /// A hash of its digits in their order.
  private(set) var digits: UInt32 = 2_166_136_261
  /// A bit for the first and one for the second occurrence of each letter; some letters share them.
  private(set) var letters: UInt64 = 0
  /// A bit for each word; some words share them.
  private(set) var words: UInt64 = 0

  /// The sketch of a folded name, in one pass over its bytes.
  init(_ name: Span<UInt8>) {
    var word: UInt64 = 0
    var letter: UInt32 = 0
    for index in name.indices {
      let byte = name[index]
      if byte == UInt8(ascii: " ") {
        note(word: word)
        word = 0
        continue
      }
      word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
      letter = byte & 0xC0 == 0x80 ? letter << 6 | UInt32(byte & 0x3F) : UInt32(byte)
      let isLast = index + 1 == name.count || name[index + 1] & 0xC0 != 0x80
      if isLast { note(letter: letter) }
    }
    note(word: word)
  }

  private mutating func note(word: UInt64) {
    words |= 1 << ((word &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  private mutating func note(letter: UInt32) {
    letterCount += 1
    if UInt32(UInt8(ascii: "0"))...UInt32(UInt8(ascii: "9")) ~= letter {
      digits = (digits ^ letter) &* 16_777_619
    }
    let first = UInt64(1) << (letter & 31)
    letters |= letters & first == 0 ? first : first << 32
  }
}

extension NameSketch {
  /// Whether a name with this sketch may hold all words of one with the other.
  func mayHold(wordsOf other: NameSketch) -> Bool { other.words & ~words == 0 }

  /// Whether a name with this sketch may be spelt nearly like one with the other.
  ///
  /// Each letter put in or left out moves one bit, each changed one two, and a swap none.
  func mayBeSpeltLike(_ other: NameSketch) -> Bool {
    let limit = max(letterCount, other.letterCount) / 8
    return max(letterCount, other.letterCount) - min(letterCount, other.letterCount) <= limit
      && digits == other.digits
      && (letters ^ other.letters).nonzeroBitCount <= 2 * Int(limit)
  }
}
