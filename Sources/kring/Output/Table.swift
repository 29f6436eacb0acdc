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
/// widest columns wrap within themselves; when even that is not enough, the last column, mostly an id
/// to be copied whole, stands on a line of its own under each row.
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
    let columns = Array(header.indices)
    let least = columns.map(leastWidth)
    let hanging = columns.suffix(1).filter { !numbers.contains($0) && columns.count > 1 }
    if hanging.isEmpty || terminal.width.map({ total(least) <= $0 }) ?? true {
      return lines(widths(within: terminal.width, least), hanging: [], terminal.ink)
    }
    return lines(widths(within: terminal.width, least.dropLast()), hanging: hanging, terminal.ink)
  }

  private func lines(_ widths: [Int], hanging: [Int], _ ink: Ink) -> [String] {
    layOut(header, widths).map(ink.faint)
      + rows.flatMap { row in
        layOut(row, widths) + hanging.map { "    " + ink.faint(row[$0]) }.filter { $0 != "    " }
      }
  }

  /// How wide each column is, the widest made narrower until all fit or none can be.
  private func widths(within limit: Int?, _ least: [Int]) -> [Int] {
    var widths = least.indices.map(width)
    guard let limit else { return widths }
    while total(widths) > limit {
      let loose = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = loose.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] = max(least[widest], widths[widest] - (total(widths) - limit))
    }
    return widths
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }

  private func width(of column: Int) -> Int {
    ([header] + rows).lazy.map { $0[column].columns }.max() ?? 0
  }

  /// No narrower than its longest word, nor than what can be read with ease.
  private func leastWidth(of column: Int) -> Int {
    let words = ([header] + rows).lazy.flatMap { $0[column].split(separator: " ") }
    return max(words.map(\.columns).max() ?? 0, min(20, width(of: column)))
  }

  /// One row; several lines where a cell wraps.
  private func layOut(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = widths.indices.map { row[$0].wrapped(to: widths[$0]) }
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
