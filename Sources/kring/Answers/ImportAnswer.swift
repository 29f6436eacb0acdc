import GraphFormats
import KnowledgeGraph
import PropertyGraph

/// What an import brought, or would bring, and what of the file was changed or not kept.
struct ImportAnswer {
  let source: ImportFiles
  /// The path of the graph that took it in.
  let graph: String
  /// What was offered, from which names are taken.
  let offered: Graph
  let merged: MergeReport
  let report: ImportReport
  /// Whether nothing was done.
  var isDry = false
  /// Whether there was no such graph before.
  var isNew = false
}

extension ImportAnswer {
  func text(on terminal: Terminal) -> [String] {
    let lines = [summary] + known + namesakes + differences + edges + remarks
    let wrapped = lines.flatMap { $0.wrapped(to: terminal.width) }
    return (isDry ? newNodes(on: terminal) : []) + wrapped + [ending]
  }

  private var summary: String {
    let isKnown = merged.newNodes + merged.newEdges == 0
    let counts = [
      count(merged.newNodes, "new node", "new nodes"),
      count(merged.newEdges, "new link", "new links"),
    ]
    let news = isKnown ? "nothing new" : enumerate(counts)
    let file = source.name.printable
    guard isDry else { return "Imported \(file) into \(graph): \(news)." }
    return isNew
      ? "\(file) would make \(graph), with \(news)."
      : "\(file) would bring \(graph) \(news)."
  }

  /// What is new, as recording shows it; at most twenty.
  private func newNodes(on terminal: Terminal) -> [String] {
    let shown = 20
    let news = newIDs.prefix(shown).compactMap(offered.node).map { node in
      let view = offered[node]
      let kind = view.labels.joined(separator: ", ").lowercased()
      return ["new", kind.printable, name(of: view.id), view.id.printable]
    }
    let more = merged.newNodes - news.count
    return Table(["", "kind", "name", "id"], news).lines(on: terminal).dropFirst()
      + (more > 0 ? ["and \(more) more"] : [])
  }

  private var known: [String] {
    let there = [
      (merged.knownNodes, count(merged.knownNodes, "node", "nodes")),
      (merged.knownEdges, count(merged.knownEdges, "link", "links")),
    ].filter { $0.0 > 0 }.map(\.1)
    guard !there.isEmpty else { return [] }
    let filled = count(merged.filledIn, "missing property", "missing properties")
    let verb = isDry ? "would be" : merged.filledIn == 1 ? "was" : "were"
    let ending = merged.filledIn == 0 ? "" : "; \(filled) \(verb) filled in"
    let names = merged.matched.prefix(8).map(name)
    let more = merged.knownNodes - names.count
    return ["Known already: \(enumerate(there))\(ending)."]
      + (names.isEmpty ? [] : ["  " + enumerate(names + (more > 0 ? ["\(more) more"] : []))])
  }

  private var namesakes: [String] {
    guard !merged.namesakes.isEmpty else { return [] }
    return [
      "Called like known ones, which have other ids; those who are the same need these in the file:"
    ]
      + listed(merged.namesakes) { namesake in
        "\(name(of: namesake.id)): \(namesake.id.printable) there, \(namesake.known.printable) here"
      }
  }

  private var differences: [String] {
    guard !merged.differences.isEmpty else { return [] }
    return [
      "The two differ, which can be settled with \"kring edit\" or \"kring import --replace\":"
    ]
      + listed(merged.differences) { difference in
        "\(difference.element.text), \(difference.key.printable): "
          + "\"\(difference.known.text.printable)\" here, "
          + "\"\(difference.offered.text.printable)\" there"
      }
  }

  private func listed<Item>(_ items: [Item], _ line: (Item) -> String) -> [String] {
    let shown = 10
    let more = items.count - shown
    return items.prefix(shown).map { "  " + line($0) } + (more > 0 ? ["  and \(more) more"] : [])
  }

  private var edges: [String] {
    let (renamed, doubtful) = (merged.renamedEdges.count, merged.doubtfulEdges.count)
    let own =
      "\(count(renamed, "link has an id that is taken, and gets", "links have ids that are taken, and get")) another."
    let beside =
      "\(count(doubtful, "link", "links")) may be any of several known ones, and is taken for new."
    return (renamed > 0 ? [own] : []) + (doubtful > 0 ? [beside] : [])
  }

  private var remarks: [String] {
    report.isEmpty ? [] : ["Changed or not kept:"] + source.lines(of: report)
  }

  private var ending: String {
    if isDry { return "Nothing was done: this is what an import would do." }
    return merged.entry.map { "To take it back: kring undo \($0.id)" }
      ?? "Nothing changed: all of it was known already."
  }
}

extension ImportAnswer {
  /// The ids of the nodes that are new.
  var newIDs: [String] {
    let matched = Set(merged.matched)
    return offered.nodes.lazy.map { offered[$0].id }.filter { !matched.contains($0) }
  }

  private func name(of id: String) -> String {
    (offered.node(id).flatMap { offered[$0].name } ?? id).printable
  }
}

extension ImportReport {
  /// How many notes there are, with those that are only counted.
  var count: Int { notes.reduce(0) { $0 + 1 + $1.more } }
}

extension ElementID {
  var text: String {
    switch self {
    case .graph: "the graph"
    case .node(let id), .edge(let id): id.printable
    }
  }
}
