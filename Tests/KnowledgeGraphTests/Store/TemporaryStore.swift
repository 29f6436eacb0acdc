import Foundation

@testable import KnowledgeGraph

/// A folder for one test, gone when the test is.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "kring-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// A store in it, whose clock stands still.
  func store(_ name: String = "test.kring", author: String? = nil) throws -> GraphStore {
    try GraphStore(path: path(name), author: author) { Date(timeIntervalSince1970: 1_664_373_600) }
  }
}
