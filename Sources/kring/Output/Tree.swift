/// Lines of text, each with details below it and what hangs below that.
///
/// ```swift
/// Tree(
///   "OF + BY = FOR ALL",
///   children: [Tree("Bootcamp", details: ["12 people"], children: [Tree("Dutch version")]), Tree("Blikverruimer")])
/// // OF + BY = FOR ALL
/// // ├─ Bootcamp
/// // │  │  12 people
/// // │  └─ Dutch version
/// // └─ Blikverruimer
/// ```
///
/// From the seventh level on, what alone hangs below something stands straight below it, after an arrow, so
/// that a long chain stays on the screen:
///
/// ```swift
/// //                └─ 26 Nov 2019
/// //                   ↓  3 Dec 2019
/// //                   ↓  17 Dec 2019
/// ```
///
/// The branches stand in a flat list, because a trail may be as deep as its graph is long.
struct Tree {
  private struct Branch {
    var text: String
    var details: [String]
    /// How many stand above it.
    var level: Int
  }

  /// Each before what hangs below it.
  private var branches: [Branch]

  init(_ text: String, details: [String] = [], children: [Tree] = []) {
    branches = [Branch(text: text, details: details, level: 0)]
    for child in children { hang(child) }
  }

  var text: String {
    get { branches[0].text }
    set { branches[0].text = newValue }
  }

  var details: [String] {
    get { branches[0].details }
    set { branches[0].details = newValue }
  }

  /// Adds what hangs below the last that was added on the level above.
  mutating func add(_ text: String, details: [String], level: Int) {
    branches.append(Branch(text: text, details: details, level: level))
  }

  /// Hangs another tree below this one, after what is there.
  mutating func hang(_ other: Tree) {
    for branch in other.branches {
      add(branch.text, details: branch.details, level: branch.level + 1)
    }
  }
}

extension Tree {
  /// The level from which an only child stands straight below what it hangs under.
  private static let straightLevel = 6

  /// The lines of the tree.
  func lines(on terminal: Terminal) -> [String] {
    let isLast = lastOnes
    var lines: [String] = []
    // What stands before the branches that hang below the last one of each level.
    var margins = [""]
    for (number, branch) in branches.enumerated() {
      margins.removeLast(margins.count - 1 - branch.level)
      let margin = margins[branch.level]
      let isOnly = number > 0 && branches[number - 1].level < branch.level && isLast[number]
      let isStraight = isOnly && branch.level > Self.straightLevel
      let first = number == 0 ? "" : margin + (isStraight ? "↓  " : isLast[number] ? "└─ " : "├─ ")
      let below = number == 0 || isStraight ? margin : margin + (isLast[number] ? "   " : "│  ")
      let hasChildren = number + 1 < branches.count && branches[number + 1].level > branch.level
      let room = terminal.width.map { max($0 - first.columns - 3, 20) }
      let texts = ([branch.text] + branch.details).flatMap { $0.wrapped(to: room) }
      lines += texts.enumerated().map { line, text in
        (line == 0 ? first : below + (hasChildren ? "│  " : "   ")) + text
      }
      margins.append(below)
    }
    return lines
  }

  /// For each branch, whether no other hangs below the same one after it.
  private var lastOnes: [Bool] {
    var lastOnes = Array(repeating: true, count: branches.count)
    // Whether a branch of each level was seen, going back to what they hang under.
    var seen: [Bool] = []
    for (number, branch) in branches.enumerated().reversed() {
      seen.removeLast(max(0, seen.count - branch.level - 1))
      while seen.count <= branch.level { seen.append(false) }
      lastOnes[number] = !seen[branch.level]
      seen[branch.level] = true
    }
    return lastOnes
  }
}
