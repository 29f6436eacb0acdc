import ArgumentParser
import PropertyGraph

/// What every command that asks takes.
struct AskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The graph to ask: a .kring file, or a file of any format that Kring reads; - is standard input.",
      valueName: "path"),
    completion: .file())
  var graph: String?

  @Flag(help: "Print the answer as one JSON object.")
  var json = false

  /// The graph that is asked.
  func read() async throws -> Graph {
    try await GraphLocation.find(option: graph).read()
  }

  /// Prints an answer the way it was asked for.
  func show(_ answer: some Encodable, _ text: (Terminal) -> [String]) throws {
    if json { return try showJSON(answer) }
    try kring.show(text(.output))
  }
}
