/// Texts as GML has them: 7 bits, everything else as an entity of HTML.
enum GMLText {
  /// The text that bytes between quotes stand for; what is no entity stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let start = rest.firstIndex(of: ampersand) {
      result += rest[..<start]
      let name = rest[(start + 1)...].prefix(longestEntity).prefix { $0 != semicolon }
      if let scalar = scalar(name), name.endIndex < rest.endIndex, rest[name.endIndex] == semicolon
      {
        result += Array(String(Character(scalar)).utf8)
        rest = rest[(name.endIndex + 1)...]
      } else {
        result.append(ampersand)
        rest = rest[(start + 1)...]
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  /// The text in quotes, in 7 bits, on one line.
  static func encoded(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "&#\(scalar.value);"
      }
    }
    return result + "\""
  }

  private static let ampersand = UInt8(ascii: "&")
  private static let semicolon = UInt8(ascii: ";")
  private static let longestEntity = 10

  /// The character of an entity, without its `&` and `;`.
  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    guard digits.first?.isHexDigit == true || digits.first == "x" || digits.first == "X" else {
      return nil
    }
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  /// The entities of XML and of Latin-1, which is what GML's own page names.
  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "quot": "\"", "lt": "<", "gt": ">", "apos": "'",
    ]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(0xA0 + UInt32(offset))
    }
    return named
  }()

  /// The names of the characters from U+00A0 on.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc \
    Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute \
    THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """
}
