/// A part of a document, between bytes that make a document of its own out of it.
struct InputPart {
  /// What is read before the part.
  var beginning: [UInt8] = []
  /// Where the part stands in the document.
  let range: Range<Int>
  /// What is read after the part.
  var ending: [UInt8] = []
}
