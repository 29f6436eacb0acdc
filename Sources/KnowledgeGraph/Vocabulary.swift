/// The eight kinds of node that Kring understands; a node of another kind is kept, it only has no
/// special meaning.
///
/// A node of Kring's own has exactly one of these as its label.
public enum NodeLabel: String, CaseIterable, Sendable {
  /// Somebody who takes part.
  case person = "Person"
  /// Any group that takes part: an organisation, a network, a team, neighbours, perhaps only counted.
  case community = "Community"
  /// One conversation: a session, a chat, a bootcamp.
  case meeting = "Meeting"
  /// Meetings that belong together.
  case series = "Series"
  /// A sentence one can agree with or not.
  case insight = "Insight"
  /// What people made together.
  case product = "Product"
  /// A noun people gather around.
  case theme = "Theme"
  /// What somebody promised to do next.
  case action = "Action"
}

/// The sixteen kinds of edge that Kring understands. Every arrow along which an idea flows points
/// forward in time.
public enum EdgeType: String, CaseIterable, Sendable {
  case attended = "ATTENDED"
  case hosted = "HOSTED"
  case partOf = "PART_OF"
  case memberOf = "MEMBER_OF"
  case voiced = "VOICED"
  case sparked = "SPARKED"
  case carriedInto = "CARRIED_INTO"
  case grewInto = "GREW_INTO"
  case ledTo = "LED_TO"
  case made = "MADE"
  case madeFor = "FOR"
  case holds = "HOLDS"
  case about = "ABOUT"
  case caresAbout = "CARES_ABOUT"
  case knows = "KNOWS"
  case tookOn = "TOOK_ON"
}

/// One way in which an edge may run.
public struct EdgeEnds: Hashable, Sendable {
  public let source: NodeLabel
  public let target: NodeLabel
}

extension EdgeType {
  /// The pairs of labels between which an edge of this type runs.
  ///
  /// An edge that joins others is kept and reported by `Graph.findings()`, never refused.
  public var ends: [EdgeEnds] {
    func from(_ sources: NodeLabel..., to targets: NodeLabel...) -> [EdgeEnds] {
      sources.flatMap { source in targets.map { EdgeEnds(source: source, target: $0) } }
    }
    return switch self {
    case .attended: from(.person, .community, to: .meeting)
    case .hosted: from(.person, .community, to: .meeting, .series)
    case .partOf:
      from(.meeting, to: .series, .product) + from(.community, to: .community)
    case .memberOf: from(.person, to: .community)
    case .voiced: from(.person, .community, to: .insight)
    case .sparked: from(.meeting, .product, to: .insight)
    case .carriedInto: from(.insight, .product, to: .meeting)
    case .grewInto: from(.insight, to: .insight) + from(.product, to: .product)
    case .ledTo:
      from(.meeting, .insight, .action, to: .product, .community)
        + from(.meeting, .insight, to: .action)
    case .made: from(.person, .community, to: .product)
    case .madeFor: from(.meeting, .product, to: .community)
    case .holds: from(.person, .community, to: .insight)
    case .about: from(.meeting, .series, .insight, .product, to: .theme)
    case .caresAbout: from(.person, .community, to: .theme)
    case .knows: from(.person, to: .person)
    case .tookOn: from(.person, .community, to: .action)
    }
  }

  /// Whether an edge of this type has a direction; only a declared tie between people has none.
  public var isDirected: Bool { self != .knows }
}

/// The names of the properties that Kring itself reads or writes.
public enum PropertyKey {
  public static let name = "name"
  public static let date = "date"
  public static let note = "note"
  public static let place = "place"
  public static let form = "form"
  public static let status = "status"
  public static let language = "language"
  public static let aliases = "aliases"
  public static let reference = "reference"
  public static let inferred = "inferred"
  public static let headcount = "headcount"
  public static let due = "due"
  public static let role = "role"
  public static let presence = "presence"
  public static let count = "count"
  public static let stance = "stance"
  public static let drive = "drive"
  public static let by = "by"
  public static let at = "at"
  public static let introducedBy = "introducedBy"

  /// All of them.
  package static let all: Set<String> = [
    name, date, note, place, form, status, language, aliases, reference, inferred, headcount, due,
    role, presence, count, stance, drive, by, at, introducedBy,
  ]

  /// The properties that hold ids of other nodes, as lists; they follow a merge or an erasure.
  public static let referring: Set<String> = [by, at, introducedBy]
}
