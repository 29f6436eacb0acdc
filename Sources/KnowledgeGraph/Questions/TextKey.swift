import PropertyGraph

/// A key of a JSON object that is only known when it is written.
struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }
  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension KeyedEncodingContainer where Key == TextKey {
  /// Writes a property as the JSON value it is.
  mutating func encode(_ value: PropertyValue, forKey key: TextKey) throws {
    switch value {
    case .boolean(let value): try encode(value, forKey: key)
    case .integer(let value): try encode(value, forKey: key)
    case .float(let value):
      if value.isFinite {
        try encode(value, forKey: key)
      } else {
        try encode("\(value)", forKey: key)
      }
    case .string(let value): try encode(value, forKey: key)
    case .booleans(let values): try encode(values, forKey: key)
    case .integers(let values): try encode(values, forKey: key)
    case .floats(let values):
      if values.allSatisfy(\.isFinite) {
        try encode(values, forKey: key)
      } else {
        try encode(values.map { "\($0)" }, forKey: key)
      }
    case .strings(let values): try encode(values, forKey: key)
    }
  }
}
