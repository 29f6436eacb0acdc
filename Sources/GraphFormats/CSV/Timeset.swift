import PropertyGraph

/// Times as Gephi's column `timeset` has them: `<[2019-01-01, 2019-06-30]; [2020-01-01, Infinity]>`.
struct Timeset {
  /// The properties that say the same in a graph.
  let properties: [(key: String, value: PropertyValue)]

  /// Reads a set of intervals, or of single times (`<[2019, 2020, 2021]>`); `nil` if it is none.
  init?(_ text: String) {
    let text = text.trimmed
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.count >= 2 else { return nil }
    let inner = String(text.dropFirst().dropLast()).trimmed
    if inner.isEmpty || inner.lowercased() == "empty" {
      properties = []
      return
    }
    guard let spells = Self.spells(in: inner), let properties = ForeignSpells.properties(of: spells)
    else { return nil }
    self.properties = properties
  }

  private static func spells(in text: String) -> [ForeignSpells.Spell]? {
    var spells: [ForeignSpells.Spell] = []
    for part in text.split(separator: ";") {
      let part = String(part).trimmed
      guard let open = part.first, let close = part.last, "[(".contains(open), "])".contains(close),
        part.count > 2
      else { return nil }
      let times = part.dropFirst().dropLast().split(separator: ",").map { bare($0) }
      switch times.count {
      case 2: spells.append((times[0], times[1]))
      case 0: return nil
      default: spells += times.map { ($0, $0) }
      }
    }
    return spells
  }

  private static func bare(_ text: Substring) -> String {
    let text = String(text).trimmed
    return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
      ? String(text.dropFirst().dropLast()) : text
  }
}
