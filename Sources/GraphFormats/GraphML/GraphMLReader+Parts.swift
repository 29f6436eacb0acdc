import Dispatch
import PropertyGraph

extension GraphMLReader {
  /// Reads a document in parts, one a thread.
  ///
  /// - Returns: exactly what one thread would have read; `nil` if the document cannot be cut, if a
  ///   part says what only one who read the parts before it can understand, or if anything is wrong
  ///   with it: the whole is then to be read by one thread, which knows what to say and where.
  static func read(_ source: InputSource, inParts plan: GraphMLParts.Plan) -> GraphMLReader? {
    guard let parts = GraphMLParts(of: source, plan)?.parts else { return nil }
    // Each thread has one of them to itself.
    nonisolated(unsafe) let readers = UnsafeMutablePointer<GraphMLReader>.allocate(
      capacity: parts.count)
    for number in parts.indices {
      unsafe (readers + number).initialize(to: GraphMLReader(file: source.name))
      unsafe readers[number].isLaterPart = number > 0
    }
    unsafe readers[0].partCount = parts.count
    defer { unsafe readers.deallocate() }
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      do {
        try unsafe XMLReader.read(source, parts[number], into: &readers[number])
      } catch {
        unsafe readers[number].isPlain = false
      }
    }
    var whole = unsafe readers.move()
    for number in 1..<parts.count {
      let part = unsafe (readers + number).move()
      whole.absorb(part, source, parts[number])
    }
    guard whole.isPlain else { return nil }
    return whole
  }

  /// A part that is not plain will be read again with the others.
  var wantsMore: Bool { isPlain || partCount == 1 && !isLaterPart }

  /// Forgets what stands before the graph, which the first part says as well.
  mutating func beginPart() {
    notes = ImportNotes()
    settings = [:]
  }

  /// Takes over what the next part of the document says, unless that needs more than this.
  private mutating func absorb(
    _ part: consuming GraphMLReader, _ source: InputSource, _ place: InputPart
  ) {
    isPlain = isPlain && part.isPlain && part.settings.isEmpty && part.nodesWithoutID == 0
    fallbackCount += part.fallbackCount
    guard isPlain, fallbackCount <= Self.mostFallbacks else {
      isPlain = false
      return
    }
    let known = builder.nodeCount
    unnamedEdges += part.unnamedEdges
    let (isDeclared, named, notes) = (part.isDeclared, part.named, part.notes)
    let rows = builder.absorb(part.builder)
    declare(isDeclared, rows)
    let new = named.filter { rows[Int($0.row)] >= known }
    if new.isEmpty, notes.isEmpty { return }
    guard let lines = try? place.lines(before: source) else {
      isPlain = false
      return
    }
    self.named += new.map { (rows[Int($0.row)], $0.line &+ UInt32(truncatingIfNeeded: lines)) }
    self.notes.add(notes, after: lines)
  }

  private mutating func declare(_ isDeclared: [Bool], _ rows: [UInt32]) {
    let missing = builder.nodeCount - self.isDeclared.count
    self.isDeclared += repeatElement(false, count: missing)
    for (row, isDeclared) in zip(rows, isDeclared) where isDeclared {
      // That a node is declared again is to be noted with its line.
      if self.isDeclared[Int(row)] { isPlain = false }
      self.isDeclared[Int(row)] = true
    }
  }
}
