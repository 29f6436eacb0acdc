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

extension CompletionKind {
  /// The formats that Kring reads or writes.
  static let formats = CompletionKind.list(GraphFormat.allCases.map(\.rawValue))
}
