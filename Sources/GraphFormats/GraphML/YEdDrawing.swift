import PropertyGraph

/// What is kept of the XML in which yEd, and other tools on yFiles, draw a node or an edge.
struct YEdDrawing {
  /// The texts on it, in order.
  private(set) var captions: [String] = []
  private(set) var properties: [String: PropertyValue] = [:]

  private var path: [String] = []
  private var text = ""
  /// Of a group, which is drawn open or closed, only what is shown counts.
  private var shown = 0
  private var realizersDepth = 0
  private var realizer = -1

  typealias Attributes = [(name: String, localName: String, value: String)]

  mutating func start(_ name: String, _ attributes: Attributes) {
    path.append(name)
    if isText { text = "" }
    func value(_ name: String) -> String? { attributes.first { $0.localName == name }?.value }
    if name == "Realizers" {
      realizersDepth = path.count
      shown = value("active").flatMap { Int($0) } ?? 0
    } else if path.count == realizersDepth + 1, realizersDepth > 0 {
      realizer += 1
    }
    if isShown { read(name, value) }
  }

  /// Text before a tag inside another.
  mutating func append(_ bytes: Span<UInt8>) {
    if isText { text += String(decoding: bytes) }
  }

  mutating func end(_ bytes: Span<UInt8>) {
    append(bytes)
    if isText, isShown { keepText() }
    path.removeLast()
  }

  private var isShown: Bool { realizersDepth == 0 || realizer == shown || realizer < 0 }

  private var isText: Bool {
    guard let name = path.last else { return false }
    return ["NodeLabel", "EdgeLabel", "Label.Text", "AttributeLabel", "MethodLabel"].contains(name)
  }

  private mutating func keepText() {
    let found = text.trimmed
    text = ""
    guard !found.isEmpty else { return }
    switch path.last {
    case "AttributeLabel": keep("attributes", .string(found))
    case "MethodLabel": keep("methods", .string(found))
    default: captions.append(found)
    }
  }

  private mutating func read(_ name: String, _ value: (String) -> String?) {
    switch name {
    case "Geometry":
      for property in [Structure.x, Structure.y, Structure.width, Structure.height] {
        keep(property, number: value(property))
      }
    case "RectD":
      for (property, attribute) in [
        (Structure.x, "X"), (Structure.y, "Y"), (Structure.width, "Width"),
        (Structure.height, "Height"),
      ] { keep(property, number: value(attribute)) }
    case "Fill":
      if value("hasColor") != "false" { keep(colour: value("color"), alphaFirst: false) }
    case "LineStyle":
      keep(colour: value("color"), alphaFirst: false)
      keep(Structure.thickness, number: value("width"))
    case "Shape": value("type").map { keep(Structure.shape, .string($0)) }
    case "GenericNode", "GenericGroupNode":
      value("configuration").map { keep(Structure.shape, .string($0.lastWord)) }
    case "UML":
      if let text = value("stereotype"), !text.isEmpty { keep("stereotype", .string(text)) }
    default: readStyle(name, value)
    }
  }

  /// The styles of yFiles' newer relatives.
  private mutating func readStyle(_ name: String, _ value: (String) -> String?) {
    if name.hasSuffix("NodeStyle") {
      keep(colour: value("fill"), alphaFirst: true)
      value("shape").map { keep(Structure.shape, .string($0.lowercased())) }
    } else if name.hasSuffix("EdgeStyle") {
      keep(colour: value("stroke"), alphaFirst: true)
    }
  }

  private mutating func keep(_ property: String, _ value: PropertyValue) {
    if properties[property] == nil { properties[property] = value }
  }

  private mutating func keep(_ property: String, number text: String?) {
    guard let text, let number = WrittenValue.float(text.utf8Span.span) else { return }
    keep(property, .float(number))
  }

  /// Keeps a colour as `#RRGGBB`; how transparent it is is left out.
  private mutating func keep(colour text: String?, alphaFirst: Bool) {
    guard let text, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else { return }
    let digits = text.dropFirst()
    switch digits.count {
    case 6: keep(Structure.colour, .string("#\(digits.uppercased())"))
    case 8:
      let colour = alphaFirst ? digits.suffix(6) : digits.prefix(6)
      keep(Structure.colour, .string("#\(colour.uppercased())"))
    default: break
    }
  }
}

extension String {
  /// What stands after the last dot.
  fileprivate var lastWord: String { split(separator: ".").last.map(String.init) ?? self }
}
