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

  /// What every file that Kring writes says near its beginning.
  static let mark = Data("Kring".utf8)

  /// Writes a graph, dressed for a tool that shows it, in a format or in the one that the ending
  /// names.
  func write(_ graph: Graph, _ appearance: Appearance, as format: GraphFormat? = nil) throws {
    guard let format = format ?? GraphFormat(extensionOf: URL(filePath: path)) else {
      return try graph.write(to: URL(filePath: path))
    }
    try format.write(graph, to: try cleared(), appearance: appearance)
  }

  /// The file, to be written to now.
  ///
  /// The folder `exports` is made when it is what is missing.
  ///
  /// - Throws: ``Failure`` if a file is in the way that Kring did not write; it stays as it is.
  func cleared() throws -> URL {
    let url = URL(filePath: path)
    if !insists, isFile(url), !holdsMark(url) {
      throw Failure(
        """
        \(path) was not written by Kring and stays as it is. \
        Choose another name, or insist with --force.
        """)
    }
    let folder = url.deletingLastPathComponent()
    if folder.lastPathComponent == "exports" { try makeFolder(folder.relativePath) }
    return url
  }

  private func isFile(_ url: URL) -> Bool {
    let file = url.resolvingSymlinksInPath().path
    let found = try? FileManager.default.attributesOfItem(atPath: file)
    return found?[.type] as? FileAttributeType == .typeRegular
  }

  private func holdsMark(_ url: URL) -> Bool {
    guard let file = try? FileHandle(forReadingFrom: url),
      let beginning = try? file.read(upToCount: 4096)
    else { return false }
    return beginning.isEmpty || beginning.firstRange(of: Self.mark) != nil
  }
}
