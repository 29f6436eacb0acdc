import ArgumentParser
import Foundation
import PropertyGraph
import Testing

@testable import kring

/// Every command's help has an example, and whoever pastes it gets an answer: on the graph of the demo,
/// with the files that some of them name. So does who lets the shell complete a name.
@Suite struct HelpTests {
  static let verbs = Kring.configuration.subcommands.map {
    $0.configuration.commandName ?? $0._commandName
  }

  @Test func `Every example works when pasted`() throws {
    let scratch = try Self.afterDemo()
    for verb in Self.verbs {
      let examples = try Self.examples(of: verb)
      #expect(!examples.isEmpty, "\(verb)")
      let folder = "\(scratch.path)-\(verb)"
      _ = try Command.shell("cp -r \(scratch.path) \(folder)", in: scratch.path)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      for example in examples {
        let (output, status) = try Command.shell("export HOME=$PWD\n\(example)", in: folder)
        #expect(status == 0, "\(example)\n\(output)")
      }
    }
  }

  @Test(arguments: verbs)
  func `No example is wider than a terminal`(verb: String) throws {
    for example in try Self.examples(of: verb) {
      #expect(("  " + example).columns <= 80, "\(example)")
    }
  }

  @Test(arguments: [
    ("met -- positional@0 2 3 kring met jan", ["janny-bakker-klein"]),
    ("spread -- positional@0 2 2 kring spread of", ["of-by-for-all-insight"]),
    ("note -- --by 4 3 kring note x --by kb", ["kb"]),
  ])
  func `A shell completes the names that fit the place`(asked: String, names: [String]) throws {
    let scratch = try Self.afterDemo()
    let (output, status) = try Command.shell("kring ---completion \(asked)", in: scratch.path)
    #expect(status == 0)
    #expect(output.split(separator: "\n").map(String.init) == names)
  }

  private static func examples(of verb: String) throws -> [String] {
    let command = try #require(Kring.configuration.subcommands.first { $0._commandName == verb })
    return command.configuration.discussion.split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("kring ") }
  }

  /// A folder in which the demo ran, with what else the examples read.
  private static func afterDemo() throws -> Scratch {
    let scratch = try Scratch()
    let (output, status) = try Command.shell(
      """
      kring demo && cp "$GRAPHS/blikverruimer.graphml" graphs/ &&
      kring export friends.graphml --people && kring export friends.csv --people &&
      mv friends-nodes.csv nodes.csv && mv friends-edges.csv edges.csv
      """, in: scratch.path)
    try #require(status == 0, "\(output)")
    return scratch
  }
}
