import Foundation
import PropertyGraph
import Testing

@testable import KnowledgeGraph

/// A store in a folder of its own, in which a test records.
struct Notebook {
  private let folder: TemporaryFolder
  let store: GraphStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.store()
  }

  /// A notebook in which this was recorded before.
  init(_ body: @escaping @Sendable (inout Recorder) throws -> Void) async throws {
    try self.init()
    try await store.record(body)
  }

  @discardableResult
  func record(_ body: @escaping @Sendable (inout Recorder) throws -> Void) async throws -> Receipt {
    try await store.record(body)
  }

  /// What the store says when it refuses `body`, having changed nothing.
  func refusal(
    of body: @escaping @Sendable (inout Recorder) throws -> Void
  ) async throws -> String {
    let before = try await store.graph()
    let error = try await #require(throws: KnowledgeError.self) { try await store.record(body) }
    #expect(try await store.graph() == before)
    return error.description
  }

  /// The nodes and edges there are, one line each, edges without their ids; settings are left out.
  ///
  /// - Parameter shorter: what long ids are called here.
  func text(shortening shorter: [String: String] = [:]) async throws -> String {
    let lines = try await store.graph().dump.split(separator: "\n").compactMap { line in
      switch line.split(separator: " ", maxSplits: 2)[0] {
      case "node": String(line.dropFirst("node ".count))
      case "edge": String(line.split(separator: " ", maxSplits: 2)[2])
      default: nil
      }
    }
    return shorter.reduce(lines.joined(separator: "\n")) {
      $0.replacingOccurrences(of: $1.key, with: $1.value)
    }
  }
}

extension Receipt {
  /// Ids, each after what became of it: "+" created, "~" updated, "=" matched, "-" removed.
  var summary: [String] {
    created.map { "+ " + $0.id } + updated.map { "~ " + $0.id } + matched.map { "= " + $0.id }
      + removed.map { "- " + $0.id }
  }
}
