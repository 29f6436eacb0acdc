import Foundation
import KnowledgeGraph
import Testing

@Suite struct ReadmeTests {
  @Test func `the ten lines of the README do what they say`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kring-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var printed: [String] = []
    func print(_ words: String...) { printed.append(words.joined(separator: " ")) }

    let store = try GraphStore(path: folder.appending(path: "dorp.kring").path)
    try await store.record { record in
      let noor = try record.person("Noor", of: "Bibliotheek")
      let coffee = try record.meeting("Koffie over plastic", on: "2026-03-12", with: [noor])
      try record.insight("Wie het ziet liggen, ruimt het op", by: [noor], sparkedBy: coffee)
    }
    let graph = try await store.graph()
    let spread = graph.spread(of: try graph.insight("wie het ziet"))
    for arrival in spread.arrivals { print(arrival.date ?? "", arrival.name, arrival.how) }

    #expect(printed == ["2026-03-12 Noor voiced"])
  }

  @Test func `the README shows these very lines`() throws {
    let tests = URL(filePath: #filePath)
    let readme = tests.deletingLastPathComponent().appending(path: "../../README.md")
    let shown = try String(contentsOf: readme, encoding: .utf8)
    let code = try #require(shown.components(separatedBy: "```swift\n").last)
    let lines = try #require(code.components(separatedBy: "```").first).split(separator: "\n")
    let here = try String(contentsOf: tests, encoding: .utf8)
    for line in lines where line != "import KnowledgeGraph" {
      let line = line.replacing("\"graphs/dorp.kring\"", with: "…")
      let parts = line.components(separatedBy: "…")
      #expect(parts.allSatisfy(here.contains), "the README has a line of its own: \(line)")
    }
  }
}
