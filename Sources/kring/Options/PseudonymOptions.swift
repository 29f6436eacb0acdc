import ArgumentParser
import KnowledgeGraph
import PropertyGraph

/// Whether names go out as they are, or as codes.
struct PseudonymOptions: ParsableArguments {
  @Flag(
    help:
      "Write codes for names, without notes, references, places, days and small groups.")
  var pseudonymise = false

  @Option(
    help: ArgumentHelp(
      "With --pseudonymise: how many people a group must have to be told apart; without it, 3.",
      valueName: "number"))
  var minGroup: Int?

  func validate() throws {
    guard let minGroup else { return }
    if !pseudonymise { throw ValidationError("--min-group goes with --pseudonymise.") }
    if minGroup < 1 { throw ValidationError("--min-group is a number of people: 3, 5 or 10.") }
  }

  /// A part of a graph as it goes out, and what was removed from it, if anything had to be.
  func applied(to part: Graph, of whole: Graph) -> (graph: Graph, report: PseudonymReport?) {
    guard pseudonymise else { return (part, nil) }
    return Pseudonyms(for: whole, minimumGroup: minGroup ?? 3).applied(to: part)
  }
}
