import ArgumentParser
import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the graph to a file for another tool, such as Gephi.",
      discussion: """
        The ending of the name says in which format, and .gz after it that it is packed. A file \
        that Kring did not write is never replaced without --force.

          kring export exports/fers.graphml
          kring export exports/people.graphml --people
          kring export exports/close.gexf --people --min-weight 0.01
          kring export exports/2022.gexf --during 2022 --only people,meetings
          kring export exports/idea.gexf --spread "kleine naar het grote"
          kring export exports/janny.gexf --around Janny --steps 2
          kring export exports/study.gexf --pseudonymise
          kring export exports/fers.graphml --for yed
          kring export - --as json

        What to write is chosen in this order, each among what is left: --spread, --during, \
        --only, --people, --around.
        """)

    @Argument(
      help: ArgumentHelp("The file; - is standard output.", valueName: "file"),
      completion: .file(extensions: GraphFormat.allCases.flatMap(\.extensions)))
    var path: String

    @OptionGroup var choice: SelectionOptions

    @OptionGroup var names: PseudonymOptions

    @OptionGroup var form: FormOptions

    @Flag(help: "Leave out where nodes lie; the tool that shows them places them.")
    var noLayout = false

    @Option(
      help: ArgumentHelp(
        "What the addresses of nodes begin with in Turtle and JSON-LD; without it, urn:kring:.",
        valueName: "address"))
    var base: String?

    @Flag(help: "Replace the file even if Kring did not write it.")
    var force = false

    @Option(
      help: ArgumentHelp("The graph to write, a .kring file or any other.", valueName: "path"),
      completion: .file())
    var graph: String?

    func validate() throws {
      guard let base, !base.isBaseOfAddresses else { return }
      throw ValidationError(
        "\(base) is no beginning of an address: write one that ends in /, # or :, such as "
          + "https://example.org/kring/.")
    }

    func run() async throws {
      let selection = try choice.selection
      let form = try form.form(for: path)
      let whole = try await GraphLocation.find(option: graph).read()
      let part = try whole.selecting(selection)
      if let advice = choice.advice(on: part) { remark(advice) }
      let (graph, removed) = names.applied(to: part, of: whole)
      let isLaidOut = !noLayout && form.format.hasPlaces
      try await withProgress("Writing \(path)") {
        var appearance = graph.dressed(isLaidOut: isLaidOut)
        if let base { appearance.terms.base = base }
        if path == "-" { return try form.writeToStandardOutput(graph, appearance) }
        try ExportFile(path: path, insists: force).write(graph, appearance, in: form)
      }
      for line in form.warnings(about: graph) { remark(line) }
      if path == "-" {
        for line in removed?.lines ?? [] { remark(line) }
        return
      }
      let files = ExportFile(path: path, insists: force).files(as: form.format)
      let number = enumerate([
        count(graph.nodeCount, "node", "nodes"), count(graph.edgeCount, "link", "links"),
      ])
      try show(
        ["Wrote \(enumerate(files)): \(number)."] + (removed?.lines ?? [])
          + (isLaidOut ? graph.adviceOnLayout : []))
    }
  }
}

extension String {
  /// Whether it may stand before an id in an address: it names a scheme, and is not cut within a word.
  fileprivate var isBaseOfAddresses: Bool {
    let scheme = prefix { $0 != ":" }
    let isScheme =
      scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let isPlain = unicodeScalars.allSatisfy {
      $0 > " " && !"<>\"{}|\\^`".unicodeScalars.contains($0)
    }
    return isScheme && isPlain && scheme.endIndex < endIndex
      && "/#:".contains(self[index(before: endIndex)])
  }
}
