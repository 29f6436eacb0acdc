import Foundation
import Testing

/// Runs the pages in `Transcripts`, and the README.
///
/// `KRING_REWRITE=1 swift test --filter TranscriptTests` writes what is printed into them instead;
/// read the difference as you would read a colleague's.
@Suite struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  static var pages: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["../../../README.md"] + names.filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test(arguments: pages)
  func `The page says what the command prints`(page: String) throws {
    let file = Self.folder.appending(path: page)
    var transcript = Transcript(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    let scratch = try Scratch()
    for index in transcript.parts.indices {
      guard case .step(var step) = transcript.parts[index] else { continue }
      let printed = try step.run(in: scratch.path)
      if step.matches(printed) { continue }
      if ProcessInfo.processInfo.environment["KRING_REWRITE"] == nil {
        Issue.record(
          """
          \(page): $ \(step.command)
          expected:
          \(step.expected.joined(separator: "\n"))
          printed:
          \(printed.joined(separator: "\n"))
          """)
      }
      let blank = step.expected.last == "" ? [""] : []
      step.expected = printed + blank
      transcript.parts[index] = .step(step)
    }
    if ProcessInfo.processInfo.environment["KRING_REWRITE"] != nil {
      try Data(transcript.text.utf8).write(to: file)
    }
  }
}
