import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

/// What was acknowledged is there and whole, whenever the process dies.
@Suite struct KillTests {
  @Test func `A killed process leaves every acknowledged entry whole, and no other in part`()
    async throws
  {
    let scratch = try Scratch()
    let graph = "\(scratch.path)/fers.kring"
    _ = try Command.shell("kring init fers.kring", in: scratch.path)
    var random = SplitMix64(seed: 7)
    var acknowledged: Set<Int> = []
    let usual = try time { _ = try record(0, graph, killedAfter: nil) }
    acknowledged.insert(0)
    for evening in 1..<40 {
      // From before the command has begun until after it has usually ended.
      let patience = UInt32.random(in: 0..<usual * 3 / 2, using: &random)
      if try record(evening, graph, killedAfter: patience) { acknowledged.insert(evening) }
    }
    let stored = try await GraphStore(path: graph).graph()
    let there = Set((0..<40).filter { stored.node("evening-\($0)-2022-09-28") != nil })
    #expect(acknowledged.isSubset(of: there))
    for evening in there {
      let meeting = try #require(stored.node("evening-\(evening)-2022-09-28"))
      #expect(stored.edges(into: meeting, type: "ATTENDED").count == 3)
      #expect(stored.edges(into: meeting, type: "HOSTED").count == 1)
    }
    #expect(stored.nodeCount == there.count * 2 + 3)
    let entries = try await GraphStore(path: graph).history()
    #expect(entries.count == there.count + 1)
  }

  /// How many microseconds something takes.
  private func time(_ body: () throws -> Void) rethrows -> UInt32 {
    let duration = try ContinuousClock().measure(body)
    return UInt32(duration / .microseconds(1))
  }

  /// Records an evening, and kills the process after so many microseconds, if any.
  ///
  /// - Returns: whether it had said before that all was recorded.
  private func record(_ evening: Int, _ graph: String, killedAfter patience: UInt32?) throws -> Bool
  {
    let process = Process()
    process.executableURL = Command.folder.appending(path: "kring")
    process.arguments = [
      "meet", "Evening \(evening)", "--on", "2022-09-28", "--with", "Guest \(evening)",
      "--with", "Janny", "--with", "Daniël", "--host", "Fers", "--new", "--graph", graph,
    ]
    process.environment = Command.environment
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let patience {
      usleep(patience)
      kill(process.processIdentifier, SIGKILL)
    }
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).contains("To take it back")
  }
}
