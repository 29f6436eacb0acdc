import ArgumentParser
import KnowledgeGraph

/// What every command that records takes.
struct RecordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The graph to record in, a .kring file.", valueName: "path"),
    completion: .file(extensions: ["kring"]))
  var graph: String?

  @Flag(help: "Take every unknown name for a new one, even if a known name is near.")
  var new = false

  @Flag(help: "Print what was recorded as one JSON object.")
  var json = false

  /// Records in one transaction, and prints what was created and matched.
  func record(
    _ verb: String, _ body: @escaping @Sendable (inout Recorder) throws -> Void
  ) async throws {
    let store = try GraphLocation.find(option: graph).store()
    let receipt = try await store.record(verb: verb) { [new] recorder in
      recorder.allowsNear = new
      try body(&recorder)
    }
    if json { return try showJSON(receipt) }
    try show(receipt.text(on: .output))
  }
}
