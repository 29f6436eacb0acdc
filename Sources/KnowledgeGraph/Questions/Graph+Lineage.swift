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
  private var numbers: [Graph.Node: Int]
  private let recorded: Set<Graph.Node>

  private struct Ancestor {
    let node: Graph.Node
    let parent: Int?
    let arrow: Arrow?
    let generation: Int
    var children: [Int] = []
  }

  /// An arrow along which ideas flow, seen from its target.
  private struct Arrow {
    let edge: Graph.Edge
    let type: EdgeType
  }

  init(of root: Graph.Node, in reading: Reading) {
    self.reading = reading
    ancestors = [Ancestor(node: root, parent: nil, arrow: nil, generation: 0)]
    numbers = [root: 0]
    recorded = Self.recorded(from: root, in: reading)
    var next = 0
    while next < ancestors.count {
      for arrow in Self.arrows(into: ancestors[next].node, in: reading) { add(arrow, to: next) }
      next += 1
    }
  }

  private mutating func add(_ arrow: Arrow, to parent: Int) {
    let source = reading.graph.source(of: arrow.edge)
    if let number = numbers[source] {
      if ancestors[number].parent == parent { prefer(arrow, for: number) }
      return
    }
    numbers[source] = ancestors.count
    ancestors[parent].children.append(ancestors.count)
    ancestors.append(
      Ancestor(
        node: source, parent: parent, arrow: arrow, generation: ancestors[parent].generation + 1))
  }

  /// Of parallel arrows a recorded one says more.
  private mutating func prefer(_ arrow: Arrow, for number: Int) {
    guard let old = ancestors[number].arrow, reading.evidence(of: old.edge) == .inferred,
      reading.evidence(of: arrow.edge) == .recorded
    else { return }
    let ancestor = ancestors[number]
    ancestors[number] = Ancestor(
      node: ancestor.node, parent: ancestor.parent, arrow: arrow, generation: ancestor.generation,
      children: ancestor.children)
  }

  private static func arrows(into node: Graph.Node, in reading: Reading) -> [Arrow] {
    [EdgeType.sparked, .ledTo, .grewInto].flatMap { type in
      reading.edges(into: node, type).filter { reading.fits($0, type) }.map {
        Arrow(edge: $0, type: type)
      }
    }
  }

  /// What leads to the root by recorded arrows alone.
  private static func recorded(from root: Graph.Node, in reading: Reading) -> Set<Graph.Node> {
    var found: Set = [root]
    var waiting = [root]
    while let node = waiting.popLast() {
      for arrow in arrows(into: node, in: reading) {
        let source = reading.graph.source(of: arrow.edge)
        if reading.evidence(of: arrow.edge) == .recorded,
          reading.evidence(of: source) == .recorded, found.insert(source).inserted
        {
          waiting.append(source)
        }
      }
    }
    return found
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
    let evidence = ancestor.arrow.map { reading.evidence(of: $0.edge) } ?? .recorded
    return Lineage.Step(
      thing: reading.thing(ancestor.node),
      toward: ancestor.parent.map { reading.graph[ancestors[$0].node].id },
      how: ancestor.arrow.map { reading.how($0.edge, $0.type) }, generation: ancestor.generation,
      evidence: max(evidence, recorded.contains(ancestor.node) ? .recorded : .inferred),
      notes: ancestor.arrow.flatMap { reading.note(of: $0.edge) }.map { [$0] } ?? [],
      people: reading.participants(in: ancestor.node),
      brought: reading.kind(of: ancestor.node) == .meeting
        ? reading.brought(into: ancestor.node) : [],
      end: end)
  }
}
