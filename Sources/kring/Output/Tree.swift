/// A line of text, with details below it and what hangs below that.
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
struct Tree {
  var text: String
  var details: [String]
  var children: [Tree]

  init(_ text: String, details: [String] = [], children: [Tree] = []) {
    self.text = text
    self.details = details
    self.children = children
  }

  /// The lines of the tree, drawn without recursion: a trail may be as deep as its graph is long.
  func lines(on terminal: Terminal) -> [String] {
    var lines: [String] = []
    var stack = [(tree: self, first: "", rest: "")]
    while let (tree, first, rest) = stack.popLast() {
      let room = terminal.width.map { max($0 - first.columns - 3, 20) }
      let hanging = rest + (tree.children.isEmpty ? "   " : "│  ")
      let texts = ([tree.text] + tree.details).flatMap { $0.wrapped(to: room) }
      for (number, line) in texts.enumerated() {
        lines.append((number == 0 ? first : hanging) + line)
      }
      for (number, child) in tree.children.enumerated().reversed() {
        let isLast = number == tree.children.count - 1
        stack.append((child, rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  ")))
      }
    }
    return lines
  }
}
