import ArgumentParser
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Represent: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what was done of, by and for communities.",
      discussion: """
        OF: who of it took part, and who brought them. BY: what they made. FOR: what was made for \
        them. A target is a number of people, or a share of all who take part; it is kept in the \
        graph. (After Nina Simon, OF/BY/FOR ALL.)

          kring represent
          kring represent Fers --during 2022
          kring represent Fers --target 12
          kring represent Fers --target 15%
        """)

    @Argument(help: "Which communities; without any, all.", completion: .names(.community))
    var communities: [String] = []

    @Option(help: ArgumentHelp("Only what may have been then.", valueName: "date"))
    var during: String?

    @Option(
      help: ArgumentHelp(
        "Set how many of it should take part: 12 people, or 15% of all; none takes it away.",
        valueName: "target"))
    var target: String?

    @OptionGroup var options: AskOptions

    func validate() throws {
      guard target == nil || communities.count == 1 else {
        throw ValidationError("--target is set for one community. Name it.")
      }
    }

    func run() async throws {
      let time = try during.map { try EDTFDate($0) }
      let entry = try await setTarget()
      let graph = try await options.read()
      let asked = try communities.map { try graph.asked($0, .community) }
      let answer = try await withProgress("Looking at who took part in what") {
        try graph.representation(of: asked.isEmpty ? nil : asked, during: time)
      }
      try options.show(answer) { terminal in
        answer.text(isDetailed: !asked.isEmpty, on: terminal)
          + (entry.map { ["", "To take the target back: kring undo \($0.id)"] } ?? [])
      }
    }

    /// Sets or removes the target, if that is wanted.
    private func setTarget() async throws -> JournalEntry? {
      guard let target else { return nil }
      let store = try GraphLocation.find(option: options.graph).store()
      let graph = try await store.graph()
      let id = graph[try graph.asked(communities[0], .community)].id
      let change =
        target == "none"
        ? Representation.Target.removal(of: id)
        : try Representation.Target(target).change(of: id)
      return try await store.apply([change], verb: "represent")
    }
  }
}
