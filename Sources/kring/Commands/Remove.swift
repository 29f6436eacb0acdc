import ArgumentParser
import KnowledgeGraph

extension Kring {
  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove somebody or something with all its links, or one link.",
      discussion: """
          kring remove bernou-ozinga--MEMBER_OF--fers
          kring remove "Bernou Ozinga"
        """)

    @Argument(help: "A name, or the id of a link.", completion: .names)
    var name: String

    @OptionGroup var options: RecordOptions

    func run() async throws {
      try await options.record("remove") { record in try record.remove(name) }
    }
  }
}
