import Foundation
import PropertyGraph
import Testing

/// What linked data says: a subject, a predicate, and an object: `<ADDRESS>`, or a text in quotes and
/// its type. In addresses, what stands as bytes in hexadecimal is itself again.
struct Statement: Hashable, Comparable, CustomStringConvertible {
  let subject: String
  let predicate: String
  let object: String

  init(_ subject: String, _ predicate: String, _ object: String) {
    self.subject = subject.removingPercentEncoding ?? subject
    self.predicate = predicate.removingPercentEncoding ?? predicate
    self.object =
      object.hasPrefix("<") ? object.removingPercentEncoding ?? object : object
  }

  var description: String { "\(subject) \(predicate) \(object)" }

  static func < (left: Statement, right: Statement) -> Bool { left.description < right.description }
}

extension Peer {
  /// What rdflib finds in a document.
  static func statements(in document: [UInt8], as format: String) throws -> Set<Statement> {
    let file = FileManager.default.temporaryDirectory.appending(path: "kring-\(UUID().uuidString)")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers/statements.py")
    let (status, output, complaint) = try rdflib.run("python3", script.path, format, file.path)
    try #require(status == 0, "\(complaint)\n\(String(decoding: document, as: UTF8.self))")
    let found = try JSONDecoder().decode([[String]].self, from: output)
    return Set(found.map { Statement($0[0], $0[1], $0[2]) })
  }
}

// MARK: - Reading what Kring writes, and no more

/// The statements of JSON-LD as Kring writes it.
func statements(inJSONLD document: [UInt8]) throws -> Set<Statement> {
  let json = try #require(
    JSONSerialization.jsonObject(with: Data(document)) as? [String: Any])
  let context = try #require(json["@context"] as? [String: Any])
  func address(_ term: String) -> String {
    let prefix = String(term.prefix { $0 != ":" })
    guard let start = context[prefix] as? String else { return term }
    return start + term.dropFirst(prefix.count + 1)
  }
  func object(_ value: Any) -> String {
    if let text = value as? String { return "\"\(text)\"^^" }
    let object = value as? [String: String] ?? [:]
    if let id = object["@id"] { return "<\(address(id))>" }
    return "\"\(object["@value"] ?? "")\"^^\(address(object["@type"] ?? ""))"
  }
  var statements: Set<Statement> = []
  for case let resource as [String: Any] in try #require(json["@graph"] as? [Any]) {
    let subject = address(try #require(resource["@id"] as? String))
    for (key, value) in resource where key != "@id" {
      let isType = key == "@type"
      let predicate =
        isType ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" : address(key)
      for value in value as? [Any] ?? [value] {
        let text = isType ? "<\(address(value as? String ?? ""))>" : object(value)
        statements.insert(Statement(subject, predicate, text))
      }
    }
  }
  return statements
}

/// The statements of Turtle as Kring writes it.
func statements(inTurtle document: [UInt8]) throws -> Set<Statement> {
  let word = #/@prefix|\^\^|"(?:[^"\\]|\\.)*"|<[^>]*>|[;,.](?=\s)|[^\s,;"^]+/#
  var text = String(decoding: document, as: UTF8.self)
  text.removeSubrange(..<(try #require(text.firstIndex(of: "\n"))))
  var words = text.matches(of: word).map { String($0.output) }[...]
  var prefixes: [String: String] = [:]
  while words.first == "@prefix" {
    prefixes[String(words[words.startIndex + 1].dropLast())] = String(
      words[words.startIndex + 2].dropFirst().dropLast())
    words = words.dropFirst(4)
  }
  func address(_ word: String) -> String {
    if word == "a" { return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" }
    if word.hasPrefix("<") { return String(word.dropFirst().dropLast()) }
    let prefix = String(word.prefix { $0 != ":" })
    return (prefixes[prefix] ?? "?") + word.dropFirst(prefix.count + 1)
  }
  func next() -> String { words.popFirst() ?? "" }
  var statements: Set<Statement> = []
  while let subject = words.popFirst() {
    var end = ";"
    while end == ";" {
      let predicate = next()
      repeat {
        let object = next()
        var text = "<\(address(object))>"
        if object.hasPrefix("\"") {
          var type = ""
          if words.first == "^^" { type = address(words.dropFirst().first ?? "") }
          if !type.isEmpty { words = words.dropFirst(2) }
          text = "\"\(try plain(object))\"^^\(type)"
        }
        statements.insert(Statement(address(subject), address(predicate), text))
        end = next()
      } while end == ","
    }
    try #require(end == ".")
  }
  return statements
}

/// A text in quotes, which Turtle escapes as JSON does, but for the letters of hexadecimal digits.
private func plain(_ text: String) throws -> String {
  try JSONDecoder().decode(String.self, from: Data(text.utf8))
}
