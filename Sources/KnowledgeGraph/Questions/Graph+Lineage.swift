public import PropertyGraph

extension Graph {
  /// Where a product or an insight came from: what sparked it, led to it or grew into it, and so on
  /// back, each thing once, with makers, voices, hosts and carriers.
  ///
  /// ```swift
  /// for step in graph.lineage(of: translation).steps { print(step.generation, step.thing.name) }
  /// ```
  ///
  /// What was merely brought into a meeting is named there and not followed. A thing that led there in
  /// several ways stands where the way is shortest.
  ///
  /// Touches what it lists, and nothing else of the graph.
  public func lineage(of node: Node) -> Lineage {
    LineageTree(of: node, in: Reading(self)).lineage()
  }
}

/// What led to a thing, as a tree with the thing as its root.
private struct LineageTree {
  private let reading: Reading
  private var ancestors: [Ancestor]
  /// What leads to the root by recorded arrows alone.
  private let recorded: Set<Graph.Node>

  private struct Ancestor {
    let node: Graph.Node
    let parent: Int?
    /// The arrow that leads on from it, along which ideas flow.
    let arrow: Graph.Edge?
    let generation: Int
    var children: [Int] = []
  }

  private static let types = [EdgeType.sparked, .ledTo, .grewInto]

  init(of root: Graph.Node, in reading: Reading) {
    self.reading = reading
    ancestors = [Ancestor(node: root, parent: nil, arrow: nil, generation: 0)]
    recorded = Set(
      [root] + Self.ancestors(of: root, in: reading, where: reading.isRecorded).map(\.node))
    var numbers = [root: 0]
    for found in Self.ancestors(of: root, in: reading) {
      let parent = numbers[reading.graph.target(of: found.edge)]!
      numbers[found.node] = ancestors.count
      ancestors[parent].children.append(ancestors.count)
      ancestors.append(
        Ancestor(
          node: found.node, parent: parent, arrow: Self.tellingMost(of: found, in: reading),
          generation: found.steps))
    }
  }

  private static func ancestors(
    of root: Graph.Node, in reading: Reading, where isFollowed: (Graph.Edge) -> Bool = { _ in true }
  ) -> [Graph.Ancestor] {
    reading.graph.ancestors(of: root, along: types.map(\.rawValue)) { edge in
      reading.type(of: edge).map { reading.fits(edge, $0) } ?? false && isFollowed(edge)
    }
  }

  /// Of parallel arrows a recorded one says more.
  private static func tellingMost(of found: Graph.Ancestor, in reading: Reading) -> Graph.Edge {
    let target = reading.graph.target(of: found.edge)
    let parallel = types.lazy.flatMap { type in
      reading.fitting(type, from: found.node)
    }
    return ([found.edge] + parallel).first { edge in
      reading.graph.target(of: edge) == target && reading.evidence(of: edge) == .recorded
    } ?? found.edge
  }

  func lineage() -> Lineage {
    var steps: [Lineage.Step] = []
    var parents: [Int] = []
    var waiting = [(number: 0, parent: 0)]
    while let (number, parent) = waiting.popLast() {
      let children = ancestors[number].children.map { ($0, reading.thing(ancestors[$0].node)) }
        .sorted { Thing.stands($0.1, before: $1.1) }
      for (child, _) in children.reversed() { waiting.append((child, steps.count)) }
      parents.append(parent)
      steps.append(step(ancestors[number], end: steps.count + 1))
    }
    for step in steps.indices.dropFirst().reversed() {
      steps[parents[step]].end = max(steps[parents[step]].end, steps[step].end)
    }
    return Lineage(of: steps[0].thing.named, steps: steps)
  }

  private func step(_ ancestor: Ancestor, end: Int) -> Lineage.Step {
    let evidence = ancestor.arrow.map(reading.evidence) ?? .recorded
    return Lineage.Step(
      thing: reading.thing(ancestor.node),
      toward: ancestor.parent.map { reading.graph[ancestors[$0].node].id },
      how: ancestor.arrow.map(how), generation: ancestor.generation,
      evidence: max(evidence, recorded.contains(ancestor.node) ? .recorded : .inferred),
      notes: ancestor.arrow.flatMap(reading.note).map { [$0] } ?? [],
      people: reading.participants(in: ancestor.node),
      brought: reading.kind(of: ancestor.node) == .meeting
        ? reading.brought(into: ancestor.node) : [],
      end: end)
  }

  private func how(_ arrow: Graph.Edge) -> String {
    reading.how(arrow, reading.type(of: arrow) ?? .ledTo)
  }
}

extension Reading {
  /// Whether an arrow and what it comes from were both noted.
  fileprivate func isRecorded(_ arrow: Graph.Edge) -> Bool {
    evidence(of: arrow) == .recorded && evidence(of: graph.source(of: arrow)) == .recorded
  }
}
