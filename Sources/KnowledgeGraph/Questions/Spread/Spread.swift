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
/// How fast it went (``curve``), through whom (``carriers``), from one community to another
/// (``borders``) and what is odd about what was noted (``findings``) is worked out when it is asked for.
/// Two spreads are equal if they say the same.
public struct Spread: Sendable {
  public let insight: Named
  public let mode: Mode
  /// Where the idea arose: what sparked it and what it grew from.
  public let origins: [Origin]
  public let reach: Reach
  public let measures: Measures
  let told: Told

  init(_ mode: Mode, told: Told) {
    self.mode = mode
    self.told = told
    insight = told.reading.named(told.root)
    origins = told.reading.origins(of: told.root)
    reach = Reach(told.rows.lazy.map(\.kind))
    measures = Measures(of: told)
  }

  /// What it reached, as a tree in order.
  public var arrivals: Arrivals { Arrivals(told: told) }

  /// The tree as lines, each after the one it hangs under; the first is the insight itself.
  public var lines: Lines { Lines(told: told) }

  /// What it is the spread in.
  var graph: Graph { told.reading.graph }

  var reading: Reading { told.reading }
}

extension Spread: Hashable {
  public static func == (left: Spread, right: Spread) -> Bool {
    left.mode == right.mode && left.insight == right.insight && left.origins == right.origins
      && left.arrivals.elementsEqual(right.arrivals)
      && left.lines.elementsEqual(right.lines) && left.findings == right.findings
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(insight)
    hasher.combine(mode)
    for arrival in arrivals { hasher.combine(arrival) }
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
      .filter { arrivals[$0].isConversant }
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
    /// By the labels' places in the vocabulary.
    private var counts = Array(repeating: 0, count: NodeLabel.allCases.count)

    init(_ kinds: some Sequence<NodeLabel?>) {
      for case let kind? in kinds { counts[kind.number] += 1 }
    }

    public subscript(label: NodeLabel) -> Int { counts[label.number] }
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
