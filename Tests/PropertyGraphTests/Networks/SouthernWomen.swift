import PropertyGraph

/// Who of 18 women came to which of 14 social events in Natchez in the 1930s: A. Davis, B. B. Gardner,
/// M. R. Gardner, "Deep South", University of Chicago Press, 1941.
enum SouthernWomen {
  /// A woman's node is her place here; the events follow, the first is node 18.
  static let names = attendance.map(\.name)

  static let events = (18..<32).map { Graph.Node($0) }

  static func woman(_ name: String) -> Graph.Node { Graph.Node(names.firstIndex(of: name)!) }

  /// - Parameter number: from 1 to 14.
  static func event(_ number: Int) -> Graph.Node { events[number - 1] }

  /// Women and events, tied where one came to the other.
  static let network = Network(
    nodes: names.indices.map { Graph.Node($0) } + events,
    ties: attendance.flatMap { row in row.events.map { .init(woman(row.name), event($0)) } })

  static let contacts = Contacts(
    people: names.map(woman), groups: [], meetings: events.map { .init($0) },
    attendances: attendance.flatMap { row in
      row.events.map { .init(woman(row.name), at: event($0)) }
    })

  private static let attendance: [(name: String, events: [Int])] = """
    Brenda 1 3 4 5 6 7 8
    Charlotte 3 4 5 7
    Dorothy 8 9
    Eleanor 5 6 7 8
    Evelyn 1 2 3 4 5 6 8 9
    Flora 9 11
    Frances 3 5 6 8
    Helen 7 8 10 11 12
    Katherine 8 9 10 12 13 14
    Laura 1 2 3 5 6 7 8
    Myra 8 9 10 12
    Nora 6 7 9 10 11 12 13 14
    Olivia 9 11
    Pearl 6 8 9
    Ruth 5 7 8 9
    Sylvia 7 8 9 10 12 13 14
    Theresa 2 3 4 5 6 7 8 9
    Verne 7 8 9 12
    """.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), words.dropFirst().map { Int($0)! })
    }
}
