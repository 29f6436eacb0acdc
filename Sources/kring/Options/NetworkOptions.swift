import ArgumentParser
import KnowledgeGraph
import PropertyGraph

/// On what to measure.
struct NetworkOptions: ParsableArguments {
  @Flag(help: "All nodes and links; without it or --people, who met whom where people met.")
  var whole = false

  @OptionGroup var part: SelectionOptions

  func validate() throws {
    if whole, part.people {
      throw ValidationError("--whole and --people are two networks: choose one.")
    }
  }

  /// Which network was asked for, if any.
  var kind: MeasuredNetwork.Kind? {
    whole ? .whole : part.people ? .people : nil
  }

  /// Whether anything but the whole graph or all its people is measured.
  var isPart: Bool {
    get throws {
      var all = Selection()
      all.people = part.people
      return try part.selection != all
    }
  }

  /// The network that was asked for.
  func network(of graph: Graph) throws -> MeasuredNetwork {
    try graph.measuredNetwork(kind, part: try part.selection)
  }
}
