import PropertyGraph

/// Who met whom and who knows whom, among people alone, by row.
struct Acquaintance {
  /// The people, by id; a position in it is a row.
  let people: [Graph.Node]
  /// For each person the meetings they came to, ascending, by number.
  private(set) var went = Grouped<Int>()
  /// For each person those with whom a tie is declared.
  private(set) var knows = Grouped<Int>()

  /// The meetings, by id; a position in it is a number.
  private var meetings: [Graph.Node] = []
  private let rows: [Int32]
  /// For each meeting the people who came, by row.
  private(set) var came = Grouped<Int>()
  /// How many people and counted heads came to each meeting.
  private var sizes: [Int] = []

  /// In a meeting of more than so many nobody gets to know everybody.
  static let largestCircle = 50

  init(_ reading: Reading) {
    let graph = reading.graph
    people = graph.nodes.filter { reading.kind(of: $0) == .person }
    var rows = Array(repeating: Int32(-1), count: graph.nodeCount)
    for (row, person) in people.enumerated() { rows[person.index] = Int32(row) }
    self.rows = rows
    gatherMeetings(reading)
    gatherTies(reading)
  }

  /// The row of a node; `nil` unless it is a person.
  func row(of node: Graph.Node) -> Int? {
    let row = Int(rows[node.index])
    return row < 0 ? nil : row
  }

  private mutating func gatherMeetings(_ reading: Reading) {
    var keys: [Int] = []
    var guests: [Int] = []
    for meeting in reading.graph.nodes where reading.kind(of: meeting) == .meeting {
      let all = reading.guests(of: meeting)
      let rows = all.compactMap { row(of: $0.who) }.withoutRepeats
      guests += rows
      keys += Array(repeating: sizes.count, count: rows.count)
      sizes.append(Int(Headcount.sum(of: all, in: reading)))
      meetings.append(meeting)
    }
    came = Grouped(count: sizes.count, keys: keys) { guests[$0] }
    went = Grouped(count: people.count, keys: guests) { keys[$0] }
  }

  private mutating func gatherTies(_ reading: Reading) {
    var keys: [Int] = []
    var others: [Int] = []
    for (row, person) in people.enumerated() {
      for edge in reading.graph.edges(touching: person, type: EdgeType.knows.rawValue) {
        let view = reading.graph[edge]
        guard let other = self.row(of: view.end(from: person)), other != row else { continue }
        keys.append(row)
        others.append(other)
      }
    }
    knows = Grouped(count: people.count, keys: keys) { others[$0] }
  }
}

extension Acquaintance {
  /// The meetings of at most ``largestCircle`` that both came to, by id.
  func smallMeetings(of one: Graph.Node, and other: Graph.Node) -> [Graph.Node] {
    guard let one = row(of: one), let other = row(of: other) else { return [] }
    let others = Set(went[other])
    return went[one].filter { sizes[$0] <= Self.largestCircle && others.contains($0) }
      .map { meetings[$0] }
  }

  /// How well two know each other: in how many small meetings they were, and a declared tie as one.
  func closeness(of one: Graph.Node, and other: Graph.Node) -> Int {
    guard let first = row(of: one), let second = row(of: other) else { return 0 }
    return smallMeetings(of: one, and: other).count + (knows[first].contains(second) ? 1 : 0)
  }

  /// Those who could introduce each person to somebody: whom they know, or met in a meeting of at
  /// most ``largestCircle``; each once, ascending.
  ///
  /// O(Σ n²) over these meetings, so never more than fifty times the attendances.
  func contacts() throws -> [[Int]] {
    var seen = Array(repeating: -1, count: people.count)
    return try people.indices.map { row in
      try Task.checkCancellation()
      seen[row] = row
      var contacts: [Int] = []
      func add(_ other: Int) {
        guard seen[other] != row else { return }
        seen[other] = row
        contacts.append(other)
      }
      for meeting in went[row] where sizes[meeting] <= Self.largestCircle {
        for other in came[meeting] { add(other) }
      }
      for other in knows[row] { add(other) }
      return contacts.sorted()
    }
  }
}
