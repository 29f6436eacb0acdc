import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back the last entry, or one of the history.",
      discussion: """
        An undo is an entry too: undoing it does the thing again.

          kring undo
          kring undo 2
        """)

    @Argument(help: "The number of an entry; without one, the newest that stands.")
    var entry: Int64?

    @OptionGroup var options: StoreOptions

    func run() async throws {
      let store = try options.store()
      let undo = try await store.undo(entry)
      try options.show(EntryJSON(undo)) { _ in
        [
          "Took back entry \(undo.undoes ?? undo.id), and so \(undo.summary.printable).",
          "To have it again: kring undo \(undo.id)",
        ]
      }
    }
  }
}
