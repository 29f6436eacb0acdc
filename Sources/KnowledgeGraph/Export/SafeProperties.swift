import PropertyGraph

/// The labels and types that say nothing of whom they are given to.
enum SafeKinds {
  static let labels = Set(NodeLabel.allCases.map(\.rawValue) + ["Hyperedge"])
  static let types = Set(EdgeType.allCases.map(\.rawValue) + ["MET", "ENDPOINT"])

  /// The label that tells what a node is.
  static func label(_ all: [String]) -> String? {
    NodeLabel.allCases.map(\.rawValue).first(where: all.contains)
      ?? all.first(where: labels.contains)
  }
}

/// The properties that may stay without saying who somebody is, and what they may hold. Whatever is
/// not in these lists goes.
enum SafeProperties {
  static func ofNodes(_ labels: [String]) -> [String: SafeValue] {
    labels.compactMap { NodeLabel(rawValue: $0) }.reduce(into: anyNode) { rules, label in
      rules.merge(byLabel[label] ?? [:]) { $1 }
    }
  }

  static func ofEdges(_ type: String?) -> [String: SafeValue] {
    let own =
      type.flatMap(EdgeType.init(rawValue:)).flatMap { byType[$0] } ?? (type == "MET" ? met : [:])
    return anyEdge.merging(own) { $1 }
  }

  private static let anyNode: [String: SafeValue] = [
    PropertyKey.date: .date, PropertyKey.inferred: .flag, "within": .nodes,
    PropertyKey.generation: .number, PropertyKey.arrival: .date, PropertyKey.from: .nodes,
    PropertyKey.via: .nodes, PropertyKey.how: .word(waysToKnow + stances + growths),
    PropertyKey.evidence: .word(["recorded", "inferred", "possible"]),
  ]

  private static let byLabel: [NodeLabel: [String: SafeValue]] = [
    .community: [
      PropertyKey.form: .word(["organisation", "network", "team", "neighbourhood", "group"]),
      PropertyKey.headcount: .heads,
    ],
    .meeting: [PropertyKey.form: .word(["session", "chat", "bootcamp"])],
    .insight: [
      PropertyKey.form: .word([
        "insight", "idea", "knowledge", "question", "principle", "agreement",
      ])
    ],
    .product: [
      PropertyKey.form: .word([
        "publication", "platform", "programme", "course", "recording", "visual", "practice",
        "change",
      ]),
      PropertyKey.status: .word(["announced", "exists", "dropped"]),
    ],
    .action: [
      PropertyKey.status: .word(["open", "done", "dropped"]), PropertyKey.due: .date,
    ],
  ]

  private static let anyEdge: [String: SafeValue] = [
    PropertyKey.date: .date, PropertyKey.inferred: .flag, PropertyKey.by: .nodes,
    PropertyKey.at: .nodes, PropertyKey.introducedBy: .nodes,
  ]

  private static let byType: [EdgeType: [String: SafeValue]] = [
    .attended: [
      PropertyKey.role: .word(["speaker", "facilitator", "participant"]),
      PropertyKey.presence: .word(["came", "invited"]), PropertyKey.count: .heads,
    ],
    .grewInto: [PropertyKey.form: .word(growths)],
    .holds: [PropertyKey.stance: .word(stances)],
    .about: [PropertyKey.drive: .word(drives)],
    .caresAbout: [PropertyKey.drive: .word(drives)],
  ]

  private static let met: [String: SafeValue] = [
    "weight": .number, "meetings": .number, "first": .date, "last": .date,
  ]

  private static let stances = ["inspired", "agreed", "disagreed"]
  private static let growths = ["broadened", "combined", "answered", "translated", "new edition"]
  private static let drives = ["passion", "need"]
  private static let waysToKnow = [
    "voiced", "made", "took on", "knows", "heard", "carried", "sparked", "led", "grew", "possible",
  ]
}

/// What a property may hold.
enum SafeValue: Equatable {
  /// One of these words and no other.
  case word([String])
  case flag
  case number
  /// A number of people that is not small.
  case heads
  /// A date, without its day.
  case date
  /// Ids of nodes, as their codes.
  case nodes

  /// What may stay of a value; `nil` if nothing.
  func safe(_ value: PropertyValue, atLeast minimum: Int, ids: [String: String]) -> PropertyValue? {
    switch (self, value) {
    case (.word(let words), .string(let word)): words.contains(word) ? value : nil
    case (.flag, .boolean), (.number, .integer), (.number, .float): value
    case (.heads, .integer(let count)): count >= minimum ? value : nil
    case (.date, .string(let date)): EDTFDate.withoutDay(date).map(PropertyValue.string)
    case (.nodes, .string), (.nodes, .strings): Self.codes(of: value.strings, ids)
    default: nil
    }
  }

  private static func codes(of names: [String], _ ids: [String: String]) -> PropertyValue? {
    let codes = names.compactMap { ids[$0] }.withoutRepeats
    return codes.isEmpty ? nil : .strings(codes)
  }
}
