import CLibXML2

/// What is wrong with a document, in a sentence, with what to try.
enum XMLProblem {
  /// A reference to an entity that is none of XML's own.
  static func entity(_ name: String) -> String {
    "The file uses the entity &\(name);, and only &lt; &gt; &amp; &quot; &apos; are read, for safety."
      + " Write the text itself."
  }

  private static let encoding =
    "The text is not in the encoding that the file declares, or not in UTF-8 if it declares none."
    + " Save it as UTF-8."

  /// The sentence for an error of libxml2's.
  static func sentence(_ error: xmlError) -> String {
    let first = unsafe text(error.str1)
    let second = unsafe text(error.str2)
    let number = unsafe Int(error.int1)
    let message = unsafe text(error.message)
    return switch unsafe xmlParserErrors(UInt32(error.code)) {
    case XML_ERR_DOCUMENT_EMPTY:
      "This is no XML: it does not begin with a tag. Is it the file you meant?"
    case XML_ERR_DOCUMENT_END:
      "Something follows the end of the outermost element. Was a second file appended?"
    case XML_ERR_TAG_NAME_MISMATCH:
      "<\(first)> of line \(number) is closed by </\(second)>. Close each element by its own name."
    case XML_ERR_TAG_NOT_FINISHED where message.hasPrefix("Premature"):
      "The file ends before <\(first)> of line \(number) is closed. Was it copied whole?"
    case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED,
      XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED:
      "A tag, comment or section is not finished here. Was the file copied whole?"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      entity(first)
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING:
      "A name is expected here. A plain & is written &amp;, a plain < is written &lt;."
    case XML_ERR_LT_IN_ATTRIBUTE:
      "An attribute holds a <. Write it &lt;."
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      "The value of an attribute must stand in quotes."
    case XML_ERR_ATTRIBUTE_NOT_FINISHED where message.contains("too long"):
      "An attribute is longer than 10 MB, the most that is read."
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      "The value of an attribute is not finished here. Is a quote missing?"
    case XML_ERR_ATTRIBUTE_REDEFINED:
      "The attribute \(first) stands twice in one tag. Remove one."
    case XML_ERR_INVALID_CHAR where message.contains("UTF-8"):
      encoding
    case XML_ERR_INVALID_CHAR where number == 0, XML_ERR_INVALID_CHARREF where number == 0:
      "XML cannot hold the character that stands here. Remove it."
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
      "XML cannot hold the character U+\(hexadecimal(number)). Remove it."
    case XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_I18N_CONV_FAILED,
      XML_IO_ENCODER,
      XML_ERR_INTERNAL_ERROR where message.contains("encod"):
      encoding
    case XML_ERR_UNSUPPORTED_ENCODING:
      "The encoding \(first) is not known. Save the file as UTF-8."
    case XML_ERR_INTERNAL_ERROR where message.contains("Excessive depth"):
      "Elements are nested more than \(number) levels deep, the most that is read."
    case XML_ERR_NO_MEMORY:
      "There is not enough memory to read the file."
    default:
      "This is no well-formed XML: \(message)."
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    var text = unsafe String(cString: pointer)
    while let last = text.last, last.isWhitespace || last == "." { text.removeLast() }
    return text
  }

  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
