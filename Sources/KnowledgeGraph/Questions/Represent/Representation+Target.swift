public import PropertyGraph

extension Representation {
  /// How much of a community should take part: so many different people, or their share of all who
  /// take part.
  ///
  /// ```swift
  /// let target = try Representation.Target("12")          // 12 people; "15%" is a share
  /// try await store.apply([target.change(of: "buren")], verb: "represent")
  /// ```
  ///
  /// It is a setting of the graph, `target.` and the id of the community, so it travels with the graph
  /// and can be undone.
  public enum Target: Hashable, Sendable {
    case people(Int)
    /// In percent of all attendances.
    case share(Double)
  }

  /// How a community stands with its target.
  public struct Progress: Hashable, Sendable {
    public let target: Target
    /// The people who took part, or their share in percent, whichever is the target.
    public let reached: Double

    public var isMet: Bool { reached >= target.goal }
  }
}

extension Representation.Target {
  /// Reads "12" or "15%".
  ///
  /// - Throws: ``KnowledgeError`` for anything else, and for what nobody can reach.
  public init(_ text: String) throws {
    guard let target = Self(known: text) else {
      throw KnowledgeError(
        "\"\(text)\" is no target. Write a number of people, 12, or a share of all who take part, 15%."
      )
    }
    self = target
  }

  /// `nil` for what is no target.
  init?(known text: String) {
    if let people = Int(text), people > 0 {
      self = .people(people)
    } else if text.hasSuffix("%"), let share = Double(text.dropLast()), share > 0, share <= 100 {
      self = .share(share)
    } else {
      return nil
    }
  }

  /// What is to be reached: people, or percent.
  public var goal: Double {
    switch self {
    case .people(let number): Double(number)
    case .share(let percent): percent
    }
  }

  /// The change that sets this target.
  ///
  /// - Parameter community: its id.
  public func change(of community: String) -> GraphChange {
    switch self {
    case .people(let number):
      .set(.graph, key: Self.key(of: community), to: .integer(Int64(number)))
    case .share(let percent):
      .set(.graph, key: Self.key(of: community), to: .string("\(percent)%"))
    }
  }

  /// The change that takes away the target of a community.
  ///
  /// - Parameter community: its id.
  public static func removal(of community: String) -> GraphChange {
    .set(.graph, key: key(of: community), to: nil)
  }

  /// The setting that holds the target of a community.
  static func key(of community: String) -> String { "target.\(community)" }
}

extension Graph {
  /// The target that was set for a community.
  public func target(of community: Node) -> Representation.Target? {
    settings[Representation.Target.key(of: self[community].id)]
      .flatMap { Representation.Target(known: $0.text) }
  }
}

extension Representation.Progress: Encodable {
  public func encode(to encoder: any Encoder) throws {
    switch target {
    case .people(let goal):
      try encoder.encode(members: [
        "kind": "people", "goal": goal, "reached": Int(reached), "isMet": isMet,
      ])
    case .share(let goal):
      try encoder.encode(members: [
        "kind": "share", "goal": goal, "reached": reached, "isMet": isMet,
      ])
    }
  }
}
