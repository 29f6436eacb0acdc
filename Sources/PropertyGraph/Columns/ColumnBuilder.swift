/// A column while values come in: rows in any order, kinds as they are found.
///
/// As long as every row from the first on has a value, the rows are not written down.
struct ColumnBuilder {
  let key: String
  private var count = 0
  /// The rows of the values, once they are not simply 0, 1, 2 …
  private var rows: [UInt32]?
  private var isAscending = true
  private var kind: Kind?
  private var booleans: [Bool] = []
  private var integers: [Int64] = []
  private var floats: [Double] = []
  private var strings = TextTable()
  private var dates = DateTable()
  private var recentDate = RecentDate()
  private var others: [PropertyValue] = []

  private enum Kind { case boolean, integer, float, string, date, other }

  init(key: String) {
    self.key = key
  }

  var isFull: Bool { strings.isFull || dates.isFull }

  /// Makes room for `factor` times the values that came so far.
  mutating func expect(_ factor: Double) {
    rows?.expect(factor)
    booleans.expect(factor)
    integers.expect(factor)
    floats.expect(factor)
    strings.expect(factor)
    dates.expect(factor)
  }

  mutating func append(_ row: Int, text: Span<UInt8>) {
    note(row)
    switch kind {
    case .string: strings.append(text)
    case .date: append(date: text)
    case nil where key == "date":
      kind = .date
      append(date: text)
    case nil:
      kind = .string
      strings.append(text)
    default: box(.string(String(decoding: text)))
    }
  }

  /// The same as the text of an interval, without making that where it is not kept.
  mutating func append(_ row: Int, interval: PackedInterval) {
    guard kind == .date || kind == nil && key == "date" else {
      return interval.withBytes { append(row, text: $0) }
    }
    note(row)
    kind = .date
    dates.append(interval)
  }

  @inline(__always)
  private mutating func append(date text: Span<UInt8>) {
    dates.append(text, packed: recentDate.pack(text))
  }

  mutating func append(_ row: Int, integer: Int64) {
    note(row)
    if kind == nil { kind = .integer }
    if kind == .integer { integers.append(integer) } else { box(.integer(integer)) }
  }

  mutating func append(_ row: Int, float: Double) {
    note(row)
    if kind == nil { kind = .float }
    if kind == .float { floats.append(float) } else { box(.float(float)) }
  }

  mutating func append(_ row: Int, boolean: Bool) {
    note(row)
    if kind == nil { kind = .boolean }
    if kind == .boolean { booleans.append(boolean) } else { box(.boolean(boolean)) }
  }

  mutating func append(_ row: Int, _ value: PropertyValue) {
    switch value {
    case .boolean(let value): append(row, boolean: value)
    case .integer(let value): append(row, integer: value)
    case .float(let value): append(row, float: value)
    case .string(let value): append(row, text: value.utf8Span.span)
    default:
      note(row)
      box(value.normalized)
    }
  }

  /// Adds the values of another builder; `moved` says what has become of its rows.
  @inline(__always)
  mutating func absorb(_ other: ColumnBuilder, moved: (UInt32) -> UInt32) {
    let rows = (other.rows ?? (0..<UInt32(other.count)).map { $0 }).map { Int(moved($0)) }
    guard kind == nil || kind == other.kind else {
      for (position, row) in rows.enumerated() { append(row, other.unboxed(position)) }
      return
    }
    kind = other.kind
    for row in rows { note(row) }
    booleans += other.booleans
    integers += other.integers
    floats += other.floats
    strings.append(other.strings)
    dates.append(other.dates)
    others += other.others
  }

  @inline(__always)
  private mutating func note(_ row: Int) {
    if rows != nil || row != count { noteGap(row) }
    count += 1
  }

  private mutating func noteGap(_ row: Int) {
    if rows == nil { rows = (0..<UInt32(count)).map { $0 } }
    if let last = rows?.last, last >= UInt32(row) { isAscending = false }
    rows?.append(UInt32(row))
  }

  /// Takes a value of another kind than the rest: from here on the column holds any kind.
  private mutating func box(_ value: PropertyValue) {
    if kind != .other {
      others = (0..<count - 1).map { unboxed($0) }
      kind = .other
      booleans = []
      integers = []
      floats = []
      strings = TextTable()
      dates = DateTable()
    }
    others.append(value)
  }

  private func unboxed(_ position: Int) -> PropertyValue {
    switch kind {
    case .boolean: .boolean(booleans[position])
    case .integer: .integer(integers[position])
    case .float: .float(floats[position])
    case .string: .string(strings[position])
    case .date: .string(dates[position])
    case .other, nil: others[position]
    }
  }
}

extension ColumnBuilder {
  /// The finished column for `total` rows after they were put in order; `nil` if nothing came in.
  consuming func finish(total: Int, by reordering: Reordering) -> Column? {
    guard count > 0 else { return nil }
    if rows == nil, count == total {
      return Column(
        key: key, rows: .all(total), values: narrowed(values(in: reordering.order)))
    }
    let (newRows, order) = placed(reordering)
    return Column(
      key: key, rows: Rows(newRows, of: total), values: narrowed(values(in: order)))
  }

  /// The new rows, ascending and each once, and the positions of their values; of a row that was
  /// given several, the last. No order means as they stand.
  private func placed(_ reordering: Reordering) -> (rows: [UInt32], order: [UInt32]?) {
    let rows = self.rows ?? (0..<UInt32(count)).map { $0 }
    guard !isAscending || reordering.newRow != nil else { return (rows, nil) }
    let moved = reordering.newRow.map { newRow in rows.map { newRow[Int($0)] } } ?? rows
    let order = (0..<UInt32(count)).sorted { left, right in
      let a = moved[Int(left)]
      let b = moved[Int(right)]
      return a == b ? left < right : a < b
    }
    var last: [UInt32] = []
    last.reserveCapacity(order.count)
    for position in order {
      if let previous = last.last, moved[Int(previous)] == moved[Int(position)] {
        last[last.count - 1] = position
      } else {
        last.append(position)
      }
    }
    return (last.map { moved[Int($0)] }, last)
  }

  private func values(in order: [UInt32]?) -> Column.Values {
    func picked<T>(_ values: [T]) -> [T] { order.map { $0.map { values[Int($0)] } } ?? values }
    return switch kind {
    case .boolean: .booleans(picked(booleans))
    case .integer: .integers(picked(integers))
    case .float: .floats(picked(floats))
    case .string: .strings(order.map { strings.reordered(by: $0) } ?? strings)
    case .date: .dates(dates.reordered(by: order))
    case .other, nil: .others(picked(others))
    }
  }

  /// Values of any kind that turn out to be of one kind after all, because a later value of the
  /// same row took another's place.
  private func narrowed(_ values: Column.Values) -> Column.Values {
    guard case .others(let others) = values, !others.contains(where: \.isList) else {
      return values
    }
    var again = ColumnBuilder(key: key)
    for (row, value) in others.enumerated() {
      again.append(row, value)
      if again.kind == .other { return values }
    }
    return again.values(in: nil)
  }
}

extension String {
  /// The text whose UTF-8 these bytes are; what is not UTF-8 is replaced.
  package init(decoding bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
