import Foundation

/// A page of the manual that is a test at once: shell lines and what they print.
///
/// In a block fenced by ` ```console `, a line after `$ ` is run, and the lines beneath are what it
/// prints. A status other than 0 stands in brackets after them. `…` stands for any text: a time, a
/// path. All lines of a page run in one folder, one after the other.
struct Transcript {
  struct Step {
    var command: String
    var expected: [String]
  }

  enum Part {
    case prose(String)
    case step(Step)
  }

  var parts: [Part] = []

  init(_ text: String) {
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      if isConsole, line.hasPrefix("$ ") {
        parts.append(.step(Step(command: String(line.dropFirst(2)), expected: [])))
      } else if isConsole, case .step(var step) = parts.last {
        let isContinued = step.command.hasSuffix("\\") && step.expected.isEmpty
        if isContinued { step.command += "\n" + line } else { step.expected.append(line) }
        parts[parts.count - 1] = .step(step)
      } else {
        parts.append(.prose(line))
      }
    }
  }

  /// The page again, as text.
  var text: String {
    parts.map { part in
      switch part {
      case .prose(let line): line
      case .step(let step): (["$ \(step.command)"] + step.expected).joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }
}

extension Transcript.Step {
  /// What the step printed, as the page would have it.
  func run(in folder: String) throws -> [String] {
    let (output, status) = try Command.shell(command, in: folder)
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines + (status == 0 ? [] : ["[\(status)]"])
  }

  /// Whether the page says what was printed; a blank line before the next step counts for nothing.
  func matches(_ printed: [String]) -> Bool {
    var expected = expected
    while expected.last == "" { expected.removeLast() }
    return expected.count == printed.count
      && zip(expected, printed).allSatisfy { line(_: $0, matches: $1) }
  }

  private func line(_ pattern: String, matches line: String) -> Bool {
    let pieces = pattern.components(separatedBy: "…")
    guard pieces.count > 1 else { return pattern == line }
    var rest = line[...]
    guard rest.hasPrefix(pieces[0]) else { return false }
    rest.removeFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }
}
