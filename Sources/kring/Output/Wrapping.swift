extension String {
  /// This text on lines of at most `width` columns, broken at spaces; a longer word keeps its line,
  /// and spaces at its beginning indent every line.
  ///
  /// Colours end with a line and begin again with the next, so that what is drawn before it (the
  /// branches of a tree) stays plain.
  func wrapped(to width: Int?) -> [String] {
    guard let width, columns > width else { return [self] }
    let indent = prefix { $0 == " " }
    if !indent.isEmpty {
      return String(dropFirst(indent.count)).wrapped(to: width - indent.count).map { indent + $0 }
    }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let needed = word.columns
      if used > 0, used + 1 + needed > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if !line.isEmpty { line += " " }
      used += needed + (line.isEmpty ? 0 : 1)
      line += word
    }
    lines.append(line)
    return lines.carryingColors()
  }

  /// This text followed by as many spaces as it takes to fill `width` columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }

  /// This text after as many spaces as it takes to fill `width` columns.
  func indented(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns)) + self
  }
}

extension [String] {
  fileprivate func carryingColors() -> [String] {
    var open = ""
    return map { line in
      let begun = open + line
      for style in line.split(separator: "\u{1B}").dropFirst(line.hasPrefix("\u{1B}") ? 0 : 1) {
        let code = style.prefix { $0 != "m" }
        open = code == "[0" ? "" : "\u{1B}\(code)m"
      }
      return open.isEmpty ? begun : begun + "\u{1B}[0m"
    }
  }
}
