import ArgumentParser
import Foundation
import GraphFormats

/// In which form to write.
struct FormOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format; without it, the one that the ending of the file names, and GraphML for "
        + "standard output.",
      valueName: "format"), completion: .formats)
  var format: GraphFormat?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "GraphML as this tool has it; portable is for all of them.", valueName: "tool"))
  var tool: GraphMLDialect?

  /// The form in which to write to a file.
  ///
  /// - Throws: `FormatError` if nothing says in which format, and ``Failure`` if the tool is to get
  ///   another than GraphML.
  func form(for path: String) throws -> ExportForm {
    try refusePicture(path)
    let format = try format ?? (path == "-" ? .graphML : GraphFormat(toWrite: URL(filePath: path)))
    if let tool, format != .graphML {
      throw Failure(
        """
        --for \(tool.rawValue) is about GraphML, and \(path) is to be \(format.name). \
        End its name in .graphml, or leave --for out.
        """)
    }
    return ExportForm(format: format, tool: tool)
  }
}

extension FormOptions {
  private func refusePicture(_ path: String) throws {
    let pictures = [".svg", ".png", ".jpg", ".jpeg", ".pdf", ".html"]
    guard format == nil, pictures.contains(where: path.lowercased().hasSuffix) else { return }
    throw Failure(
      "\(path): Kring draws no pictures. End the name in .gexf, and open the file in Gephi, which does."
    )
  }
}

extension GraphMLDialect: ExpressibleByArgument {
  /// The tool that people call so, in upper or lower case.
  public init?(argument: String) { self.init(rawValue: argument.lowercased()) }
}
