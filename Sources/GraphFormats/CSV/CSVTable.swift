import Foundation
import PropertyGraph

/// A table, surveyed: what it lists, what its columns are for, and of which kind their values are.
///
/// Its records are read a second time to take them in, so that nothing of them is held.
struct CSVTable {
  let header: CSVHeader
  /// The names in the header.
  let names: [String]
  /// What each column is for.
  let roles: [CSVHeader.Role]
  let kinds: [CSVKind]
  /// Whether only some of the table stands in quotes, so that they say of a value that it is text.
  let areQuotesTelling: Bool
  /// Reads the records of the table, without its header.
  let records: CSVScanner
  /// Where the table ends.
  let end: Int

  /// The tables in a file: one, or a node table and an edge table with an empty line between.
  ///
  /// - Throws: `FormatError` if the first line is no header of a graph.
  static func tables(in text: SourceText) throws(FormatError) -> [CSVTable] {
    let (delimiter, start) = CSVDelimiter.find(in: text)
    var scanner = CSVScanner(text, delimiter: delimiter, from: start)
    guard try scanner.next() else {
      throw FormatError(file: text.name, problem: "The file is empty.")
    }
    var tables: [CSVTable] = []
    var isMore = true
    while isMore {
      let (table, hasNext) = try CSVTable.surveyed(&scanner)
      tables.append(table)
      isMore = hasNext
    }
    return tables
  }

  /// Surveys a table whose header was read last, up to the header of the next one.
  private static func surveyed(_ scanner: inout CSVScanner) throws(FormatError)
    -> (table: CSVTable, hasNext: Bool)
  {
    let names = scanner.cells.map { scanner.string($0).trimmed }
    guard let header = CSVHeader(names) else { throw refusal(of: names, in: scanner) }
    let records = scanner
    var census = [CSVCensus](repeating: CSVCensus(), count: names.count)
    var areQuotesTelling = scanner.cells.contains { !$0.isQuoted && !$0.range.isEmpty }
    var end = scanner.offset
    var hasNext = false
    while try scanner.next() {
      if scanner.followsEmptyLine, header.isFollowed(by: scanner) {
        hasNext = true
        break
      }
      for (column, cell) in scanner.cells.prefix(names.count).enumerated() {
        if !cell.isQuoted, !cell.range.isEmpty { areQuotesTelling = true }
        scanner.withBytes(of: cell) { census[column].count($0, isQuoted: cell.isQuoted) }
      }
      end = scanner.offset
    }
    let kinds = census.map {
      $0.kind(areQuotesTelling: areQuotesTelling, delimiter: scanner.delimiter)
    }
    let table = CSVTable(
      header: header, names: names, roles: header.roles(seeing: census), kinds: kinds,
      areQuotesTelling: areQuotesTelling, records: records, end: end)
    return (table, hasNext)
  }

  private static func refusal(of names: [String], in scanner: CSVScanner) -> FormatError {
    if names.areProse, !isNamedTable(scanner.text.name) {
      return FormatError(
        file: scanner.text.name, line: scanner.line,
        problem: """
          This reads like a text, and not like a graph. If there is a table in it, save that by itself: a \
          table of nodes begins with the names of its columns, one of them Id, a table of edges with \
          Source and Target among them.
          """)
    }
    let found = names.prefix(8).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
    return FormatError(
      file: scanner.text.name, line: scanner.line,
      problem: """
        The columns are \(found): which of them are nodes and which are edges? A table of nodes \
        needs a column Id, a table of edges the columns Source and Target.
        """)
  }
}

extension CSVTable {
  /// Whether the name of a file says that it is a table.
  private static func isNamedTable(_ file: String) -> Bool {
    ["csv", "tsv", "tab"].contains(GraphFormat.pathExtension(of: URL(filePath: file)).lowercased())
  }
}

extension [String] {
  /// Whether they are parts of a sentence rather than names of columns: one has many words, or the last
  /// ends like a sentence or a salutation.
  fileprivate var areProse: Bool {
    guard let last = last?.last else { return true }
    return ".?!:…".contains(last) || contains { $0.split(separator: " ").count > 4 }
  }
}

extension CSVHeader {
  /// What the columns are for, now that their values are known: a column `Type` that does not say
  /// whether edges have a direction says of which kind they are.
  fileprivate func roles(seeing census: [CSVCensus]) -> [Role] {
    guard let column = roles.firstIndex(of: .direction), !census[column].isDirection else {
      return roles
    }
    var roles = roles
    roles[column] = roles.contains(.kind) ? .property("type") : .kind
    return roles
  }

  /// Whether the record that was read last is the header of the other table.
  fileprivate func isFollowed(by scanner: CSVScanner) -> Bool {
    guard sort != .matrix, scanner.cells.count > 1 else { return false }
    let words = Set(scanner.cells.prefix(8).map { scanner.string($0).lowercased() })
    return sort == .nodes
      ? words.isSuperset(of: ["source", "target"]) : words.isSuperset(of: ["id", "label"])
  }
}
