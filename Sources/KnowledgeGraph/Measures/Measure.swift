/// What can be measured on a network: one number for everybody, groups, or ties that matter.
///
/// ```swift
/// let network = graph.measuredNetwork()
/// let answer = try await network.measured(.betweenness, top: 10)
/// ```
///
/// Each says in plain words what it tells (``question``) and what its numbers mean (``meaning``), and is
/// taken in one place, ``MeasuredNetwork``; the command, JSON, series over time and comparisons all
/// share it. Its raw value is its name everywhere: in JSON, and as the property that keeps it.
public enum Measure: String, CaseIterable, Hashable, Sendable, Encodable {
  case degree
  case strength
  case pageRank
  case eigenvector
  case betweenness
  case closeness
  case harmonic
  case constraint
  case effectiveSize
  case core
  case triangles
  case clustering
  case communities
  case bonding
  case bridging
  case components
  case cutPoints
  case bridges
  case reach
  case sources
  case temporalCloseness
  case temporalBetweenness
}

extension Measure {
  /// The measure that people call so: `pageRank`, "PageRank", `page-rank`.
  public init?(named name: String) {
    let folded = Self.fold(name)
    guard let measure = Self.allCases.first(where: { Self.fold($0.rawValue) == folded }) else {
      return nil
    }
    self = measure
  }

  /// Its name as one writes it: `effective-size`.
  public var commandName: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }

  /// What a measure gives.
  public enum Form: Hashable, Sendable {
    /// A number for each node.
    case scores
    /// The nodes in groups.
    case groups
    /// Some of the nodes.
    case nodes
    /// Some of the ties.
    case ties
  }

  /// What it gives.
  public var form: Form {
    switch self {
    case .communities, .components: .groups
    case .cutPoints: .nodes
    case .bridges: .ties
    default: .scores
    }
  }

  /// Whether those with the lowest number stand first.
  public var isLowFirst: Bool { self == .constraint }

  /// Whether it follows news from meeting to meeting, so that only people who met can be measured.
  public var needsMeetings: Bool {
    switch self {
    case .reach, .sources, .temporalCloseness, .temporalBetweenness: true
    default: false
    }
  }

  /// Whether it looks at how strong ties are.
  var needsWeights: Bool {
    switch self {
    case .strength, .pageRank, .eigenvector, .constraint, .effectiveSize, .bridges: true
    default: needsGroups
    }
  }

  /// Whether it is taken on groups that are found first, as a ``Grouping`` says.
  public var needsGroups: Bool {
    switch self {
    case .communities, .bonding, .bridging: true
    default: false
    }
  }

  private static func fold(_ name: String) -> String {
    name.filter { $0.isLetter || $0.isNumber }.lowercased()
  }
}

extension Measure {
  /// How groups are found that keep together.
  public struct Grouping: Hashable, Sendable {
    /// Greater than 1 for more and smaller groups, less for fewer and larger ones.
    public var resolution: Double
    /// Chance has a part in it; another seed may find other groups that are as good.
    public var seed: UInt64

    /// - Precondition: `resolution` is finite and no less than 0.
    public init(resolution: Double = 1, seed: UInt64 = 1) {
      precondition(resolution.isFinite && resolution >= 0, "a resolution is a number from 0 up")
      self.resolution = resolution
      self.seed = seed
    }
  }
}
