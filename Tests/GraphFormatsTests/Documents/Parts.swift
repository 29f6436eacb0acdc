import PropertyGraph
import Testing

@testable import GraphFormats

/// A format whose documents can be read in parts.
struct Parts {
  let read: (InputSource, DocumentParts.Plan) throws -> (graph: Graph, report: ImportReport)
  let areRead: (InputSource, DocumentParts.Plan) -> Bool

  static var graphML: Parts {
    Parts(
      read: { try GraphMLReader.read($0, $1) },
      areRead: { if case .some = GraphMLReader.read($0, inParts: $1) { true } else { false } })
  }

  static var gexf: Parts {
    Parts(
      read: { try GEXFReader.read($0, $1) },
      areRead: { if case .some = GEXFReader.read($0, inParts: $1) { true } else { false } })
  }

  func areRead(_ document: String) -> Bool {
    areRead(.bytes([UInt8](document.utf8), name: "-"), .init(most: 3, least: 1))
  }

  /// What reading gives: the graph and the report, or the error.
  func outcome(_ source: InputSource, count: Int) -> (dump: String, report: ImportReport?) {
    do {
      let (graph, report) = try read(source, .init(most: count, least: 1))
      return (graph.dump, report)
    } catch {
      return ("\(error)", nil)
    }
  }

  func outcome(_ document: String, count: Int) -> (dump: String, report: ImportReport?) {
    outcome(.bytes([UInt8](document.utf8), name: "x"), count: count)
  }

  /// Expects the same graph and report, or the same error, however a document is cut.
  func expectNoDifference(_ document: String) {
    let whole = outcome(document, count: 1)
    for count in [2, 3, 7, 40] {
      let cut = outcome(document, count: count)
      #expect(cut.dump == whole.dump, "\(document)")
      #expect(cut.report == whole.report, "\(document)")
    }
  }
}
