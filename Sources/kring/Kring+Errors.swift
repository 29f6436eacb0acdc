import ArgumentParser
import Foundation
import KnowledgeGraph

extension Kring {
  /// Refuses a first word that is no command, with the commands that are like it.
  static func checkVerb(_ word: String?) throws {
    let verbs = configuration.subcommands.map { $0._commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !verbs.contains(word) else { return }
    let near = Names.suggestions(for: Names.fold(word), among: verbs, count: 2).map { verbs[$0] }
    let remedy = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
    throw ValidationError("There is no command \"\(word)\".\(remedy)")
  }

  /// Ends with the status and the message of an error.
  ///
  /// A message may quote a file or a name: nothing in it can steer the terminal.
  static func leave(_ error: any Error) -> Never {
    if error is CancellationError { Interrupts.end() }
    let status = exitCode(for: error)
    if status == .success { exit(withError: error) }
    let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    remark(lines.map { String($0).printable }.joined(separator: "\n"))
    Foundation.exit(status.rawValue)
  }
}
