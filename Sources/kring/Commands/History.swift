import ArgumentParser
import Foundation
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct History: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what was recorded, the newest first.",
      discussion: """
          kring history
          kring history --limit 100
        """)

    @Option(help: ArgumentHelp("How many entries.", valueName: "number"))
    var limit = 20

    @OptionGroup var options: StoreOptions

    func run() async throws {
      let entries = try await options.store().history(limit: limit)
      try options.show(["entries": entries.map(EntryJSON.init)]) { terminal in
        guard !entries.isEmpty else { return ["Nothing was recorded yet."] }
        return table(entries).lines(on: terminal)
      }
    }

    private func table(_ entries: [JournalEntry]) -> Table {
      Table(
        ["entry", "when", "who", "verb", "what"],
        entries.map { entry in
          let undone = entry.undoneBy.map { " (taken back by \($0))" } ?? ""
          return [
            "\(entry.id)", clockTime(entry.date), (entry.author ?? "").printable,
            entry.verb.printable, entry.summary.printable + undone,
          ]
        }, numbers: [0])
    }
  }
}

/// A moment by this machine's clock: "2022-09-28 14:05".
private func clockTime(_ date: Date) -> String {
  let seconds =
    Int64(date.timeIntervalSince1970) + Int64(TimeZone.current.secondsFromGMT(for: date))
  return DateBounds.text(of: seconds).replacing("T", with: " ").dropLast(4).description
}
