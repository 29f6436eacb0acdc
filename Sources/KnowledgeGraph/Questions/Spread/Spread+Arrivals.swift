public import PropertyGraph

extension Spread {
  /// What an idea reached, in the order of its tree.
  public struct Arrivals: RandomAccessCollection, Sendable {
    let told: Told

    public var startIndex: Int { 0 }
    public var endIndex: Int { told.rows.count }

    public subscript(position: Int) -> Arrival { Arrival(told: told, row: told.rows[position]) }
  }

  /// A node that the idea reached. Its words are looked up in the graph when they are read.
  public struct Arrival: Sendable {
    let told: Told
    let row: Row

    /// Where it stands in the graph.
    package var node: Graph.Node { row.node }

    public var id: String { told.reading.graph[row.node].id }

    public var name: String { told.reading.name(of: row.node) }

    public var label: String { told.reading.label(of: row.node) }

    /// When it arrived, as it was written: of a thing its own date, of somebody who knows it the date of
    /// what records that.
    public var date: String? {
      switch row.dated {
      case .edge(let edge): told.reading.date(of: edge)
      case .node(let node): told.reading.date(of: node)
      }
    }

    /// The time that the date allows.
    public var bounds: DateBounds { row.bounds }

    /// The id of what it hangs under.
    public var from: String? { told.reading.graph[told.above(row)].id }

    /// Through whom, or through which series, it came here.
    public var via: [Named] { row.via.of(told.via).map(told.reading.named) }

    /// `voiced`, `made`, `took on`, a stance, `knows`, `heard`; of a thing `carried`, `sparked`, `led`,
    /// `grew` or the form in which it grew; `possible` where nobody noted it.
    public var how: String { row.how.word(in: told.reading.graph) }

    /// How many steps from the insight; successive meetings of a series are one.
    public var generation: Int { Int(row.generation) }

    public var evidence: Evidence { row.evidence }

    /// Whether `via` names those who may have brought it, only because they came to both meetings.
    public var isPerhaps: Bool { row.isPerhaps }

    /// What was noted beside it: what was said.
    public var notes: [String] { row.notes.of(told.notes).compactMap(told.reading.note) }

    /// How many people came, counted groups included; 0 for what is no meeting.
    public var people: Int { Int(row.people) }
  }
}

extension Spread.Arrival: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.name == right.name && left.label == right.label
      && left.date == right.date && left.bounds == right.bounds && left.from == right.from
      && left.via == right.via && left.how == right.how && left.generation == right.generation
      && left.evidence == right.evidence && left.isPerhaps == right.isPerhaps
      && left.notes == right.notes && left.people == right.people
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(how)
  }
}

extension Spread.Arrival {
  var isPerson: Bool { row.kind == .person }

  /// Whether it is somebody, or a community.
  var isConversant: Bool { row.kind?.isConversant ?? false }

  /// The arrival without what is said of it.
  var named: Named { told.reading.named(row.node) }

  /// Who, or what, `via` names.
  var viaNodes: ArraySlice<Graph.Node> { row.via.of(told.via) }
}
