import PropertyGraph

/// Writes a graph as Turtle (RDF 1.1, https://www.w3.org/TR/turtle/): a paragraph for each thing.
struct TurtleWriter: ~Copyable {
  private var turtle: ByteWriter
  private let graph: Graph
  private let description: LinkedDataDescription
  private let prefixes: [(prefix: String, address: String)]
  private let addresses: [String: String]

  init(_ graph: Graph, _ appearance: Appearance?, into turtle: consuming ByteWriter) {
    let terms = appearance?.terms ?? LinkedDataTerms()
    self.turtle = turtle
    self.graph = graph
    description = LinkedDataDescription(of: graph, terms)
    prefixes = terms.allPrefixes
    addresses = Dictionary(uniqueKeysWithValues: prefixes.map { ($0.prefix, $0.address) })
  }

  /// Writes all of it and gives back the writer's outcome.
  consuming func write() -> (bytes: [UInt8], failure: Int32) {
    turtle.literal("# Written by Kring.\n")
    for (prefix, address) in prefixes { turtle.string("@prefix \(prefix): <\(address)> .\n") }
    if let settings = description.settings() { write(settings) }
    for node in graph.nodes { write(description.node(node)) }
    for edge in graph.edges {
      if let statement = description.statement(edge) { write(statement) }
    }
    return turtle.finish()
  }

  /// Something of which nothing is said is not written.
  private mutating func write(_ resource: LinkedDataResource) {
    for (number, predicate) in resource.predicates.enumerated() {
      turtle.string(number == 0 ? "\n\(text(of: resource.name)) " : " ;\n    ")
      turtle.string(predicate == .type ? "a" : text(of: predicate))
      turtle.string(" ")
      turtle.string(resource.objects[number].map { text(of: $0) }.joined(separator: ", "))
    }
    if !resource.predicates.isEmpty { turtle.literal(" .\n") }
  }

  private func text(of object: LinkedDataObject) -> String {
    switch object {
    case .resource(let name): text(of: name)
    case .literal(let value, nil): value.turtle
    case .literal(let value, let type?): "\(value.turtle)^^\(text(of: type))"
    }
  }

  /// With its prefix where Turtle allows the rest as it stands, else in full.
  private func text(of name: LinkedDataName) -> String {
    name.local.isPlainLocalName
      ? "\(name.prefix):\(name.local)" : "<\(addresses[name.prefix] ?? "")\(name.local)>"
  }
}

extension String {
  /// Whether Turtle reads it after a prefix without any escape; a few more would do.
  fileprivate var isPlainLocalName: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// The text in quotes, escaped as Turtle asks.
  fileprivate var turtle: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
