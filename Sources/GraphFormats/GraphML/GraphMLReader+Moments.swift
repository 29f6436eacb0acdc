import PropertyGraph

/// Data of GraphML 1.1 that holds from a moment on: `<data key="load" time="5">`.
extension GraphMLReader {
  struct Moment {
    /// The number of the element that says it.
    let bearer: Int
    let key: Int
    let time: Int64
    let text: String
  }

  /// Takes note that data holds from a moment on, if it says so.
  mutating func readTime(_ element: borrowing XMLElement<GraphMLWord>) {
    guard case .data(let scope, let key) = leaf, let text = element.text(named: "time") else {
      return
    }
    guard let time = WrittenValue.integer(text.utf8Span.span) else {
      notes.add(
        .unreadableValue, line: element.place.line,
        "time=\"\(text.prefix(40))\" is no whole number; it is not kept")
      return
    }
    leaf = .moment(scope, key, time: time)
    aside.isNeeded = true
  }

  /// Ends data that is more than a plain text.
  mutating func endRareData(_ text: Span<UInt8>, at place: XMLPlace) {
    switch leaf {
    case .inside: endInside(text, at: place)
    case .moment(_, let key, let time):
      moments.append(
        Moment(
          bearer: open[open.count - 1].bearer, key: key, time: time, text: String(decoding: text)))
      leaf = nil
    default: leaf = nil
    }
  }

  /// Gives an element what it said for moments: a list of values, and a list of their times.
  mutating func settleMoments(of element: Open, _ scope: DeclaredScope, _ line: Int) {
    guard moments.last?.bearer == element.bearer else { return }
    let own = moments.filter { $0.bearer == element.bearer }
    moments.removeAll { $0.bearer == element.bearer }
    for number in Set(own.map(\.key)).sorted() {
      let series = own.filter { $0.key == number }.sorted { $0.time < $1.time }
      keep(series, keys[number], number, scope, element.row, line)
    }
  }

  private mutating func keep(
    _ series: [Moment], _ key: DeclaredKey, _ number: Int, _ scope: DeclaredScope, _ row: Int,
    _ line: Int
  ) {
    guard key.role == .property || scope == .graph, !key.type.isList else {
      for moment in series { store(moment.text.utf8Span.span, scope, number, row: row, line: line) }
      return notes.add(
        .repeatedValue, line: line,
        "\"\(key.name)\" changes in time, which it cannot here; the last one counts")
    }
    var values: [PropertyValue] = []
    var times: [Int64] = []
    for moment in series {
      guard let value = value(moment.text.utf8Span.span, key, line) else { continue }
      values.append(value)
      times.append(moment.time)
    }
    keep(PropertyValue(listing: values), key.property, scope, row, line)
    keep(.integers(times), Structure.times(key.property), scope, row, line)
  }

  private mutating func keep(
    _ value: PropertyValue, _ property: String, _ scope: DeclaredScope, _ row: Int, _ line: Int
  ) {
    if scope == .graph {
      storeSetting(property, value, line)
    } else {
      set(scope, row, property, value, line)
    }
  }

  /// Keeps what Gephi says for times: the values, and when each holds.
  mutating func keep(
    _ series: GephiSeries, _ key: DeclaredKey, _ scope: DeclaredScope, _ row: Int, _ line: Int
  ) {
    if series.times.isEmpty { return }
    let times = PropertyValue.strings(series.times)
    if key.type.isTimeOnly { return keep(times, key.property, scope, row, line) }
    keep(PropertyValue(listing: series.values), key.property, scope, row, line)
    keep(times, Structure.during(key.property), scope, row, line)
  }
}

extension PropertyValue {
  /// A list of these values; of their texts, where they differ in kind.
  init(listing values: [PropertyValue]) {
    func all<T>(_ item: (PropertyValue) -> T?) -> [T]? {
      let items = values.compactMap(item)
      return items.count == values.count ? items : nil
    }
    if let items = all({ if case .integer(let item) = $0 { item } else { nil } }) {
      self = .integers(items)
    } else if let items = all({ if case .float(let item) = $0 { item } else { nil } }) {
      self = .floats(items)
    } else if let items = all({ if case .boolean(let item) = $0 { item } else { nil } }) {
      self = .booleans(items)
    } else {
      self = .strings(values.map(\.text))
    }
  }
}
