import ArgumentParser
import GraphFormats

extension GraphFormat: ExpressibleByArgument {
  /// The format that people call so: its name, or an ending of its files, in upper or lower case.
  public init?(argument: String) {
    let asked = argument.lowercased()
    guard
      let format = Self.allCases.first(where: {
        $0.rawValue == asked || $0.name.lowercased() == asked || $0.extensions.contains(asked)
      })
    else { return nil }
    self = format
  }
}

/// A format to read a file in; those that Kring only writes are refused when a file is read, in words
/// that say why.
struct FormatToRead: ExpressibleByArgument {
  let format: GraphFormat

  init?(argument: String) {
    guard let format = GraphFormat(argument: argument) else { return nil }
    self.format = format
  }

  static let allValueStrings = GraphFormat.allCases.filter(\.isRead).map(\.rawValue)
}

extension CompletionKind {
  /// The formats that Kring writes.
  static let formats = CompletionKind.list(GraphFormat.allCases.map(\.rawValue))
}
