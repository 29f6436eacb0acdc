import Foundation

/// How names are compared: case, diacritics and punctuation do not count, in any script.
///
/// ```swift
/// Names.fold("Daniël Pit, Bureau voor Samenlevingsopbouw")   // "daniel pit bureau voor samenlevingsopbouw"
/// Names.fold("İSTANBUL") == Names.fold("istanbul")           // true
/// Names.fold("OF/BY/FOR ALL") == Names.fold("of + by = for all")   // true
/// ```
///
/// The `name` table of a store and the resolver over a graph in memory both use this one function,
/// so a name that a question finds is a name that recording finds.
package enum Names {
  /// The words of `name` in lower case, without diacritics and punctuation, one space apart.
  ///
  /// An apostrophe joins what it stands between ("foto's" is "fotos"), and so does the dot of
  /// "col·lecció"; all other punctuation separates words. Vowel points of Hebrew and Arabic go, like accents; the vowel signs of Indic
  /// scripts and the voicing marks of kana stay, because without them it is another word. A name
  /// that has no letter or digit at all ("🎉") is compared as it is.
  ///
  /// Folding what is folded changes nothing.
  ///
  /// - Complexity: O(*n*) in the length of the name, twenty times slower for other than Latin letters.
  package static func fold(_ name: String) -> String {
    let folded = foldLatin(name) ?? foldUnicode(name)
    return folded.isEmpty ? name.trimmingCharacters(in: .whitespacesAndNewlines) : folded
  }

  /// Folds any name.
  static func foldUnicode(_ name: String) -> String {
    var joined = String.UnicodeScalarView()
    joined.append(contentsOf: name.unicodeScalars.lazy.filter { !isJoiner($0) })
    var folded = String.UnicodeScalarView()
    var atWordEnd = false
    for scalar in String(joined).decomposedStringWithCompatibilityMapping.unicodeScalars {
      if isIgnored(scalar) || isJoiner(scalar) { continue }
      guard isPartOfWord(scalar) else {
        atWordEnd = !folded.isEmpty
        continue
      }
      if atWordEnd { folded.append(" ") }
      atWordEnd = false
      appendLowercase(of: scalar, to: &folded)
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }

  /// Lower case by way of upper case, which also makes "ß" "ss", and one sigma of two.
  private static func appendLowercase(
    of scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView
  ) {
    for upper in scalar.properties.uppercaseMapping.unicodeScalars {
      for lower in upper.properties.lowercaseMapping.unicodeScalars where !isIgnored(lower) {
        if let plain = plainLetters[lower] {
          folded.append(contentsOf: plain.unicodeScalars)
        } else {
          folded.append(lower)
        }
      }
    }
  }

  /// Letters whose stroke or ligature Unicode does not take for a diacritic, but people do.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
  ]

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "`", "´", "‘", "’", "‛", "ʹ", "ʻ", "ʼ", "ʽ", "′", "＇", "·": true
    default: false
    }
  }

  /// Accents, vowel points, variation selectors and characters that only format.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: scalar.value == 0xAD
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED:
      scalar.value == 0x640 || scalar.properties.generalCategory.isMark
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: scalar.properties.generalCategory == .format
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category.isLetter || category.isNumber || category.isMark
  }
}

extension Unicode.GeneralCategory {
  var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  var isNumber: Bool {
    switch self {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
