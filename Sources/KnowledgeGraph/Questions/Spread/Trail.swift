import PropertyGraph

/// What is reached from an insight along `CARRIED_INTO`, `GREW_INTO`, `LED_TO` and, from a product,
/// `SPARKED`; it stops at meetings.
///
/// The elements are numbered as they are found, the root being 0; `order` says in which order they
/// enter, and when.
struct Trail {
  let reading: Reading
  /// The elements' nodes by number, and the numbers by node.
  private(set) var numbers = NodeNumbers()
  /// What each element is: a meeting, insight, product, action or community.
  private(set) var kinds: [NodeLabel] = []
  /// The time that the date of each element allows.
  let bounds: [DateBounds]
  /// The arrows into each element that close no circle: their sources entered before it. None leads to
  /// the root.
  private(set) var arrows = Grouped<Arrow>()
  private(set) var order: TrailOrder
  /// The meetings that sparked the insight and are not in its trail.
  let arose: [Arose]
  /// Whether an element is reached from the root by recorded arrows alone.
  private var isRecorded: [Bool]

  /// An arrow from one element to another.
  struct Arrow {
    let source: Int
    let target: Int
    let edge: Graph.Edge
    let type: EdgeType
  }

  /// A meeting that sparked the insight, and what says so.
  struct Arose {
    let meeting: Graph.Node
    let evidence: Evidence
  }

  init(from root: Graph.Node, in reading: Reading) {
    self.reading = reading
    var search = TrailSearch(from: root, in: reading)
    search.run()
    numbers = search.numbers
    kinds = search.kinds
    bounds = numbers.nodes.map(reading.graph.bounds(of:))
    let all = Grouped(count: kinds.count, keys: search.arrows.lazy.map(\.target)) {
      search.arrows[$0]
    }
    isRecorded = search.isRecorded()
    arose = search.arose()
    var starts = bounds.map(\.earliest)
    if let first = arose.map({ reading.graph.bounds(of: $0.meeting).earliest }).min() {
      starts[0] = max(starts[0], first)
    }
    order = TrailOrder(arrows: all, starts: starts, ids: numbers.nodes)
    arrows = all
    if order.hasCircles {
      let positions = order.positions
      arrows = all.filter { positions[$0.source] < positions[$0.target] }
    }
  }

  var count: Int { kinds.count }

  func node(_ element: Int) -> Graph.Node { numbers.nodes[element] }

  /// What an element's place in the trail rests on.
  func evidence(of element: Int) -> Evidence { isRecorded[element] ? .recorded : .inferred }

  /// Whether an element entered before another.
  func isEarlier(_ first: Int, than second: Int) -> Bool {
    order.positions[first] < order.positions[second]
  }
}

/// The search for the elements of a trail, and for the arrows between them.
private struct TrailSearch {
  private let reading: Reading
  private(set) var numbers = NodeNumbers()
  private(set) var kinds: [NodeLabel] = []
  /// As they are found: those from insights, products and actions first, then those from meetings.
  private(set) var arrows: [Trail.Arrow] = []

  init(from root: Graph.Node, in reading: Reading) {
    self.reading = reading
    add(root)
  }

  mutating func run() {
    var next = 0
    while next < kinds.count {
      if kinds[next].leadsOn { followArrows(from: next) }
      next += 1
    }
    for meeting in kinds.indices where kinds[meeting] == .meeting {
      addArrows(.sparked, from: meeting)
      addArrows(.ledTo, from: meeting)
    }
  }

  /// A node's edges stand by type, and those that a trail follows in the order of their names.
  private mutating func followArrows(from source: Int) {
    for edge in reading.graph.edges(from: numbers.nodes[source]) {
      guard let type = reading.type(of: edge), type.leadsOn(from: kinds[source]),
        reading.fits(edge, type)
      else { continue }
      let target = add(reading.graph.target(of: edge))
      add(edge, type, from: source, to: target)
    }
  }

  /// What a meeting sparked or led to belongs to the trail only if it is there already.
  private mutating func addArrows(_ type: EdgeType, from meeting: Int) {
    for edge in reading.edges(from: numbers.nodes[meeting], type) where reading.fits(edge, type) {
      guard let target = numbers[reading.graph.target(of: edge)] else { continue }
      add(edge, type, from: meeting, to: target)
    }
  }

  @discardableResult
  private mutating func add(_ node: Graph.Node) -> Int {
    let number = numbers.number(of: node)
    if number == kinds.count { kinds.append(reading.kind(of: node) ?? .insight) }
    return number
  }

  private mutating func add(_ edge: Graph.Edge, _ type: EdgeType, from source: Int, to target: Int)
  {
    guard target != 0 && target != source else { return }
    arrows.append(Trail.Arrow(source: source, target: target, edge: edge, type: type))
  }

  /// The meetings that sparked the root and are not in the trail.
  func arose() -> [Trail.Arose] {
    guard kinds[0] == .insight else { return [] }
    return reading.edges(into: numbers.nodes[0], .sparked).compactMap { edge in
      let meeting = reading.graph.source(of: edge)
      guard reading.fits(edge, .sparked), reading.kind(of: meeting) == .meeting,
        numbers[meeting] == nil
      else { return nil }
      return Trail.Arose(
        meeting: meeting,
        evidence: max(reading.evidence(of: edge), reading.evidence(of: meeting)))
    }
  }

  /// Whether each element is reached from the root by recorded arrows and elements alone.
  func isRecorded() -> [Bool] {
    let recorded = arrows.filter { arrow in
      kinds[arrow.source] != .meeting && reading.evidence(of: arrow.edge) == .recorded
        && reading.evidence(of: numbers.nodes[arrow.target]) == .recorded
    }
    let targets = Grouped(count: kinds.count, keys: recorded.lazy.map(\.source)) {
      recorded[$0].target
    }
    var isRecorded = Array(repeating: false, count: kinds.count)
    isRecorded[0] = true
    var waiting = [0]
    while let source = waiting.popLast() {
      for target in targets[source] where !isRecorded[target] {
        isRecorded[target] = true
        waiting.append(target)
      }
    }
    return isRecorded
  }
}

extension NodeLabel {
  /// Whether a trail goes on from what this is.
  fileprivate var leadsOn: Bool { self == .insight || self == .product || self == .action }
}

extension EdgeType {
  /// Whether a trail follows edges of this type from what a label says.
  fileprivate func leadsOn(from label: NodeLabel) -> Bool {
    switch self {
    case .carriedInto, .grewInto, .ledTo: true
    case .sparked: label == .product
    default: false
    }
  }
}
