/// What a property can hold: a boolean, a number, a text, or a list of one of these.
///
/// ```swift
/// let role: PropertyValue = "speaker"
/// let carriers: PropertyValue = .strings(["janny-bakker-klein"])
/// PropertyValue.integer(1) == .float(1)     // false: 1 and 1.0 are kept apart
/// ```
///
/// Two floats are equal when their bits are, so that a graph with `nan` in it equals itself; every
/// `nan` counts as the same one. The empty list is `.strings([])`, whatever it was a list of.
public enum PropertyValue: Sendable {
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case booleans([Bool])
  case integers([Int64])
  case floats([Double])
  case strings([String])
}

extension PropertyValue {
  /// The value as people read it: a text without quotes, a list with commas.
  public var text: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .float(let value): "\(value)"
    case .string(let value): value
    case .booleans(let values): values.map { "\($0)" }.joined(separator: ", ")
    case .integers(let values): values.map { "\($0)" }.joined(separator: ", ")
    case .floats(let values): values.map { "\($0)" }.joined(separator: ", ")
    case .strings(let values): values.joined(separator: ", ")
    }
  }

  /// The texts in it: itself when it is one, the elements of a list of texts, else none.
  public var strings: [String] {
    switch self {
    case .string(let value): [value]
    case .strings(let values): values
    default: []
    }
  }

  /// The text in it, if it is one.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// Whether it is a list.
  public var isList: Bool {
    switch self {
    case .boolean, .integer, .float, .string: false
    case .booleans, .integers, .floats, .strings: true
    }
  }

  /// The same value in the one form that equal values share: the empty list as a list of texts.
  package var normalized: PropertyValue {
    switch self {
    case .booleans([]), .integers([]), .floats([]): .strings([])
    default: self
    }
  }
}

extension PropertyValue: Hashable {
  public static func == (left: PropertyValue, right: PropertyValue) -> Bool {
    switch (left.normalized, right.normalized) {
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.float(let a), .float(let b)): a.identity == b.identity
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.booleans(let a), .booleans(let b)): a == b
    case (.integers(let a), .integers(let b)): a == b
    case (.floats(let a), .floats(let b)): a.elementsEqual(b) { $0.identity == $1.identity }
    case (.strings(let a), .strings(let b)):
      a.elementsEqual(b) { $0.utf8.elementsEqual($1.utf8) }
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch normalized {
    case .boolean(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value.identity)
    case .string(let value): hasher.combine(value)
    case .booleans(let values): hasher.combine(values)
    case .integers(let values): hasher.combine(values)
    case .floats(let values): for value in values { hasher.combine(value.identity) }
    case .strings(let values): hasher.combine(values)
    }
  }
}

extension Double {
  /// The bits that make it what it is; one pattern for every `nan`.
  package var identity: UInt64 { isNaN ? Double.nan.bitPattern : bitPattern }
}

extension PropertyValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .float(value) }
}
