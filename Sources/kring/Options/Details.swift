import ArgumentParser
import KnowledgeGraph
import PropertyGraph

/// What can be said about anything that is recorded.
struct Details: ParsableArguments {
  @Option(help: "What form of its kind it is: session, publication, question …")
  var form: String?

  @Option(help: "Where.")
  var place: String?

  @Option(help: "What else is worth keeping.")
  var note: String?

  @Option(help: "Where this is known from.")
  var reference: String?

  @Flag(help: "Mark it as inferred: nobody said it outright.")
  var inferred = false

  @Option(
    help: ArgumentHelp(
      "Any other property; again for a list. 12, 1.5, true and false are kept as such, and as text in quotes: name='\"12\"'.",
      valueName: "name=value"))
  var set: [Assignment] = []

  /// All that was said, `more` included.
  func properties(_ more: [String: String?] = [:]) -> [String: PropertyValue] {
    let texts = Dictionary(grouping: set, by: \.key).mapValues { $0.map(\.value) }
    var properties = Dictionary(
      uniqueKeysWithValues: texts.map { key, texts in
        (key, PropertyKey.all.contains(key) ? .texts(texts) : PropertyValue(written: texts))
      })
    let own = [
      PropertyKey.form: form, PropertyKey.place: place, PropertyKey.note: note,
      PropertyKey.reference: reference,
    ]
    for (key, value) in own.merging(more, uniquingKeysWith: { $1 }) {
      if let value { properties[key] = .string(value) }
    }
    if inferred { properties[PropertyKey.inferred] = true }
    return properties
  }
}

extension PropertyValue {
  /// What somebody wrote, one value or the elements of a list: numbers, `true` and `false` when they
  /// are written as Kring writes them, and in quotes a text that would else be one of these.
  ///
  /// ```swift
  /// PropertyValue(written: ["12"])       // 12
  /// PropertyValue(written: ["012"])      // "012"
  /// PropertyValue(written: ["\"12\""])   // "12"
  /// ```
  init(written texts: [String]) {
    let values = texts.map { PropertyValue(plain: $0) ?? .string($0) }
    if values.count == 1 {
      self = values[0]
    } else if values.contains(where: { $0.string != nil }) {
      self = .strings(values.map(\.text))
    } else {
      self = PropertyValue(json: "[\(texts.joined(separator: ","))]") ?? .strings(texts)
    }
  }

  /// A finite number, a truth or a text in quotes that is written in no other way by Kring.
  private init?(plain text: String) {
    guard let value = PropertyValue(json: text), !value.isList, value.json == text else {
      return nil
    }
    if case .float(let number) = value, !number.isFinite { return nil }
    self = value
  }

  /// A text, or the list of several.
  fileprivate static func texts(_ texts: [String]) -> PropertyValue {
    texts.count == 1 ? .string(texts[0]) : .strings(texts)
  }
}

/// A property as it is written on the command line: `name=value`.
struct Assignment: ExpressibleByArgument {
  let key: String
  let value: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    key = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
