import ArgumentParser
import Foundation
import KnowledgeGraph

extension Kring {
  /// Refuses a first word that is no command, with the commands that are like it, and an option that
  /// stands before its command.
  static func checkVerb(in words: [String]) throws {
    let verbs = configuration.subcommands.map { $0._commandName }
    guard let word = words.first, word != "help", !verbs.contains(word) else { return }
    if word.hasPrefix("---") { return }  // what a shell asks, to complete a line
    if word.hasPrefix("-") {
      guard let verb = words.first(where: verbs.contains), !generalFlags.contains(word) else {
        return
      }
      throw ValidationError(
        "\(word) stands before the command. Options follow it: kring \(verb) \(word)")
    }
    let near = Names.suggestions(for: Names.fold(word), among: verbs, count: 2).map { verbs[$0] }
    let remedy = near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
    throw ValidationError("There is no command \"\(word)\".\(remedy)")
  }

  private static let generalFlags: Set = ["-h", "--help", "--version"]

  /// The message of an error; where words stand alone that no argument takes, with what to try.
  private static func message(of error: any Error) -> String {
    var lines = fullMessage(for: error)
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if lines[0].contains(/^kring: (?:Unexpected argument|\d+ unexpected arguments:) '/) {
      lines[0] += ". " + quotesAdvice
    }
    return lines.joined(separator: "\n")
  }

  /// What to tell those who left out quotes.
  static let quotesAdvice = "Words that belong together need quotes: \"Janny de Vries\"."

  /// Ends with the status and the message of an error.
  ///
  /// A message may quote a file or a name: nothing in it can steer the terminal.
  static func leave(_ error: any Error) -> Never {
    if error is CancellationError { Interrupts.end() }
    let status = exitCode(for: error)
    if status == .success { exit(withError: error) }
    let lines = message(of: error).split(separator: "\n", omittingEmptySubsequences: false)
    remark(lines.map { String($0).printable }.joined(separator: "\n"))
    Foundation.exit(status.rawValue)
  }
}
