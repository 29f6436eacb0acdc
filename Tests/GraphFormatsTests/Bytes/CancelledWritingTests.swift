import Foundation
import GraphFormats
import PropertyGraph
import Testing

@Suite struct CancelledWritingTests {
  @Test(arguments: ["old.graphml", "new.gexf", "new.graphml.gz", "new.csv"])
  func `leaves what was there, and nothing else`(name: String) async throws {
    let folder = try ScratchFolder()
    let old = try folder.write("what was there", to: "old.graphml")
    let file = folder.file(name)
    let graph = try Graph { try $0.addNode(NodeRecord(id: "ada")) }
    let writing = Task {
      while !Task.isCancelled { await Task.yield() }
      let format = try #require(GraphFormat(extensionOf: file))
      try format.write(graph, to: file)
    }
    writing.cancel()
    await #expect(throws: CancellationError.self) { try await writing.value }
    #expect(try folder.names() == ["old.graphml"])
    #expect(try String(contentsOf: old, encoding: .utf8) == "what was there")
  }
}
