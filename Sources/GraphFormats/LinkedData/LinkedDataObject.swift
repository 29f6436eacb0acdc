import PropertyGraph

/// What linked data says of something: another thing, or a text of a type.
enum LinkedDataObject: Hashable {
  case resource(LinkedDataName)
  /// Without a type it is plain text.
  case literal(String, type: LinkedDataName?)
}

extension PropertyValue {
  /// The values in it, one each; a list has no order in linked data.
  var linkedDataObjects: [LinkedDataObject] {
    switch self {
    case .boolean(let value): [.boolean(value)]
    case .integer(let value): [.integer(value)]
    case .float(let value): [.float(value)]
    case .string(let value): [.literal(value, type: nil)]
    case .booleans(let values): values.map { .boolean($0) }
    case .integers(let values): values.map { .integer($0) }
    case .floats(let values): values.map { .float($0) }
    case .strings(let values): values.map { .literal($0, type: nil) }
    }
  }
}

extension LinkedDataObject {
  fileprivate static func boolean(_ value: Bool) -> LinkedDataObject {
    .literal("\(value)", type: LinkedDataName("xsd:boolean"))
  }

  fileprivate static func integer(_ value: Int64) -> LinkedDataObject {
    .literal("\(value)", type: LinkedDataName("xsd:integer"))
  }

  fileprivate static func float(_ value: Double) -> LinkedDataObject {
    let text = value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-INF" : "INF") : "\(value)"
    return .literal(text, type: LinkedDataName("xsd:double"))
  }
}
