import PropertyGraph

/// What draws somebody to a theme, told by the strongest of all that does.
struct Attraction {
  enum Manner: String {
    case cares = "cares about"
    case voiced
    case holds
    case made
    case came = "came to"
    case belongs = "is a member of"

    var draw: Draw {
      switch self {
      case .cares: .full
      case .voiced, .holds, .made: .half
      case .came: .faint
      case .belongs: .lent
      }
    }

    var plural: String { self == .holds ? "hold" : rawValue }
  }

  let manner: Manner
  let evidence: Evidence
  /// The theme itself, else what they did something with, or the community they belong to.
  let thing: Graph.Node
  /// Passion or need, where that was noted.
  let drive: String?

  /// `nil` if nothing does.
  init?(_ person: Graph.Node, to theme: Graph.Node, _ reading: Reading) {
    let all =
      Self.caring(person, theme, reading) + Self.doing(person, theme, reading)
      + Self.belonging(person, theme, reading)
    let best = all.min {
      ($1.manner.draw, $0.evidence, $0.thing) < ($0.manner.draw, $1.evidence, $1.thing)
    }
    guard let best else { return nil }
    self = best
  }

  private init(
    _ manner: Manner, _ evidence: [Evidence], _ thing: Graph.Node, drive: String? = nil
  ) {
    self.manner = manner
    self.evidence = evidence.max() ?? .recorded
    self.thing = thing
    self.drive = drive
  }

  private static func caring(
    _ person: Graph.Node, _ theme: Graph.Node, _ reading: Reading
  ) -> [Attraction] {
    reading.edges(from: person, .caresAbout).filter { reading.graph.target(of: $0) == theme }
      .map { edge in
        Attraction(
          .cares, [reading.evidence(of: edge)], theme,
          drive: reading.graph[edge][PropertyKey.drive]?.string)
      }
  }

  private static func doing(
    _ person: Graph.Node, _ theme: Graph.Node, _ reading: Reading
  ) -> [Attraction] {
    let kinds: [(EdgeType, NodeLabel, Manner)] = [
      (.voiced, .insight, .voiced), (.holds, .insight, .holds), (.made, .product, .made),
      (.attended, .meeting, .came), (.hosted, .meeting, .came),
    ]
    return kinds.flatMap { type, label, manner in
      reading.edges(from: person, type).compactMap { edge in
        let thing = reading.graph.target(of: edge)
        guard reading.kind(of: thing) == label, type != .attended || reading.came(edge),
          let about = reading.evidence(thing, isAbout: theme)
        else { return nil }
        return Attraction(
          manner, [about, reading.evidence(of: edge), reading.evidence(of: thing)], thing)
      }
    }
  }
}

extension Attraction {
  /// The communities of a person that care about a theme.
  private static func belonging(
    _ person: Graph.Node, _ theme: Graph.Node, _ reading: Reading
  ) -> [Attraction] {
    reading.edges(from: person, .memberOf).compactMap { membership in
      let community = reading.graph.target(of: membership)
      guard reading.kind(of: community) == .community else { return nil }
      let caring = reading.edges(from: community, .caresAbout)
        .filter { reading.graph.target(of: $0) == theme }
      return caring.map(reading.evidence(of:)).min().map { evidence in
        Attraction(
          .belongs,
          [evidence, reading.evidence(of: membership), reading.evidence(of: community)], community)
      }
    }
  }
}

extension Reading {
  /// What it rests on that a thing is about a theme, by itself or as a meeting of a series; `nil` if it
  /// is not.
  func evidence(_ thing: Graph.Node, isAbout theme: Graph.Node) -> Evidence? {
    let own = edges(from: thing, .about).filter { graph.target(of: $0) == theme }
      .map(evidence(of:)).min()
    guard own != .recorded, kind(of: thing) == .meeting else { return own }
    let series = edges(from: thing, .partOf).compactMap { part -> Evidence? in
      let series = graph.target(of: part)
      guard kind(of: series) == .series else { return nil }
      return evidence(series, isAbout: theme).map {
        max($0, evidence(of: part), evidence(of: series))
      }
    }
    return ([own].compactMap { $0 } + series).min()
  }
}
