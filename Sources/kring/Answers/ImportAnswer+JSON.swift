import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension ImportAnswer: Encodable {
  func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "files": source.paths, "graph": graph, "dryRun": isDry, "entry": merged.entry?.id,
      "newNodes": merged.newNodes, "newEdges": merged.newEdges, "knownNodes": merged.knownNodes,
      "knownEdges": merged.knownEdges, "filledIn": merged.filledIn, "new": newIDs,
      "known": merged.matched, "namesakes": merged.namesakes.map(Namesake.init),
      "differences": merged.differences.map(Difference.init), "renamedEdges": merged.renamedEdges,
      "doubtfulEdges": merged.doubtfulEdges, "notes": report.notes.map(Note.init),
    ])
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
