import PropertyGraph

extension GEXFReader {
  /// The attributes of a tag that say when.
  static let timeWords: [GEXFWord] = [.start, .end] + rareTimeWords
  private static let rareTimeWords: [GEXFWord] = [
    .startopen, .endopen, .timestamp, .timestamps, .intervals,
  ]

  /// Keeps when a node or an edge is there, if its tag says so; in how many attributes it does.
  @inline(__always)
  mutating func readTimes(_ element: borrowing XMLElement<GEXFWord>, atMost most: Int) -> Int {
    let plain = (element.has(.start) ? 1 : 0) + (element.has(.end) ? 1 : 0)
    if plain == most {
      if !origin.isOwn { keepTime(of: element) }
      return plain
    }
    var count = plain
    for word in Self.rareTimeWords where element.has(word) { count += 1 }
    guard count > 0, !origin.isOwn else { return count }
    if count == plain { keepTime(of: element) } else { keepTimes(of: element) }
    return count
  }

  /// A spell of the element that is open.
  mutating func startSpell(_ element: borrowing XMLElement<GEXFWord>) {
    if origin.isOwn { return }
    if plainTime.bearer == open[open.count - 1].bearer { unsettlePlainTime() }
    keepTimes(of: element)
  }

  /// Keeps the time of a tag that has no more than a start and an end.
  @inline(__always)
  private mutating func keepTime(of element: borrowing XMLElement<GEXFWord>) {
    if let bounds = plainBounds(of: element) { keep(bounds) } else { keepTimes(of: element) }
  }

  private mutating func keepTimes(of element: borrowing XMLElement<GEXFWord>) {
    let found = times(of: element)
    if !found.isEmpty { addTimes(found, at: open.count) }
  }

  mutating func addTimes(_ found: [GEXFTime], at depth: Int) {
    withTimes(at: depth) { $0.spells += found }
  }

  /// The times of the open element at a depth, which may be there already.
  private mutating func withTimes(at depth: Int, _ change: (inout GEXFTimes) -> Void) {
    let place = times.lastIndex { $0.depth <= depth } ?? -1
    if place >= 0, times[place].depth == depth { return change(&times[place]) }
    times.insert(GEXFTimes(depth: depth), at: place + 1)
    change(&times[place + 1])
  }

  /// Keeps a value that holds for a time only; `false` if it says no time.
  mutating func takeTimed(
    _ text: Span<UInt8>, _ number: Int, _ element: borrowing XMLElement<GEXFWord>
  ) -> Bool {
    guard Self.timeWords.contains(where: { element.has($0) }), keys.entry(number).role == .property
    else { return false }
    let key = keys[number]
    guard let value = value(text, key, element.place.line) else { return true }
    let during = times(of: element)
    let bearer = open[open.count - 1].bearer
    _ = keys.isRepeated(number, by: bearer)
    withTimes(at: open.count) { times in
      for time in during.isEmpty ? [nil] : during.map(Optional.some) {
        times.values.append((number, value, time))
      }
    }
    return true
  }

  // MARK: What a tag says

  /// The times that a tag says, none if they are open on both sides or cannot be read.
  mutating func times(of element: borrowing XMLElement<GEXFWord>) -> [GEXFTime] {
    let isPlain = !Self.rareTimeWords.contains { element.has($0) }
    if isPlain, let time = plainBounds(of: element)?.time { return [time] }
    var found: [GEXFTime] = []
    if let time = interval(of: element) { found.append(time) }
    for word in [GEXFWord.timestamp, .timestamps] {
      guard let text = element.text(of: word) else { continue }
      for part in Self.parts(of: text, separator: ",") {
        let moment = moment(part, word, element.place.line)
        if let time = time(from: moment, to: moment, element.place.line) { found.append(time) }
      }
    }
    guard let text = element.text(of: .intervals) else { return found }
    for part in Self.parts(of: text, separator: ";") {
      let bounds = Self.parts(of: part, separator: ",").map {
        moment($0, .intervals, element.place.line)
      }
      guard let first = bounds.first, let last = bounds.last, bounds.count <= 2 else { continue }
      if let time = time(from: first, to: last, element.place.line) { found.append(time) }
    }
    return found
  }

  /// The parts of what Gephi writes as `<[a, b]; [c, d]>`, without brackets.
  private static func parts(of text: String, separator: Character) -> [String] {
    text.split(separator: separator).map { part in
      part.filter { !"<>[]()".contains($0) }.trimmed
    }.filter { !$0.isEmpty }
  }

  private mutating func interval(of element: borrowing XMLElement<GEXFWord>) -> GEXFTime? {
    let start = element.text(of: .start)
    let after = element.text(of: .startopen)
    let end = element.text(of: .end)
    let before = element.text(of: .endopen)
    guard start != nil || after != nil || end != nil || before != nil else { return nil }
    let line = element.place.line
    let first = moment(start ?? after ?? "", after == nil ? .start : .startopen, line)
    let last =
      end.map { moment($0, .end, line) } ?? Self.before(moment(before ?? "", .endopen, line))
    if after != nil || before != nil { noteOpenBound(line) }
    return time(from: first, to: last, line)
  }

  /// What ends before a day begins ends with the day before.
  private static func before(_ moment: GEXFMoment?) -> GEXFMoment? {
    guard case .date(let text) = moment, let day = PackedDate(text), day.form == .day,
      let eve = PackedDate(daysSince1970: day.stamp / 86_400 - 1)
    else { return moment }
    return .date(eve.text)
  }

  private mutating func noteOpenBound(_ line: Int) {
    notes.add(
      .openBound, line: line,
      "startopen and endopen leave out the moment they name; the time is kept without that")
  }

  /// The time between two bounds; `nil` if they are none.
  private mutating func time(from start: GEXFMoment?, to end: GEXFMoment?, _ line: Int)
    -> GEXFTime?
  {
    guard let start, let end else { return nil }
    switch (start, end) {
    case (.open, .open): return nil
    case (.number(let first), .number(let last)) where first <= last:
      return .number(start: first, end: last)
    case (.number(let first), .open): return .number(start: first, end: nil)
    case (.open, .number(let last)): return .number(start: nil, end: last)
    case (.number, _), (_, .number): break
    default:
      if let time = GEXFTime(from: start.text, to: end.text) { return time }
    }
    notes.add(
      .unreadableTime, line: line,
      "a time from \(start.text) to \(end.text) is none; it is left out")
    return nil
  }

  /// A bound; `nil` if it cannot be read.
  private mutating func moment(_ text: String, _ word: GEXFWord, _ line: Int) -> GEXFMoment? {
    let text = text.trimmed
    if text.isEmpty { return .open }
    if !isDated, let number = WrittenValue.float(text.utf8Span.span), !number.isNaN {
      return number.isFinite ? .number(number) : .open
    }
    if ["inf", "-inf", "infinity", "-infinity", "+inf", "+infinity"].contains(text.lowercased()) {
      return .open
    }
    guard let date = GEXFDate(text) else {
      notes.add(
        .unreadableTime, line: line,
        "\(word.spelling)=\"\(text.prefix(40))\" is no time that can be read; it is left out")
      return nil
    }
    if date.isRounded {
      notes.add(
        .unreadableTime, line: line,
        "\(word.spelling)=\"\(text)\" is finer than times are kept here; it is read as \(date.text)"
      )
    }
    return .date(date.text)
  }

  // MARK: What becomes of it

  /// Puts an element's times and its values that change where they belong.
  mutating func settleTimes(_ scope: DeclaredScope, _ row: Int) {
    guard times.last?.depth == open.count, let found = times.popLast() else { return }
    let spells = found.spells.count > 1 ? GEXFTime.inOrder(found.spells) : found.spells
    for time in GEXFTime.span(of: spells) { set(time, scope, row) }
    if spells.count > 1 || isDateTaken(in: scope), !spells.isEmpty {
      set(.spells, of: scope, row, to: .strings(spells.map(\.text)))
    }
    settleValues(found.values, scope, row)
  }

  /// Whether an attribute is called `date`, so that a time goes elsewhere.
  func isDateTaken(in scope: DeclaredScope) -> Bool {
    keys.isNamed(Structure.date, in: scope)
  }

  private mutating func set(_ time: GEXFTime, _ scope: DeclaredScope, _ row: Int) {
    switch time {
    case .date(let text):
      guard !isDateTaken(in: scope) else { return }
      set(.date, of: scope, row, to: .string(text))
    case .number(let start, let end):
      if let start { set(.start, of: scope, row, to: number(start)) }
      if let end { set(.end, of: scope, row, to: number(end)) }
    }
  }

  /// A time that is a number, whole if the file counts so.
  func number(_ value: Double) -> PropertyValue {
    if isCountingTime, let whole = Int64(exactly: value) { return .integer(whole) }
    return .float(value)
  }

  /// A value that changes becomes a list, beside a list of when each holds.
  private mutating func settleValues(
    _ values: [(key: Int, value: PropertyValue, during: GEXFTime?)], _ scope: DeclaredScope,
    _ row: Int
  ) {
    var order: [Int] = []
    var series: [Int: (values: [PropertyValue], during: [String])] = [:]
    for (key, value, during) in values {
      if series[key] == nil { order.append(key) }
      series[key, default: ([], [])].values.append(value)
      series[key, default: ([], [])].during.append(during?.text ?? "../..")
    }
    for key in order {
      guard let (values, during) = series[key] else { continue }
      let column = keys[key].column
      let name = columnName(of: key, in: scope)
      set(scope, row, column, PropertyValue(listing: values))
      let times = Structure.during(name)
      set(
        scope, row, scope == .node ? builder.nodeColumn(times) : builder.edgeColumn(times),
        .strings(during))
    }
  }

  private func columnName(of number: Int, in scope: DeclaredScope) -> String {
    let key = keys[number]
    let isWeight = scope == .edge && key.name.lowercased() == Structure.weight
    return isWeight ? Structure.weight : key.property
  }
}

extension GEXFMoment {
  fileprivate var text: String {
    switch self {
    case .open: ".."
    case .date(let text): text
    case .number(let number): "\(number)"
    }
  }
}
