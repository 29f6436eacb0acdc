public import PropertyGraph

/// Codes in place of names, so that a graph can be studied without saying who is in it.
///
/// ```swift
/// let pseudonyms = Pseudonyms(for: graph)
/// let (safe, report) = pseudonyms.applied(to: graph.during(try EDTFDate("2022")))
/// safe[safe.nodes[0]].name      // "Person k7m2qx"
/// report.removed["note"]        // 41
/// ```
///
/// - **Names and ids** become codes, drawn at random: nothing of a name is in its code, and no list of
///   names can be tried against it. The codes are the same in all that one value is applied to, and
///   different in every other. Properties that name nodes follow.
/// - **Everything else** stays only if it is known to say nothing of its own: a list of labels, types
///   and properties, and of the words that these may hold. Notes, references, aliases, places, titles,
///   contact data, settings, and whatever Kring does not know go.
/// - **Dates** lose their day and hour: by its day a meeting can be found in somebody's diary.
/// - **Small groups**, of which fewer than ``minimumGroup`` people are known, become one; if even
///   together they are fewer, they go. A group's people are its members, its `headcount` or the largest
///   `count` in which it came, whichever is most. A group of which nobody is known stays: nobody can be
///   recognised by it. Counts below the minimum go as well.
///
/// What stays is the shape of the graph. Who knows a circle well may recognise it by that: the result
/// is pseudonymous, not anonymous.
public struct Pseudonyms: Sendable {
  /// How many people a group must have to be told apart.
  public let minimumGroup: Int

  /// The new ids, by the old ones; all small groups have the same.
  private let ids: [String: String]
  /// The ids of groups that are told together with others.
  private let folded: Set<String>

  /// What all small groups together are called.
  static let fold = NodeRecord(
    id: "small-groups", labels: [NodeLabel.community.rawValue],
    properties: [PropertyKey.name: "Small groups"])

  /// Codes for the nodes of a graph. Whole graphs tell best how large a group is.
  ///
  /// - Complexity: O(nodes + edges).
  public init(for graph: Graph, minimumGroup: Int = 3) {
    var random = SystemRandomNumberGenerator()
    self.init(for: graph, minimumGroup: minimumGroup, using: &random)
  }

  /// Codes drawn from a given source, for tests.
  package init(
    for graph: Graph, minimumGroup: Int = 3, using random: inout some RandomNumberGenerator
  ) {
    let groups = SmallGroups(in: graph, below: minimumGroup)
    var taken: Set<String> = []
    var ids: [String: String] = [:]
    for node in graph.nodes where !groups.nodes.contains(node) {
      let kind = SafeKinds.label(graph[node].labels)?.lowercased() ?? "node"
      ids[graph[node].id] = "\(kind)-\(Self.code(apartFrom: &taken, using: &random))"
    }
    if groups.mayStandTogether {
      for node in groups.nodes { ids[graph[node].id] = Self.fold.id }
    }
    self.minimumGroup = minimumGroup
    self.ids = ids
    folded = Set(groups.nodes.map { graph[$0].id })
  }

  /// Six letters and digits, none of them a vowel, so that no code is a word.
  private static func code(
    apartFrom taken: inout Set<String>, using random: inout some RandomNumberGenerator
  ) -> String {
    let characters = Array("bcdfghjkmnpqrstvwxz23456789")
    while true {
      let code = String((0..<6).map { _ in characters.randomElement(using: &random)! })
      if taken.insert(code).inserted { return code }
    }
  }
}

// MARK: - Applying

extension Pseudonyms {
  /// A graph with these codes, and what was removed from it.
  ///
  /// - Parameter graph: the graph that the codes were drawn for, or a part of it; a node that they
  ///   were not drawn for goes.
  /// - Complexity: O(graph).
  public func applied(to graph: Graph) -> (graph: Graph, report: PseudonymReport) {
    var report = PseudonymReport()
    report.settings = graph.settings.count
    do {
      let safe = try Graph { build in
        try addNodes(of: graph, to: &build, &report)
        try addEdges(of: graph, to: &build, &report)
      }
      return (safe, report)
    } catch {
      preconditionFailure("a graph with other names is a graph: \(error)")
    }
  }

  private func addNodes(
    of graph: Graph, to build: inout Graph.Builder, _ report: inout PseudonymReport
  ) throws {
    for node in graph.nodes {
      var record = graph[node].record
      if folded.contains(record.id) {
        report.groups += 1
        continue
      }
      guard let id = ids[record.id] else { continue }
      record.id = id
      report.nodes += 1
      let labels = record.labels.filter(SafeKinds.labels.contains)
      report.kinds += record.labels.count - labels.count
      record.labels = labels
      record.properties[PropertyKey.name] = nil
      record.properties = safe(
        record.properties, by: SafeProperties.ofNodes(labels), &report)
      record.properties[PropertyKey.name] = .string(Self.name(id, labels))
      try build.addNode(record)
    }
    report.isFolding = report.groups > 0 && ids.values.contains(Self.fold.id)
    if report.isFolding { try build.addNode(Self.fold) }
  }

  /// "Person k7m2qx" for `person-k7m2qx`.
  private static func name(_ id: String, _ labels: [String]) -> String {
    "\(SafeKinds.label(labels) ?? "Node") \(id.split(separator: "-").last ?? "")"
  }

  private func addEdges(
    of graph: Graph, to build: inout Graph.Builder, _ report: inout PseudonymReport
  ) throws {
    var told: Set<EdgeRecord> = []
    for edge in graph.edges {
      var record = graph[edge].record
      guard let source = ids[record.source], let target = ids[record.target] else { continue }
      if source == Self.fold.id, target == Self.fold.id { continue }
      (record.id, record.source, record.target) = ("", source, target)
      let type = record.type.flatMap { SafeKinds.types.contains($0) ? $0 : nil }
      report.kinds += type == record.type ? 0 : 1
      record.type = type
      record.properties = safe(record.properties, by: SafeProperties.ofEdges(type), &report)
      let isFolded = source == Self.fold.id || target == Self.fold.id
      if isFolded, !told.insert(record).inserted { continue }
      try build.addEdge(record)
    }
  }

  private func safe(
    _ properties: [String: PropertyValue], by rules: [String: SafeValue],
    _ report: inout PseudonymReport
  ) -> [String: PropertyValue] {
    var kept: [String: PropertyValue] = [:]
    for (key, value) in properties {
      if let safe = rules[key]?.safe(value, atLeast: minimumGroup, ids: ids) {
        kept[key] = safe
        if rules[key] == .date, safe != value { report.dates += 1 }
      } else {
        report.removed[key, default: 0] += 1
      }
    }
    return kept
  }
}

/// What ``Pseudonyms`` changed and removed.
public struct PseudonymReport: Hashable, Sendable {
  /// How many nodes got a code for a name and id.
  public internal(set) var nodes = 0
  /// How many values of each property are left out.
  public internal(set) var removed: [String: Int] = [:]
  /// How many dates lost their day.
  public internal(set) var dates = 0
  /// How many labels and types that Kring does not know are left out.
  public internal(set) var kinds = 0
  /// How many settings of the graph are left out.
  public internal(set) var settings = 0
  /// How many small groups are no longer told apart.
  public internal(set) var groups = 0
  /// Whether these stand together as one; else they are left out.
  public internal(set) var isFolding = false
}
