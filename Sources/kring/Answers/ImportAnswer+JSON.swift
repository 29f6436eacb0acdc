import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension ImportAnswer: Encodable {
  private enum Key: CodingKey {
    case files, graph, dryRun, entry, newNodes, newEdges, knownNodes, knownEdges, filledIn
    case new, known, namesakes, differences, renamedEdges, doubtfulEdges, notes
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(source.paths, forKey: .files)
    try object.encode(graph, forKey: .graph)
    try object.encode(isDry, forKey: .dryRun)
    try object.encode(merged.entry?.id, forKey: .entry)
    try object.encode(merged.newNodes, forKey: .newNodes)
    try object.encode(merged.newEdges, forKey: .newEdges)
    try object.encode(merged.knownNodes, forKey: .knownNodes)
    try object.encode(merged.knownEdges, forKey: .knownEdges)
    try object.encode(merged.filledIn, forKey: .filledIn)
    try object.encode(newIDs, forKey: .new)
    try object.encode(merged.matched, forKey: .known)
    try object.encode(merged.namesakes.map(Namesake.init), forKey: .namesakes)
    try object.encode(merged.differences.map(Difference.init), forKey: .differences)
    try object.encode(merged.renamedEdges, forKey: .renamedEdges)
    try object.encode(merged.doubtfulEdges, forKey: .doubtfulEdges)
    try object.encode(report.notes.map(Note.init), forKey: .notes)
  }

  private struct Namesake: Encodable {
    let id: String
    let known: String

    init(_ namesake: MergeReport.Namesake) {
      id = namesake.id
      known = namesake.known
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
}
