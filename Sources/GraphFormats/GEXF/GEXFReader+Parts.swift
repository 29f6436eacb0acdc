import PropertyGraph

extension GEXFReader: PartialReader {
  static var layout: DocumentLayout { .grouped }

  var wantsMore: Bool { part.wantsMore }

  @inline(__always)
  mutating func advance(to taken: Int, of size: Int) {
    room.advance(to: taken, of: size * part.count, &builder)
  }

  /// The first nodes or edges begin. A later part forgets what stands before them, which the first
  /// part says as well.
  mutating func endHead() {
    isHeadRead = true
    guard part.isLater else { return }
    notes = ImportNotes()
    settings = [:]
  }

  mutating func absorb(_ next: consuming GEXFReader, lines: () -> Int?) {
    part.isPlain =
      next.settings.isEmpty && (origin.isAppearanceNoted || !next.origin.isAppearanceNoted)
      && absorb(parentsOf: next, lines)
    guard part.isPlain else { return }
    let (elements, notes) = (next.elements, next.notes)
    part.isPlain = self.elements.absorb(
      elements, next.builder, notes, into: &builder, &self.notes, lines: lines)
  }

  private mutating func absorb(parentsOf next: borrowing GEXFReader, _ lines: () -> Int?) -> Bool {
    if next.parents.isEmpty { return true }
    guard let lines = lines() else { return false }
    parents.merge(next.parents.mapValues { $0 + lines }) { first, _ in first }
    return true
  }
}

extension XMLElement<GEXFWord> {
  /// Whether it belongs before all nodes and edges.
  var isOfHead: Bool {
    switch word {
    case .meta, .graph, .attributes, .attribute: true
    default: false
    }
  }
}
