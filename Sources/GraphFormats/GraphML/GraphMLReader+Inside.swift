import PropertyGraph

/// Tags inside data, a description or a default: structure of another tool's.
extension GraphMLReader {
  struct Inside {
    enum Sort { case nothing, markup, drawing }

    var sort = Sort.nothing
    /// What the tags stand in.
    var leaf: Leaf?
    var markup = XMLMarkup()
    var drawing = YEdDrawing()
  }

  var wantsTextAfterTag: Bool { inside.sort != .nothing }

  mutating func interrupt(text: Span<UInt8>) {
    if inside.sort == .drawing { inside.drawing.append(text) } else { inside.markup.append(text) }
  }

  /// The first tag inside data, or one beside it.
  mutating func startInsideLeaf(_ element: borrowing XMLElement<GraphMLWord>) -> Bool {
    skipped = 1
    switch leaf {
    case .inside: break
    case .data(_, let key) where keys[key].role == .drawing: enterLeaf(.drawing)
    case .data(_, let key) where keys[key].role == .appearance: return passOverLeaf()
    case .data(_, let key), .moment(_, let key, _):
      notes.add(
        .nestedXML, line: element.place.line,
        "the data \"\(keys[key].name)\" holds XML (<\(element.qualifiedName)>); it is kept as text")
      enterLeaf(.markup)
    case .description, .fallback:
      notes.add(
        .nestedXML, line: element.place.line,
        "a description or default holds XML (<\(element.qualifiedName)>); it is kept as text")
      enterLeaf(.markup)
    case .ignored, nil: return passOverLeaf()
    }
    return startDeeper(element)
  }

  private mutating func enterLeaf(_ sort: Inside.Sort) {
    inside.sort = sort
    inside.leaf = leaf
    leaf = .inside
  }

  private mutating func passOverLeaf() -> Bool {
    inside = Inside()
    leaf = .ignored
    return false
  }

  /// A tag inside those that are not GraphML's own.
  mutating func startDeeper(_ element: borrowing XMLElement<GraphMLWord>) -> Bool {
    switch inside.sort {
    case .nothing: return false
    case .markup: inside.markup.start(element)
    case .drawing: inside.drawing.start(element.localName, element.attributeTexts)
    }
    return true
  }

  mutating func endDeeper(_ text: Span<UInt8>) {
    switch inside.sort {
    case .nothing: break
    case .markup: inside.markup.end(text)
    case .drawing: inside.drawing.end(text)
    }
  }

  /// The end of data, a description or a default in which tags stood.
  mutating func endInside(_ text: Span<UInt8>, at place: XMLPlace) {
    let met = inside
    inside = Inside()
    leaf = met.leaf
    if met.sort == .drawing { return endDrawing(met.drawing) }
    var markup = met.markup
    markup.append(text)
    switch leaf {
    case .data, .moment: endData(markup.bytes.span, at: place)
    case .description: endDescription(markup.bytes.span, at: place)
    case .fallback: endFallback(markup.bytes.span, at: place)
    default: leaf = nil
    }
  }
}
