import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what is worth a second look in what was recorded.",
      discussion: """
        Nothing here is an error: real conversations break neat rules.

          kring check
        """)

    @OptionGroup var options: AskOptions

    func run() async throws {
      let findings = try await options.read().findings()
      try options.show(findings, findings.text)
    }
  }
}
