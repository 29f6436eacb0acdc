import KnowledgeGraph
import PropertyGraph

extension Graph {
  /// A graph from lines of text, for tests: `Label id Its name key=value …` is a node, `id TYPE id
  /// key=value …` an edge, `setting key=value` a setting. An underscore in a value is a space, `by=a,b`
  /// a list.
  static func sketch(_ text: String) throws -> Graph {
    try Graph { build in
      let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
        .filter { !$0.isEmpty }
      for line in lines where isNode(line[0]) {
        let words = line.dropFirst(2).filter { !$0.contains("=") }
        var properties = try properties(line)
        if !words.isEmpty { properties["name"] = .string(words.joined(separator: " ")) }
        try build.addNode(
          NodeRecord(
            id: String(line[1]), labels: line[0].split(separator: ";").map(String.init),
            properties: properties))
      }
      for line in lines where !isNode(line[0]) && line[0] != "setting" {
        try build.addEdge(
          EdgeRecord(
            type: String(line[1]), source: String(line[0]), target: String(line[2]),
            isDirected: line[1] != "KNOWS", properties: try properties(line)))
      }
      for line in lines where line[0] == "setting" {
        for (key, value) in try properties(line) { build.set(setting: key, to: value) }
      }
    }
  }

  private static func isNode(_ word: Substring) -> Bool {
    word.first?.isUppercase ?? false
  }

  private static func properties(_ line: [Substring]) throws -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    for word in line where word.contains("=") {
      let parts = word.split(separator: "=", maxSplits: 1)
      let text = String(parts[1].replacing("_", with: " "))
      let key = String(parts[0])
      switch key {
      case PropertyKey.date: properties[key] = .string(text)
      case PropertyKey.by, PropertyKey.at, PropertyKey.introducedBy, PropertyKey.aliases:
        properties[key] = .strings(text.split(separator: ",").map(String.init))
      default: properties[key] = PropertyValue(json: text) ?? .string(text)
      }
    }
    return properties
  }
}
