import PropertyGraph

/// Random meetings of a few people and groups, with dates of every kind, and the slow and obvious
/// answers to what `Contacts` is asked.
struct ContactSketch {
  var people: [Graph.Node]
  var groups: [Graph.Node]
  var meetings: [Contacts.Meeting]
  var attendances: [Contacts.Attendance] { didSet { came = ContactSketch.sets(attendances) } }
  private var came: [Graph.Node: Set<Graph.Node>] = [:]

  /// Times lie between 0 and `span`, so that many are equal.
  init(seed: UInt64, people: Int, groups: Int, meetings: Int, span: Int64 = 10) {
    var random = SplitMix64(seed: seed)
    var nodes = (0..<people + groups + meetings).map { Graph.Node($0) }.shuffled(using: &random)[
      ...]
    func take(_ count: Int) -> [Graph.Node] {
      defer { nodes = nodes.dropFirst(count) }
      return Array(nodes.prefix(count))
    }
    self.people = take(people)
    self.groups = take(groups)
    self.meetings = take(meetings).map { node in
      let bounds = ContactSketch.bounds(span, using: &random)
      return Contacts.Meeting(node, bounds, heads: Int.random(in: 0...2, using: &random))
    }
    attendances = []
    for meeting in self.meetings {
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let participant = (self.people + self.groups).randomElement(using: &random)!
        attendances.append(Contacts.Attendance(participant, at: meeting.node))
      }
    }
    attendances.shuffle(using: &random)
    came = ContactSketch.sets(attendances)
  }

  private static func sets(
    _ attendances: [Contacts.Attendance]
  ) -> [Graph.Node: Set<Graph.Node>] {
    attendances.reduce(into: [:]) { $0[$1.meeting, default: []].insert($1.participant) }
  }

  static func bounds(_ span: Int64, using random: inout SplitMix64) -> DateBounds {
    let start = Int64.random(in: 0..<span, using: &random)
    let end = start + Int64.random(in: 1...4, using: &random)
    return switch Int.random(in: 0..<10, using: &random) {
    case 0: .unknown
    case 1: DateBounds(earliest: start, latest: DateBounds.distantFuture)
    case 2: DateBounds(earliest: DateBounds.distantPast, latest: end)
    case 3...6: DateBounds(earliest: start, latest: start + 1)
    default: DateBounds(earliest: start, latest: end)
    }
  }

  /// A moment at which somebody may begin to know.
  static func moment(_ span: Int64, using random: inout SplitMix64) -> Int64 {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...1: DateBounds.distantPast
    case 2: DateBounds.distantFuture
    default: Int64.random(in: -1...span, using: &random)
    }
  }

  var participants: [Graph.Node] { people + groups }

  var contacts: Contacts {
    Contacts(people: people, groups: groups, meetings: meetings, attendances: attendances)
  }

  func cameTo(_ meeting: Contacts.Meeting) -> Set<Graph.Node> {
    came[meeting.node] ?? []
  }

  func peopleAt(_ meeting: Contacts.Meeting) -> Set<Graph.Node> {
    cameTo(meeting).intersection(people)
  }

  func meeting(_ node: Graph.Node) -> Contacts.Meeting { meetings.first { $0.node == node }! }
}
