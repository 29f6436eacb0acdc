/// How Kring's own tables begin: with quotes that the name of the first column needs not.
///
/// A table has no place for a mark. But what spreadsheets and other tools save has quotes where a cell
/// needs them, or else around every name.
enum CSVMark {
  static let nodes: StaticString = "\"Id\",Label,Kind"
  static let edges: StaticString = "\"Source\",Target,Type,Kind,Id,Label"
}
