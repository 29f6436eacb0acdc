public import PropertyGraph

/// How an insight spread: what it reached, from where, through whom, and how one knows.
///
/// ```swift
/// let spread = graph.spread(of: insight)
/// for arrival in spread.arrivals { print(arrival.date ?? "", arrival.name, arrival.via) }
/// spread.reach[.person]             // 3
/// spread.measures.depth             // 2
/// ```
///
/// The arrivals form a tree whose root is the insight. They stand in its order: each after what it
/// hangs under, siblings by earliest start, undated last, then name. ``lines`` is the same tree to be
/// printed, with successive meetings of a series on one line.
/// How fast it went (``curve``), through whom (``carriers``) and from one community to another
/// (``borders``) is worked out when it is asked for. Two spreads are equal if they say the same.
public struct Spread: Sendable {
  public let insight: Named
  public let mode: Mode
  /// Where the idea arose: what sparked it and what it grew from.
  public let origins: [Origin]
  public let arrivals: [Arrival]
  /// The tree as lines, each after the one it hangs under; the first is the insight itself.
  public let lines: [Line]
  public let reach: Reach
  public let measures: Measures
  public let findings: [Finding]
  /// What it is the spread in.
  let graph: Graph
}

extension Spread: Hashable {
  public static func == (left: Spread, right: Spread) -> Bool {
    left.mode == right.mode && left.insight == right.insight && left.origins == right.origins
      && left.arrivals == right.arrivals && left.lines == right.lines
      && left.findings == right.findings
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(insight)
    hasher.combine(mode)
    hasher.combine(arrivals)
  }
}

extension Spread {
  /// How much a spread claims.
  public enum Mode: String, Hashable, Sendable, CaseIterable, Encodable {
    /// What somebody noted or inferred.
    case recorded
    /// Whom it may have reached along meetings that were certainly one after the other.
    case certain
    /// Whom it may have reached along meetings that may have been one after the other.
    case uncertain
  }

  /// Something that an idea came from.
  public struct Origin: Hashable, Sendable {
    public let thing: Thing
    /// `sparked`, or how it grew: `grew`, `broadened`, `answered` …
    public let how: String
    public let evidence: Evidence
  }

  /// A node that the idea reached.
  public struct Arrival: Hashable, Sendable {
    /// Where it stands in the graph.
    package let node: Graph.Node
    public let id: String
    public let name: String
    public let label: String
    /// When it arrived, as it was written: of a thing its own date, of somebody who knows it the date of
    /// what records that.
    public let date: String?
    /// The time that the date allows.
    public let bounds: DateBounds
    /// The id of what it hangs under.
    public let from: String?
    /// Through whom, or through which series, it came here.
    public let via: [Named]
    /// `voiced`, `made`, `took on`, a stance, `knows`, `heard`; of a thing `carried`, `sparked`, `led`,
    /// `grew` or the form in which it grew; `possible` where nobody noted it.
    public let how: String
    /// How many steps from the insight; successive meetings of a series are one.
    public internal(set) var generation: Int
    public let evidence: Evidence
    /// Whether `via` names those who may have brought it, only because they came to both meetings.
    public let isPerhaps: Bool
    /// What was noted beside it: what was said.
    public let notes: [String]
    /// How many people came, counted groups included; 0 for what is no meeting.
    public let people: Int
  }

  /// One line of the tree: the insight, an arrival, or successive meetings of a series.
  public struct Line: Hashable, Sendable {
    /// Its arrivals, as positions in `arrivals`: none for the insight, several for a series.
    public let arrivals: Range<Int>
    public let generation: Int
    /// Where in `lines` the next line stands that does not hang below this one.
    public internal(set) var end: Int
    /// The series that the meetings of this line belong to, if there are several.
    public let series: Named?
    /// How many different people came, counted groups included.
    public let people: Int
  }
}

extension Spread {
  /// The lines that hang directly under a line, as positions in ``lines``.
  public func children(of line: Int) -> [Int] {
    var children: [Int] = []
    var next = line + 1
    while next < lines[line].end {
      children.append(next)
      next = lines[next].end
    }
    return children
  }

  /// Who first came to know it in the meetings of a line, as positions in ``arrivals``.
  public func newcomers(of line: Int) -> [Int] {
    children(of: line).map { lines[$0].arrivals.lowerBound }
      .filter { NodeLabel(rawValue: arrivals[$0].label)?.isConversant ?? false }
  }

  /// From when until when a line lasted: the earliest start and the latest end of its arrivals.
  public func bounds(of line: Int) -> DateBounds {
    let all = arrivals[lines[line].arrivals].map(\.bounds)
    guard let earliest = all.map(\.earliest).min(), let latest = all.map(\.latest).max() else {
      return .unknown
    }
    return DateBounds(earliest: earliest, latest: latest)
  }
}

extension Spread {
  /// How many nodes of each kind it reached, the insight not counted.
  public struct Reach: Hashable, Sendable {
    private var counts: [String: Int]

    init(_ labels: some Sequence<String>) {
      var found: [(label: String, count: Int)] = []
      for label in labels {
        if let known = found.firstIndex(where: { $0.label == label }) {
          found[known].count += 1
        } else {
          found.append((label, 1))
        }
      }
      counts = Dictionary(uniqueKeysWithValues: found.map { ($0.label, $0.count) })
    }

    public subscript(label: NodeLabel) -> Int { counts[label.rawValue] ?? 0 }
  }

  /// How far, how wide and how fast.
  public struct Measures: Hashable, Sendable {
    /// The last generation.
    public let depth: Int
    /// How many nodes each generation has, the insight being generation 0.
    public let breadth: [Int]
    /// The mean distance over pairs of people in the tree; `nil` below two people.
    public let structuralVirality: Double?
    /// The days from the first to the last date, at least and at most; `nil` if nothing is dated.
    public let daysLeast: Int?
    public let daysMost: Int?
    /// The days from the first date until half of the people had it.
    public let daysToHalf: Int?
  }
}

extension NodeLabel {
  /// Whether it takes part in conversations.
  var isConversant: Bool { self == .person || self == .community }
}
