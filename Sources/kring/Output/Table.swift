/// Rows under aligned columns.
///
/// ```swift
/// Table(["name", "meetings"], [["Janny Bakker-Klein", "2"], ["Daniël Pit", "1"]], numbers: [1])
/// // name                meetings
/// // Janny Bakker-Klein         2
/// // Daniël Pit                 1
/// ```
///
/// A column in which no row has anything is left out. When the table is wider than the terminal, the
/// widest column wraps within itself.
struct Table {
  var header: [String]
  var rows: [[String]]
  /// The columns that hold numbers and stand to the right.
  var numbers: Set<Int>

  init(_ header: [String], _ rows: [[String]], numbers: Set<Int> = []) {
    let used = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    self.header = used.map { header[$0] }
    self.rows = rows.map { row in used.map { row[$0] } }
    self.numbers = Set(used.indices.filter { numbers.contains(used[$0]) })
  }

  /// The lines of the table; none without rows.
  func lines(on terminal: Terminal) -> [String] {
    guard !rows.isEmpty else { return [] }
    let widths = widths(within: terminal.width)
    let heading = layOut(header, widths).map(terminal.ink.faint)
    return heading + rows.flatMap { layOut($0, widths) }
  }

  private func widths(within limit: Int?) -> [Int] {
    var widths = header.indices.map { column in
      ([header] + rows).lazy.map { $0[column].columns }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if let limit, total > limit, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(widths[widest] - (total - limit), 20)
    }
    return widths
  }

  /// One row; several lines where a cell wraps.
  private func layOut(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = row.indices.map { row[$0].wrapped(to: widths[$0]) }
    let height = cells.lazy.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = cells.indices.map { column in
        let text = line < cells[column].count ? cells[column][line] : ""
        return numbers.contains(column)
          ? text.indented(to: widths[column]) : text.padded(to: widths[column])
      }
      return parts.joined(separator: "  ").trimmingEnd()
    }
  }
}

extension String {
  /// This text without the spaces at its end.
  func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
