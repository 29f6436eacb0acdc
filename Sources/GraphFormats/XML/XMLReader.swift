import CLibXML2

/// What a format does with a document, tag by tag.
///
/// A handler is a struct: the parser holds it behind libxml2's context pointer, so that a tag costs
/// no reference counting (in a class, reading takes half as long again).
protocol XMLHandler: ~Copyable {
  associatedtype Word: XMLWord

  /// Takes a start tag and says whether the text up to the next tag is wanted.
  mutating func start(_ element: borrowing XMLElement<Word>) throws(FormatError) -> Bool
  /// Takes an end tag, with the text since the last tag if it was wanted.
  mutating func end(_ word: Word?, text: Span<UInt8>, at place: XMLPlace) throws(FormatError)
  /// Hears now and then how many bytes of how many were taken, if it is known how many there are.
  mutating func advance(to taken: Int, of size: Int)
  /// Whether to read on; if not, the document counts as cut off.
  var wantsMore: Bool { get }
  /// Takes wanted text that a tag inside it cuts off.
  mutating func interrupt(text: Span<UInt8>)
  /// Whether text after an end tag is wanted too, because tags stand amid the text.
  var wantsTextAfterTag: Bool { get }

  /// libxml2's callbacks for this handler. C cannot be given a generic function, so each handler
  /// spells its own (``XMLCallbacks``).
  static var callbacks: XMLCallbacks { get }
}

extension XMLHandler where Self: ~Copyable {
  mutating func advance(to taken: Int, of size: Int) {}
  var wantsMore: Bool { true }
  mutating func interrupt(text: Span<UInt8>) {}
  var wantsTextAfterTag: Bool { false }
}

/// The functions that libxml2 calls, bound to one type of handler.
@safe struct XMLCallbacks {
  let input: xmlInputReadCallback
  let start: startElementNsSAX2Func
  let end: endElementNsSAX2Func
  let text: charactersSAXFunc
  let reference: referenceSAXFunc
  let error: xmlStructuredErrorFunc
}

/// The most that a document may ask for; beyond it, it is refused with a sentence.
enum XMLLimit {
  /// Bytes of one text.
  static let text = 1 << 26
  /// Attributes that the document's own DTD may add to one tag.
  static let defaultedAttributes = 64
}

/// A document being parsed: the handler, and what it needs from libxml2.
///
/// Streaming over SAX2: no tree, no DTD, no entity but XML's own five, no network. libxml2 itself
/// refuses more than 256 levels of nesting and attribute values over 10 MB.
@safe struct XMLReader<Handler: XMLHandler & ~Copyable>: ~Copyable {
  private let handler: UnsafeMutablePointer<Handler>
  private var input: InputBytes
  private let name: String
  private var failure: FormatError?
  /// Whether there is a failure; what comes after it does not count.
  private var isStopped = false

  private var parser: xmlParserCtxtPtr?
  private var words: XMLWordTable<Handler.Word>?
  /// The namespace of the outermost element, whichever it is: its elements are the format's own.
  private var namespace: UnsafePointer<xmlChar>?
  private var isBeforeRoot = true

  private var isTextWanted = false
  private var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4096)
  private var textCount = 0

  private init(
    _ source: InputSource, _ part: InputPart?, _ handler: UnsafeMutablePointer<Handler>
  ) throws(FormatError) {
    unsafe self.handler = unsafe handler
    name = source.name
    if let part {
      input = try InputBytes(source, part)
    } else {
      input = try InputBytes(source)
    }
  }

  deinit {
    unsafe text.deallocate()
    words?.deallocate()
    if let parser = unsafe parser { unsafe xmlFreeParserCtxt(parser) }
  }

  /// Leads a document, or one part of it, through a handler.
  ///
  /// - Throws: `FormatError` for a document that is no well-formed XML, asks for too much, or that
  ///   the handler refuses.
  static func read(_ source: InputSource, _ part: InputPart? = nil, into handler: inout Handler)
    throws(FormatError)
  {
    let failure = try unsafe withUnsafeMutablePointer(to: &handler) {
      (pointer) throws(FormatError) -> FormatError? in
      var reader = try unsafe XMLReader(source, part, pointer)
      unsafe withUnsafeMutablePointer(to: &reader) { unsafe parse($0) }
      return reader.outcome
    }
    if let failure { throw failure }
  }

  /// Runs libxml2 over the input. All that it calls back goes through `reader`.
  private static func parse(_ reader: UnsafeMutablePointer<Self>) {
    xmlInitParser()
    let callbacks = Handler.callbacks
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = callbacks.start
    unsafe sax.endElementNs = callbacks.end
    unsafe sax.characters = callbacks.text
    unsafe sax.ignorableWhitespace = callbacks.text
    unsafe sax.reference = callbacks.reference
    unsafe sax.serror = callbacks.error

    let parser = unsafe xmlCreateIOParserCtxt(
      &sax, reader, callbacks.input, nil, reader, XML_CHAR_ENCODING_NONE)
    guard let parser = unsafe parser else { return }
    unsafe reader.pointee.parser = unsafe parser
    unsafe reader.pointee.words = unsafe XMLWordTable(in: parser.pointee.dict)
    _ = unsafe xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    // What libxml2's decoders complain of bypasses the parser and would go to standard error.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    _ = unsafe xmlParseDocument(parser)
  }

  /// The first thing that went wrong, the most telling one if there are several.
  private var outcome: FormatError? {
    if let failure = input.failure { return failure }
    if input.taken == 0 { return FormatError(file: name, problem: "The file is empty.") }
    if let failure { return failure }
    guard let parser = unsafe parser, unsafe parser.pointee.wellFormed == 0 else { return nil }
    return FormatError(file: name, problem: "This is no well-formed XML.")
  }
}

extension XMLReader where Handler: ~Copyable {
  /// The next bytes, as libxml2 asks for them.
  static func input(
    _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: Int32
  ) -> Int32 {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    return unsafe reader.pointee.fill(
      UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
  }

  /// A start tag, as SAX2 gives it.
  @inline(__always)
  static func start(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    prefix: UnsafePointer<xmlChar>? = nil, declared: XMLNamespaces = XMLNamespaces()
  ) {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    unsafe reader.pointee.start(
      name!, namespace, Int(attributeCount), defaultedCount, attributes, prefix, declared)
  }

  /// An end tag, as SAX2 gives it.
  @inline(__always)
  static func end(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
  ) {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    unsafe reader.pointee.end(name!, namespace)
  }

  /// A piece of text, as SAX2 gives it.
  @inline(__always)
  static func text(
    _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    guard unsafe reader.pointee.isTextWanted else { return }
    unsafe reader.pointee.append(bytes!, Int(count))
  }

  /// A reference to an entity that nobody declared, or that only an external DTD might declare.
  static func reference(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    unsafe reader.pointee.refuse(entity: String(cString: name!))
  }

  /// An error, as libxml2 structures it.
  static func error(_ context: UnsafeMutableRawPointer?, _ error: xmlError) {
    let reader = unsafe context!.assumingMemoryBound(to: Self.self)
    unsafe reader.pointee.record(error)
  }

  private mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard unsafe handler.pointee.wantsMore else { return 0 }
    if let size = input.size { unsafe handler.pointee.advance(to: input.taken, of: size) }
    return unsafe Int32(truncatingIfNeeded: input.read(into: buffer))
  }

  @inline(__always)
  private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ prefix: UnsafePointer<xmlChar>?, _ declared: XMLNamespaces
  ) {
    guard let parser = unsafe parser, let words, !isStopped else { return }
    if isBeforeRoot {
      isBeforeRoot = false
      unsafe self.namespace = unsafe namespace
    }
    let place = unsafe XMLPlace(parser)
    if defaultedCount > XMLLimit.defaultedAttributes {
      return refuse("The DTD inside the file adds too many attributes to a tag.", at: place)
    }
    let word = unsafe namespace == self.namespace ? words.word(at: name) : nil
    let element = unsafe XMLElement(
      word: word, place: place, table: words, name: name, namespace: namespace,
      attributes: attributes, count: count, prefix: prefix, declared: declared)
    if isTextWanted { handOverText() }
    textCount = 0
    do throws(FormatError) {
      isTextWanted = try unsafe handler.pointee.start(element)
    } catch {
      stop(error)
    }
  }

  @inline(__always)
  private mutating func end(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) {
    guard let parser = unsafe parser, let words, !isStopped else { return }
    let word = unsafe namespace == self.namespace ? words.word(at: name) : nil
    let bytes = unsafe UnsafeBufferPointer(rebasing: text[..<textCount])
    isTextWanted = false
    textCount = 0
    do throws(FormatError) {
      try unsafe handler.pointee.end(word, text: bytes.span, at: XMLPlace(parser))
    } catch {
      stop(error)
    }
    isTextWanted = unsafe handler.pointee.wantsTextAfterTag
  }

  /// Gives the handler the text that a tag cuts off.
  private mutating func handOverText() {
    let bytes = unsafe UnsafeBufferPointer(rebasing: text[..<textCount])
    unsafe handler.pointee.interrupt(text: bytes.span)
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafePointer<xmlChar>, _ count: Int) {
    if unsafe textCount + count > text.count { grow(by: count) }
    guard !isStopped else { return }
    unsafe (text.baseAddress! + textCount).update(from: bytes, count: count)
    textCount += count
  }

  private mutating func grow(by count: Int) {
    guard let parser = unsafe parser else { return }
    guard textCount + count <= XMLLimit.text else {
      return refuse(
        "A value is longer than 64 MB, the most that is read.", at: unsafe XMLPlace(parser))
    }
    let larger = unsafe UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(2 * text.count, textCount + count))
    unsafe larger.baseAddress!.update(from: text.baseAddress!, count: textCount)
    unsafe text.deallocate()
    unsafe text = unsafe larger
  }

  private mutating func refuse(_ problem: String, at place: XMLPlace) {
    stop(FormatError(file: name, line: place.line, column: place.column, problem: problem))
  }

  private mutating func refuse(entity: String) {
    guard let parser = unsafe parser else { return }
    refuse(XMLProblem.entity(entity), at: unsafe XMLPlace(parser))
  }

  private mutating func stop(_ error: FormatError) {
    if failure == nil { failure = error }
    isStopped = true
    if let parser = unsafe parser { unsafe xmlStopParser(parser) }
  }

  /// Keeps the first fatal error; what XML's namespaces rule says is no reason to refuse a graph.
  private mutating func record(_ error: xmlError) {
    guard failure == nil else { return }
    let isEntity = unsafe error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
    guard unsafe error.level == XML_ERR_FATAL || isEntity else { return }
    isStopped = true
    failure = unsafe FormatError(
      file: name, line: Int(error.line), column: Int(error.int2),
      problem: XMLProblem.sentence(error))
  }
}
