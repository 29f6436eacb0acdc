import PropertyGraph

/// When an element is there, said once and only by its tag, as most elements do that say it.
///
/// It holds no text of its own and needs none to be made: a large file has one for every edge.
struct GEXFPlainTime {
  /// The number of the element, and how deep it stands.
  var bearer = -1
  var depth = 0
  var bounds = Bounds.number(start: nil, end: nil)

  enum Bounds {
    case interval(PackedInterval)
    /// A bound that is missing is open.
    case date(start: GEXFDate?, end: GEXFDate?)
    case number(start: Double?, end: Double?)

    /// The same as one of several times.
    var time: GEXFTime? {
      switch self {
      case .interval(let interval): .date(interval.text)
      case .date(let start, let end):
        GEXFTime(from: start?.text ?? "..", to: end?.text ?? "..")
      case .number(let start, let end): .number(start: start, end: end)
      }
    }
  }
}

extension GEXFReader {
  /// Takes the time of a tag that has only `start` and `end`, in plain form.
  ///
  /// - Returns: `nil` for whatever has to be looked at more closely.
  @inline(__always)
  func plainBounds(of element: borrowing XMLElement<GEXFWord>) -> GEXFPlainTime.Bounds? {
    if let interval = plainInterval(of: element) { return .interval(interval) }
    return plainDates(of: element) ?? plainNumbers(of: element)
  }

  /// Days or times of day that a column of dates holds as numbers: nearly all are.
  @inline(__always)
  private func plainInterval(of element: borrowing XMLElement<GEXFWord>) -> PackedInterval? {
    let start = element.withValue(of: .start) { packedDate($0) }
    let end = element.withValue(of: .end) { packedDate($0) }
    guard start != end, start != nil || !element.has(.start), end != nil || !element.has(.end)
    else { return nil }
    return PackedInterval(from: start, until: end)
  }

  @inline(__always)
  private func packedDate(_ text: Span<UInt8>) -> PackedDate? {
    text.count >= 10 ? PackedDate.pack(text) ?? plainDate(text)?.packed : nil
  }

  @inline(__always)
  private func plainDates(of element: borrowing XMLElement<GEXFWord>) -> GEXFPlainTime.Bounds? {
    let start = element.withValue(of: .start) { plainDate($0) }
    let end = element.withValue(of: .end) { plainDate($0) }
    switch (start, end) {
    case (let start?, let end?):
      guard start == end || start.isBefore(end) else { return nil }
    case (_?, nil): guard !element.has(.end) else { return nil }
    case (nil, _?): guard !element.has(.start) else { return nil }
    case (nil, nil): return nil
    }
    return .date(start: start, end: end)
  }

  /// A day or a time of day: a year or month may be a number.
  @inline(__always)
  private func plainDate(_ text: Span<UInt8>) -> GEXFDate? {
    guard text.count >= 10, let date = GEXFDate(text), !date.isRounded else { return nil }
    return date
  }

  private func plainNumbers(of element: borrowing XMLElement<GEXFWord>) -> GEXFPlainTime.Bounds? {
    guard !isDated else { return nil }
    let start = element.withValue(of: .start) { WrittenValue.plainFloat($0) }
    let end = element.withValue(of: .end) { WrittenValue.plainFloat($0) }
    switch (start, end) {
    case (let start?, let end?): guard start <= end else { return nil }
    case (_?, nil): guard !element.has(.end) else { return nil }
    case (nil, _?): guard !element.has(.start) else { return nil }
    case (nil, nil): return nil
    }
    return .number(start: start, end: end)
  }

  /// Keeps the time of the innermost element until it is known whether it has others.
  @inline(__always)
  mutating func keep(_ bounds: GEXFPlainTime.Bounds) {
    if plainTime.bearer >= 0 { unsettlePlainTime() }
    plainTime.bearer = open[open.count - 1].bearer
    plainTime.depth = open.count
    plainTime.bounds = bounds
  }

  /// The element has other times as well, or another one inside it has one.
  mutating func unsettlePlainTime() {
    let time = plainTime
    plainTime.bearer = -1
    if let bound = time.bounds.time { addTimes([bound], at: time.depth) }
  }

  /// Puts the only time of an element where it belongs.
  mutating func settlePlainTime(_ scope: DeclaredScope, _ row: Int) {
    if times.last?.depth == open.count || isDateTaken(in: scope) { return unsettlePlainTime() }
    plainTime.bearer = -1
    switch plainTime.bounds {
    case .interval(let interval): set(scope, row, column(.date, of: scope), interval)
    case .date(let start, let end): setDate(from: start, to: end, scope, row)
    case .number(let start, let end):
      if let start { set(.start, of: scope, row, to: number(start)) }
      if let end { set(.end, of: scope, row, to: number(end)) }
    }
  }

  private mutating func setDate(
    from start: GEXFDate?, to end: GEXFDate?, _ scope: DeclaredScope, _ row: Int
  ) {
    let column = column(.date, of: scope)
    scratch.removeAll(keepingCapacity: true)
    append(start)
    if let start, let end, start == end {
      // One moment.
    } else {
      scratch.append(UInt8(ascii: "/"))
      append(end)
    }
    let text = scratch
    set(scope, row, column, text: text.span)
  }

  @inline(__always)
  private mutating func append(_ date: GEXFDate?) {
    guard let date else {
      scratch.append(UInt8(ascii: "."))
      scratch.append(UInt8(ascii: "."))
      return
    }
    date.withBytes { bytes in
      for index in bytes.indices { scratch.append(bytes[index]) }
    }
  }
}
