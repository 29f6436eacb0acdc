import GraphFormats
import KnowledgeGraph
import PropertyGraph

/// What an import brought, and what of the file was changed or not kept.
struct ImportAnswer {
  let file: String
  /// The path of the graph that took it in.
  let graph: String
  let merged: MergeReport
  let report: ImportReport
}

extension ImportAnswer {
  func text(on terminal: Terminal) -> [String] {
    let lines = [summary] + known + differences + renamed + remarks
    return lines.flatMap { $0.wrapped(to: terminal.width) } + [undoLine]
  }

  private var summary: String {
    let news = [
      count(merged.newNodes, "new node", "new nodes"),
      count(merged.newEdges, "new link", "new links"),
    ]
    return "Imported \(file) into \(graph): \(enumerate(news))."
  }

  private var known: [String] {
    guard merged.knownNodes + merged.knownEdges > 0 else { return [] }
    let there = [
      count(merged.knownNodes, "node", "nodes"), count(merged.knownEdges, "link", "links"),
    ]
    let filled =
      merged.filledIn == 0
      ? ""
      : "; \(count(merged.filledIn, "missing property was", "missing properties were")) filled in"
    return ["Known already: \(enumerate(there))\(filled)."]
  }

  private var differences: [String] {
    guard !merged.differences.isEmpty else { return [] }
    let shown = merged.differences.prefix(10).map { difference in
      "  \(difference.element.text), \(difference.key): "
        + "\"\(difference.known.text.printable)\" here, \"\(difference.offered.text.printable)\" there"
    }
    let more = merged.differences.count - shown.count
    return [
      "The two differ, which can be settled with \"kring edit\" or \"kring import --replace\":"
    ] + shown
      + (more > 0 ? ["  and \(more) more"] : [])
  }

  private var renamed: [String] {
    let number = merged.renamedEdges.count
    guard number > 0 else { return [] }
    return [
      "\(count(number, "link got an id of its own", "links got ids of their own")), for theirs were taken."
    ]
  }

  private var remarks: [String] {
    report.isEmpty
      ? []
      : ["Changed or not kept:"] + report.condensed().notes.map { "  \($0.description.printable)" }
  }

  private var undoLine: String {
    merged.entry.map { "To take it back: kring undo \($0.id)" }
      ?? "Nothing changed: all of it was known already."
  }
}

extension ElementID {
  fileprivate var text: String {
    switch self {
    case .graph: "the graph"
    case .node(let id), .edge(let id): id.printable
    }
  }
}

extension ImportAnswer: Encodable {
  private enum Key: CodingKey {
    case file, graph, entry, newNodes, newEdges, knownNodes, knownEdges, filledIn, differences,
      notes
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(file, forKey: .file)
    try object.encode(graph, forKey: .graph)
    try object.encode(merged.entry?.id, forKey: .entry)
    try object.encode(merged.newNodes, forKey: .newNodes)
    try object.encode(merged.newEdges, forKey: .newEdges)
    try object.encode(merged.knownNodes, forKey: .knownNodes)
    try object.encode(merged.knownEdges, forKey: .knownEdges)
    try object.encode(merged.filledIn, forKey: .filledIn)
    try object.encode(merged.differences.map(Difference.init), forKey: .differences)
    try object.encode(report.notes.map(Note.init), forKey: .notes)
  }

  private struct Note: Encodable {
    let line: Int?
    let kind: String
    let what: String
    let why: String
    /// How many more of the kind are not listed.
    let more: Int

    init(_ note: ImportReport.Note) {
      line = note.line > 0 ? note.line : nil
      kind = note.kind
      what = note.what
      why = note.why
      more = note.more
    }
  }

  private struct Difference: Encodable {
    let element: String
    let key: String
    let known: String
    let offered: String

    init(_ difference: MergeReport.Difference) {
      element = difference.element.text
      key = difference.key
      known = difference.known.text
      offered = difference.offered.text
    }
  }
}
