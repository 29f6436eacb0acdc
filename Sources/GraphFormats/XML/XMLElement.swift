import CLibXML2
import Foundation
import PropertyGraph

/// The words of a format: the names of its elements and attributes, no more than 64.
protocol XMLWord: RawRepresentable<UInt8>, CaseIterable, Sendable {
  /// The name as it stands in a document.
  var spelling: String { get }
}

/// A start tag, lent to a handler while libxml2 holds it.
@safe struct XMLElement<Word: XMLWord>: ~Copyable {
  /// Its name, or `nil` if the format does not know it or it belongs to another namespace.
  let word: Word?
  /// Where the tag ends in the file.
  let place: XMLPlace
  /// How many attributes it has.
  let count: Int

  private let table: XMLWordTable<Word>
  let name: UnsafePointer<xmlChar>
  private let namespaceName: UnsafePointer<xmlChar>?
  let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  let prefix: UnsafePointer<xmlChar>?
  let declared: XMLNamespaces
  /// Which words are attributes without a prefix, a bit each.
  private let words: UInt64

  @inline(__always)
  init(
    word: Word?, place: XMLPlace, table: XMLWordTable<Word>, name: UnsafePointer<xmlChar>,
    namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    prefix: UnsafePointer<xmlChar>?, declared: XMLNamespaces
  ) {
    self.word = word
    self.place = place
    self.table = table
    unsafe self.name = name
    unsafe namespaceName = namespace
    unsafe self.attributes = attributes
    self.count = count
    unsafe self.prefix = unsafe prefix
    self.declared = declared
    words = unsafe attributes.map { unsafe table.place($0, count) } ?? 0
  }

  /// The namespace it belongs to, if any.
  var namespace: String? { unsafe namespaceName.map { unsafe String(cString: $0) } }

  /// The names of attributes that bear no prefix and are no words of the format.
  var unknownAttributes: [String] {
    guard let attributes = unsafe attributes else { return [] }
    return (0..<count).compactMap { index in
      let field = unsafe attributes + 5 * index
      guard let name = unsafe field[0], unsafe field[1] == nil, unsafe table.word(at: name) == nil
      else { return nil }
      return unsafe String(cString: name)
    }
  }

  /// The word that its name would be, whichever namespace it belongs to.
  var wordElsewhere: Word? { unsafe table.word(at: name) }

  /// The names of attributes that bear no prefix and are none of these words.
  func attributes(except known: [Word]) -> [String] {
    guard let attributes = unsafe attributes else { return [] }
    return (0..<count).compactMap { index in
      let field = unsafe attributes + 5 * index
      guard let name = unsafe field[0], unsafe field[1] == nil,
        !known.contains(where: { unsafe table.pointer(of: $0) == name })
      else { return nil }
      return unsafe String(cString: name)
    }
  }

  /// Its name as text, without a prefix.
  var localName: String { unsafe String(cString: name) }

  /// Lends the value of an attribute that bears no prefix, if the tag has it.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func withValue<R, E: Error>(of attribute: Word, _ body: (Span<UInt8>) throws(E) -> R?) throws(E)
    -> R?
  {
    guard has(attribute), let attributes = unsafe attributes else { return nil }
    let field = unsafe attributes + 5 * table.place(of: attribute)
    guard let start = unsafe field[3], let end = unsafe field[4] else { return nil }
    let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
    guard unsafe memchr(start, Int32(UInt8(ascii: "&")), end - start) == nil else {
      return try unsafe body(Self.unescaped(value).span)
    }
    return try unsafe body(value.span)
  }

  /// A value in which each `&` is one: libxml2, which is not to expand entities, hands it over as
  /// `&#38;`.
  static func unescaped(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let escape = Array("&#38;".utf8)
    var bytes: [UInt8] = []
    var rest = unsafe value[...]
    while let byte = unsafe rest.first {
      bytes.append(byte)
      unsafe rest = unsafe rest.dropFirst(rest.starts(with: escape) ? escape.count : 1)
    }
    return bytes
  }

  /// Whether the tag has an attribute that bears no prefix.
  @inline(__always)
  func has(_ attribute: Word) -> Bool { words & (1 << UInt64(attribute.rawValue)) != 0 }

  /// The value of an attribute as text, if the tag has it.
  func text(of attribute: Word) -> String? {
    withValue(of: attribute) { String(decoding: $0) }
  }
}

/// Where the parser stands in the file; asked only when something is to be reported.
@safe struct XMLPlace {
  private let parser: xmlParserCtxtPtr

  init(_ parser: xmlParserCtxtPtr) { unsafe self.parser = parser }

  /// The line, counted from 1.
  var line: Int { unsafe parser.pointee.input.map { Int(unsafe $0.pointee.line) } ?? 0 }
  /// The column, counted from 1.
  var column: Int { unsafe parser.pointee.input.map { Int(unsafe $0.pointee.col) } ?? 0 }
}
