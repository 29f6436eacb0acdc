import PropertyGraph

/// When each node, or each edge, is seen: finite, in order, apart from each other, none empty.
///
/// Gephi drops a spell that overlaps another of its element, and its Timeline needs finite bounds.
struct GEXFSpells {
  /// Where the spells of each row end in the two arrays below.
  private var ends: [UInt32] = []
  private var starts: [Int64] = []
  private var stops: [Int64] = []

  private static let open = (start: Int64.min, stop: Int64.max)

  /// - Parameters:
  ///   - rows: how many there are, or 0 if each is always seen.
  ///   - spells: those of a row, in any order; none means always.
  init(rows: Int, _ spells: (Int) -> [Appearance.Spell]) {
    ends.reserveCapacity(rows)
    for row in 0..<rows {
      append(spells(row))
      ends.append(UInt32(starts.count))
    }
  }

  var isEmpty: Bool { starts.isEmpty }

  func range(of row: Int) -> Range<Int> {
    ends.isEmpty ? 0..<0 : (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  subscript(position: Int) -> (start: Int64, stop: Int64) { (starts[position], stops[position]) }

  /// Whether every bound is as `holds` asks.
  func allBoundsSatisfy(_ holds: (Int64) -> Bool) -> Bool {
    starts.allSatisfy(holds) && stops.allSatisfy(holds)
  }

  private mutating func append(_ spells: [Appearance.Spell]) {
    if spells.count == 1 { return append(Self.bounds(of: spells[0])) }
    let sorted = spells.map(Self.bounds).sorted { $0.start < $1.start }
    guard var last = sorted.first else { return }
    for spell in sorted.dropFirst() {
      if spell.start <= last.stop {
        last.stop = max(last.stop, spell.stop)
      } else {
        append(last)
        last = spell
      }
    }
    append(last)
  }

  /// What is open on both sides is no spell at all.
  private mutating func append(_ spell: (start: Int64, stop: Int64)) {
    guard spell != Self.open else { return }
    starts.append(spell.start)
    stops.append(spell.stop)
  }
}

extension GEXFSpells {
  private static let day: Int64 = 86_400
  /// The second day of the year 1 and the last of the year 9999, so that every zone's clocks show a
  /// year of four digits: others are read differently from tool to tool.
  private static let earliest: Int64 = -62_135_510_400
  private static let latest: Int64 = 253_402_214_400

  /// The spell within the years that all tools read, at least a day long if it lies beyond them.
  private static func bounds(of spell: Appearance.Spell) -> (start: Int64, stop: Int64) {
    let start = spell.start.map { min(max($0, earliest), latest - day) }
    let stop = spell.end.map { end in
      min(max(end, earliest + day), latest)
    }
    if let start, let stop, start >= stop { return (start, start + day) }
    return (start ?? open.start, stop ?? open.stop)
  }

  /// The first and the last bound of all, and a day beyond what is known of a spell that is open.
  private var horizon: (start: Int64, stop: Int64)? {
    var start = Int64.max
    var stop = Int64.min
    for position in starts.indices {
      let spell = self[position]
      start = min(start, spell.start == .min ? spell.stop - Self.day : spell.start)
      stop = max(stop, spell.stop == .max ? spell.start + Self.day : spell.stop)
    }
    return start < stop ? (start, stop) : nil
  }

  /// Closes open sides where the time ends that nodes and edges span together.
  static func close(_ nodes: inout GEXFSpells, _ edges: inout GEXFSpells) {
    let horizons = [nodes.horizon, edges.horizon].compactMap(\.self)
    guard let start = horizons.map(\.start).min(), let stop = horizons.map(\.stop).max() else {
      return
    }
    nodes.close(from: start, to: stop)
    edges.close(from: start, to: stop)
  }

  private mutating func close(from start: Int64, to stop: Int64) {
    for position in starts.indices {
      if starts[position] == .min { starts[position] = start }
      if stops[position] == .max { stops[position] = stop }
    }
  }
}
