import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

/// The file to be imported, or several tables that are one graph.
struct ImportFiles {
  let paths: [String]

  /// What messages call them.
  var name: String { enumerate(paths) }

  /// The graph, and what of the files was changed or not kept: of a `.kring` file nothing is.
  ///
  /// - Parameter format: the format to read a file in; without one, the one that it is in.
  func read(as format: GraphFormat? = nil) async throws -> (graph: Graph, report: ImportReport) {
    if paths.count == 1 {
      let place = GraphLocation(path: paths[0])
      guard place.isStore else { return try place.readFile(as: format) }
      return (try await GraphStore(path: place.path, creating: false).graph(), ImportReport())
    }
    if paths.contains("-") {
      throw Failure("Standard input is read by itself. Save it to a file to read it with others.")
    }
    if format != nil, format != .csv {
      throw Failure("Only tables can be read together. Leave --as out, or import one file.")
    }
    return try GraphFormat.read(from: paths.map { URL(filePath: $0) })
  }

  /// The name of a graph that is made of them: that of the first, without its endings.
  var nameOfNew: String {
    if paths[0] == "-" { return "kring" }
    var url = URL(filePath: paths[0])
    if url.pathExtension.lowercased() == "gz" { url.deletePathExtension() }
    let name = url.deletingPathExtension().lastPathComponent
    let parts = paths.count > 1 ? ["-nodes", "-edges"] : []
    return parts.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
  }

  /// A line for each note of a report, `FILE:LINE: what (why)`; of one sort a few, the last of which
  /// counts the others.
  func lines(of report: ImportReport) -> [String] {
    report.condensed().notes.map { note in
      let (file, what) = fileAndText(of: note)
      let place = note.line > 0 ? "\(file):\(note.line)" : file
      let more = note.more > 0 ? ", and \(note.more) more like it" : ""
      return "  \(place): \(what) (\(note.why))\(more)".printable
    }
  }

  /// A note on one of several files begins with its name.
  private func fileAndText(of note: ImportReport.Note) -> (file: String, text: String) {
    guard paths.count > 1 else { return (paths[0], note.what) }
    guard let path = paths.first(where: { note.what.hasPrefix("\($0): ") }) else {
      return (name, note.what)
    }
    return (path, String(note.what.dropFirst(path.count + 2)))
  }
}
