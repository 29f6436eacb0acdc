extension GraphMLReader: PartialReader {
  static var layout: DocumentLayout { .mixed }

  var wantsMore: Bool { part.wantsMore }

  @inline(__always)
  mutating func advance(to taken: Int, of size: Int) {
    room.advance(to: taken, of: size * part.count, &builder)
  }

  /// Forgets what stands before the graph, which the first part says as well.
  mutating func beginPart() {
    notes = ImportNotes()
    settings = [:]
  }

  mutating func absorb(_ next: consuming GraphMLReader, lines: () -> Int?) {
    part.isPlain = next.settings.isEmpty
    guard part.isPlain else { return }
    let (elements, notes) = (next.elements, next.notes)
    part.isPlain = self.elements.absorb(
      elements, next.builder, notes, into: &builder, &self.notes, lines: lines)
  }
}
