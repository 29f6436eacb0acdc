import PropertyGraph

/// Networks of Pajek: `.net`, and the first network of a project, `.paj`.
///
/// <doc:PajekFormat> says what is read, written and changed.
enum Pajek {
  /// The words of the line with which Kring's own networks begin.
  static let mark = ["%", "Written", "by", "Kring"]

  /// Reads a network.
  ///
  /// - Complexity: O(bytes).
  static func read(_ source: InputSource) throws -> (graph: Graph, report: ImportReport) {
    let text = try SourceText(source)
    var reader = PajekReader(text)
    try reader.read()
    return try reader.finish()
  }
}
