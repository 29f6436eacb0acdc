/// A line of text with what hangs below it.
///
/// ```swift
/// Tree("OF + BY = FOR ALL", [Tree("Bootcamp", [Tree("Dutch version")]), Tree("Blikverruimer")])
/// // OF + BY = FOR ALL
/// // ├─ Bootcamp
/// // │  └─ Dutch version
/// // └─ Blikverruimer
/// ```
struct Tree {
  var text: String
  var children: [Tree]

  init(_ text: String, _ children: [Tree] = []) {
    self.text = text
    self.children = children
  }

  /// The lines of the tree, drawn without recursion: a trail may be as deep as its graph is long.
  func lines(on terminal: Terminal) -> [String] {
    var lines: [String] = []
    var stack = [(tree: self, first: "", rest: "")]
    while let (tree, first, rest) = stack.popLast() {
      let room = terminal.width.map { max($0 - first.columns - 3, 20) }
      let hanging = rest + (tree.children.isEmpty ? "   " : "│  ")
      for (number, line) in tree.text.wrapped(to: room).enumerated() {
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
