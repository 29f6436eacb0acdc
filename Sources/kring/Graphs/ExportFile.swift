import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

/// A place for a graph to be exported to.
///
/// The writers of the formats write aside and rename. A file in the way is replaced only if Kring
/// wrote it, or if the user insists: what somebody made in another tool is not ours to lose.
struct ExportFile {
  let path: String
  let insists: Bool

  /// Writes a graph, dressed for a tool that shows it.
  func write(_ graph: Graph, _ appearance: Appearance, in form: ExportForm) throws {
    try form.write(graph, to: try cleared(for: form.format), appearance)
  }

  /// The files that come to be: two where a format has tables.
  func files(as format: GraphFormat) -> [String] {
    format.files(writtenTo: URL(filePath: path)).map(\.relativePath)
  }

  /// The file, to be written to now.
  ///
  /// The folder `exports` is made when it is what is missing.
  ///
  /// - Throws: ``Failure`` if a file is in the way that Kring did not write; it stays as it is.
  func cleared(for format: GraphFormat = .graphML) throws -> URL {
    let url = URL(filePath: path)
    for file in files(as: format) where !insists {
      let url = URL(filePath: file)
      guard isInTheWay(url), !GraphFormat.isKringsOwn(url) else { continue }
      throw Failure(
        """
        \(file) was not written by Kring and stays as it is. \
        Choose another name, or insist with --force.
        """)
    }
    let folder = url.deletingLastPathComponent()
    if folder.lastPathComponent == "exports" { try makeFolder(folder.relativePath) }
    return url
  }

  /// Whether there is a file here, and something in it.
  private func isInTheWay(_ url: URL) -> Bool {
    let file = url.resolvingSymlinksInPath().path
    guard let found = try? FileManager.default.attributesOfItem(atPath: file) else { return false }
    return found[.type] as? FileAttributeType == .typeRegular && found[.size] as? Int != 0
  }
}
