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
    help: ArgumentHelp("Any other property; again for a list.", valueName: "name=value"))
  var set: [Assignment] = []

  /// All that was said, `more` included.
  func properties(_ more: [String: String?] = [:]) -> [String: PropertyValue] {
    var properties = Dictionary(grouping: set, by: \.key).mapValues { assignments in
      assignments.count == 1
        ? PropertyValue.string(assignments[0].value) : .strings(assignments.map(\.value))
    }
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
