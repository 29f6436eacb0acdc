import Foundation
import GraphFormats
import PropertyGraph

/// The form in which a graph goes out: a format, and of GraphML perhaps that of one tool.
struct ExportForm {
  var format: GraphFormat
  var tool: GraphMLDialect?

  func write(_ graph: Graph, to url: URL, _ appearance: Appearance) throws {
    guard let tool else { return try format.write(graph, to: url, appearance: appearance) }
    try GraphML.write(graph, to: url, appearance: appearance, dialect: tool)
  }

  func writeToStandardOutput(_ graph: Graph, _ appearance: Appearance) throws {
    guard let tool else {
      return try format.writeToStandardOutput(graph, appearance: appearance)
    }
    try GraphML.writeToStandardOutput(graph, appearance: appearance, dialect: tool)
  }

  /// What Gephi will not show as it is, where it is for Gephi, as GEXF is above all; a few of many.
  func warnings(about graph: Graph) -> [String] {
    let warnings =
      tool.map { GraphML.warnings(for: graph, dialect: $0) }
      ?? (format == .gexf ? GEXF.warnings(for: graph) : [])
    let shown = 5
    let more = warnings.count - shown
    return warnings.prefix(shown).map(\.description.printable)
      + (more > 0 ? ["… and \(more) more of what Gephi will change."] : [])
  }
}
