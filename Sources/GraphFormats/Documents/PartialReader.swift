import Dispatch
import PropertyGraph

/// A reader of documents that can be read in parts, each by a thread of its own.
protocol PartialReader: XMLHandler, SendableMetatype, ~Copyable {
  /// How its documents are laid out.
  static var layout: DocumentLayout { get }

  init(file: String)

  /// Which part it reads.
  var part: PartProgress { get set }

  /// Takes over what the next part of the document says; sets ``PartProgress/isPlain`` to `false` if
  /// that needs more than this.
  ///
  /// - Parameter lines: how many lines come before that part; `nil` if that cannot be told.
  mutating func absorb(_ next: consuming Self, lines: () -> Int?)

  /// A reader of the same document that knows from the start what this one learnt too late; `nil` if
  /// nothing was late.
  borrowing func second() -> Self?
  /// Adds what only shows at the end.
  mutating func settle()
  /// What was read, not yet put in order.
  consuming func unfinished() -> Graph.Builder
  /// What was read, put in order, and what is to be said of it.
  consuming func finish() throws -> (graph: Graph, report: ImportReport)
}

/// The part of a document that a reader reads.
struct PartProgress {
  /// How many parts there are; only the first knows.
  var count = 1
  /// Whether it is one that does not begin the document.
  var isLater = false
  /// Whether nothing was met that has to be read together with what came before it.
  var isPlain = true

  /// A part that is not plain will be read again with the others.
  var wantsMore: Bool { isPlain || count == 1 && !isLater }
}

extension PartialReader where Self: ~Copyable {
  /// Reads a document; twice, if it declares something after what bears that.
  static func read(_ source: InputSource, _ plan: DocumentParts.Plan = .init()) throws -> (
    graph: Graph, report: ImportReport
  ) {
    let reader = try parsed(source, plan)
    return try reader.finish()
  }

  /// What a document says, not yet put in order.
  static func builder(_ source: InputSource, _ plan: DocumentParts.Plan) throws -> Graph.Builder {
    let reader = try parsed(source, plan)
    return reader.unfinished()
  }

  private static func parsed(_ source: InputSource, _ plan: DocumentParts.Plan) throws -> Self {
    if var reader = read(source, inParts: plan) {
      reader.settle()
      return reader
    }
    var reader = Self(file: source.name)
    try XMLReader.read(source, into: &reader)
    if var second = reader.second() {
      try XMLReader.read(source, into: &second)
      reader = second
    }
    reader.settle()
    return reader
  }

  /// Reads a document in parts, one a thread.
  ///
  /// - Returns: exactly what one thread would have read; `nil` if the document cannot be cut, if a
  ///   part says what only one who read the parts before it can understand, or if anything is wrong
  ///   with it: the whole is then to be read by one thread, which knows what to say and where.
  static func read(_ source: InputSource, inParts plan: DocumentParts.Plan) -> Self? {
    guard let parts = DocumentParts(of: source, layout, plan)?.parts else { return nil }
    // Each thread has one of them to itself.
    nonisolated(unsafe) let readers = UnsafeMutablePointer<Self>.allocate(capacity: parts.count)
    for number in parts.indices {
      unsafe (readers + number).initialize(to: Self(file: source.name))
      unsafe readers[number].part.isLater = number > 0
    }
    unsafe readers[0].part.count = parts.count
    defer { unsafe readers.deallocate() }
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      do {
        try unsafe XMLReader.read(source, parts[number], into: &readers[number])
      } catch {
        unsafe readers[number].part.isPlain = false
      }
    }
    var whole = unsafe readers.move()
    for number in 1..<parts.count {
      let next = unsafe (readers + number).move()
      guard whole.part.isPlain, next.part.isPlain else {
        whole.part.isPlain = false
        continue
      }
      whole.absorb(next) { try? parts[number].lines(before: source) }
    }
    guard whole.part.isPlain else { return nil }
    return whole
  }
}
