import ArgumentParser
import Foundation

/// The command: recording conversations, asking what became of them, and trading graphs with
/// other tools.
@main struct Kring: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remember conversations, and see how ideas spread through them.",
    discussion: """
      People meet, note what they came to understand, carry it on into the next conversation, and \
      make things of it. The graph is a file; --graph names it, else KRING_GRAPH, else it is the \
      only .kring file in the folder graphs.

        kring demo         a first look, with a real graph
        kring init fers    a graph of your own
        kring help meet    how a command is used
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "RECORD",
        subcommands: [
          Meet.self, Note.self, Carry.self, Make.self, Todo.self, Add.self, Link.self, Edit.self,
          Remove.self, Undo.self, History.self,
        ]),
      CommandGroup(
        name: "ASK",
        subcommands: [
          Find.self, Show.self, List.self, Met.self, Outcomes.self, Spread.self, Lineage.self,
          Reach.self, Sources.self, Path.self, Introduce.self, Represent.self, Review.self,
          Measure.self, Compare.self, Check.self,
        ]),
      CommandGroup(name: "EXCHANGE", subcommands: [Import.self, Export.self]),
      CommandGroup(name: "START", subcommands: [Demo.self, Init.self]),
    ])

  static var _errorPrefix: String { "kring: " }

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    let work = Task { await perform() }
    let interrupts = Interrupts(of: work)
    await work.value
    withExtendedLifetime(interrupts) {}
  }

  private static func perform() async {
    do {
      try checkVerb(in: Array(CommandLine.arguments.dropFirst()))
      var command = try await asyncParseAsRoot()
      if var question = command as? any AsyncParsableCommand {
        try await question.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }
}
