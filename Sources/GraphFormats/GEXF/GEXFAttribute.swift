import PropertyGraph

/// An `<attribute>` as it is written: a column of Gephi's table.
struct GEXFAttribute {
  let id: String
  let title: String
  let type: String

  init(_ title: String, _ type: String, isJSON: Bool, _ ids: inout GEXFAttributeIDs) {
    self.title = title
    self.type = type
    id = ids.free(for: title, isJSON: isJSON)
  }

  /// How a value begins.
  var opening: [UInt8] { Array("          <attvalue for=\"\(id)\" value=\"".utf8) }

  /// A whole value.
  func line(_ text: String) -> [UInt8] {
    var xml = ByteWriter()
    xml.bytes(opening)
    xml.attribute(text)
    xml.literal("\"/>\n")
    return xml.finish().bytes
  }
}

/// The ids that the attributes of a class have taken, in lower case: Gephi takes no notice of case.
struct GEXFAttributeIDs {
  private var taken: Set<String> = []

  /// The title itself for the first that bears it; JSON is told by how the id ends.
  mutating func free(for title: String, isJSON: Bool) -> String {
    let suffix = isJSON ? GEXFMark.json : title.hasSuffix(GEXFMark.json) ? "_" : ""
    var id = title + suffix
    var number = 2
    while !taken.insert(id.lowercased()).inserted {
      id = "\(title)_\(number)\(suffix)"
      number += 1
    }
    return id
  }
}

/// A property of nodes or of edges as it is written.
///
/// A class, so that a row looks at it without counting references to all the arrays in it.
final class GEXFColumn: Sendable {
  let column: Column
  let opening: [UInt8]
  private let isJSON: Bool
  /// Whether nothing in it is ever escaped: it holds canonical dates.
  private let isPlain: Bool

  init(_ column: Column, isJSON: Bool, _ attribute: GEXFAttribute) {
    self.column = column
    self.isJSON = isJSON
    isPlain = if case .dates(let dates) = column.values { dates.texts.count == 0 } else { false }
    opening = attribute.opening
  }

  @inline(__always)
  func write(_ position: Int, into xml: inout ByteWriter) {
    switch column.values {
    case .booleans(let values):
      if values[position] { xml.literal("true") } else { xml.literal("false") }
    case .integers(let values): xml.number(values[position])
    case .floats(let values): xml.number(values[position])
    case .strings(let texts): texts.withBytes(position) { write($0, into: &xml) }
    case .dates(let dates): dates.withBytes(position) { write($0, into: &xml) }
    case .others(let values): xml.attribute(values[position].jsonForXML)
    }
  }

  @inline(__always)
  private func write(_ text: Span<UInt8>, into xml: inout ByteWriter) {
    if isPlain {
      xml.bytes(text)
    } else if isJSON {
      xml.attribute(PropertyValue.string(String(decoding: text)).jsonForXML)
    } else {
      xml.attribute(text)
    }
  }
}
