/// The dates of a column, as their texts say them.
package struct DateTable: Sendable, Equatable {
  private var texts = TextTable()

  package init() {}

  var isFull: Bool { texts.isFull }

  package subscript(position: Int) -> String { texts[position] }

  package func withBytes<Result>(_ position: Int, _ body: (Span<UInt8>) throws -> Result)
    rethrows -> Result
  {
    try texts.withBytes(position, body)
  }

  mutating func append(_ text: Span<UInt8>) { texts.append(text) }

  func reordered(by order: [UInt32]?) -> DateTable {
    guard let order else { return self }
    var result = DateTable()
    result.texts = texts.reordered(by: order)
    return result
  }
}
