import PropertyGraph

/// What is reached from an insight along `CARRIED_INTO`, `GREW_INTO`, `LED_TO` and, from a product,
/// `SPARKED`; it stops at meetings.
///
/// The elements are numbered as they are found, the root being 0; `entering` lists them in the order in
/// which they enter, and `times` says when.
struct Trail {
  let reading: Reading
  private(set) var elements: [Element] = []
  private(set) var numbers: [Graph.Node: Int] = [:]
  /// The arrows that run between elements, by their target, none into the root.
  private(set) var arrows: [[Arrow]] = []
  /// Whether an element is reached from the root by recorded arrows alone.
  private(set) var isRecorded: [Bool] = []
  private(set) var order = TrailOrder.empty

  /// A meeting, insight, product, action or community of a trail.
  struct Element {
    let node: Graph.Node
    let kind: NodeLabel
  }

  /// An arrow from another element.
  struct Arrow {
    let source: Int
    let edge: Graph.Edge
    let type: EdgeType
  }

  init(from root: Graph.Node, in reading: Reading) {
    self.reading = reading
    add(root)
    findElements()
    addArrowsFromMeetings()
    markRecorded()
    order = TrailOrder(
      sources: arrows.map { $0.map(\.source) },
      starts: elements.map { reading.graph.bounds(of: $0.node).earliest },
      ids: elements.map(\.node))
  }

  private mutating func findElements() {
    var next = 0
    while next < elements.count {
      for type in elements[next].outgoing {
        for edge in reading.edges(from: elements[next].node, type) where reading.fits(edge, type) {
          let target = add(reading.graph.target(of: edge))
          add(Arrow(source: next, edge: edge, type: type), to: target)
        }
      }
      next += 1
    }
  }

  /// What a meeting sparked or led to belongs to the trail only if it is there already.
  private mutating func addArrowsFromMeetings() {
    for number in elements.indices where elements[number].kind == .meeting {
      for type in [EdgeType.sparked, .ledTo] {
        for edge in reading.edges(from: elements[number].node, type) where reading.fits(edge, type)
        {
          guard let target = numbers[reading.graph.target(of: edge)] else { continue }
          add(Arrow(source: number, edge: edge, type: type), to: target)
        }
      }
    }
  }

  @discardableResult
  private mutating func add(_ node: Graph.Node) -> Int {
    if let number = numbers[node] { return number }
    numbers[node] = elements.count
    elements.append(Element(node: node, kind: reading.kind(of: node) ?? .insight))
    arrows.append([])
    return elements.count - 1
  }

  private mutating func add(_ arrow: Arrow, to target: Int) {
    if target != 0 && target != arrow.source { arrows[target].append(arrow) }
  }

  private mutating func markRecorded() {
    var outgoing = Array(repeating: [Int](), count: elements.count)
    for (target, arrows) in arrows.enumerated()
    where reading.evidence(of: elements[target].node) == .recorded {
      for arrow in arrows
      where elements[arrow.source].kind != .meeting
        && reading.evidence(of: arrow.edge) == .recorded
      {
        outgoing[arrow.source].append(target)
      }
    }
    isRecorded = Array(repeating: false, count: elements.count)
    isRecorded[0] = true
    var waiting = [0]
    while let source = waiting.popLast() {
      for target in outgoing[source] where !isRecorded[target] {
        isRecorded[target] = true
        waiting.append(target)
      }
    }
  }
}

extension Trail {
  /// What an element's place in the trail rests on.
  func evidence(of element: Int) -> Evidence { isRecorded[element] ? .recorded : .inferred }

  /// The arrows into an element that close no circle: their sources entered before it.
  func usedArrows(into element: Int) -> [Arrow] {
    arrows[element].filter { order.positions[$0.source] < order.positions[element] }
  }
}

extension Trail.Element {
  /// The types of arrow along which a trail goes on from here.
  fileprivate var outgoing: [EdgeType] {
    switch kind {
    case .insight, .action: [.carriedInto, .grewInto, .ledTo]
    case .product: [.carriedInto, .grewInto, .ledTo, .sparked]
    default: []
    }
  }
}
