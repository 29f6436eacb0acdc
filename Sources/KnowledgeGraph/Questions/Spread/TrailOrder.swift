import HeapModule
import PropertyGraph

/// The order in which the elements of a trail enter, and when.
///
/// An element's time is its own earliest start or, where that is missing or earlier, the time of an
/// element that an arrow says it came from. So it waits for all elements that an arrow says it came
/// from, except where that arrow closes a circle: where its source in turn waits for the element. Of
/// those that need not wait, the earliest enters, then the lowest id.
///
/// Circles are the strongly connected components of what has not entered; a component is looked at
/// again each time one of its elements has entered. O(n log n) for trails without circles.
struct TrailOrder {
  /// The elements in the order in which they enter.
  private(set) var entering: [Int] = []
  /// Where each element stands in `entering`.
  private(set) var positions: [Int]
  /// When each element enters; `DateBounds.distantPast` if nothing says.
  private(set) var times: [Int64]

  static let empty = TrailOrder(positions: [], times: [])

  private init(positions: [Int], times: [Int64]) {
    self.positions = positions
    self.times = times
  }

  /// - Parameters:
  ///   - sources: the elements that arrows say each came from; every element is reached from 0.
  ///   - starts: the earliest start of each.
  ///   - ids: what tells elements of the same time apart.
  init(sources: [[Int]], starts: [Int64], ids: [Graph.Node]) {
    self.init(positions: Array(repeating: -1, count: sources.count), times: starts)
    var queue = EnteringQueue(sources: sources, ids: ids, times: starts)
    while let element = queue.next() {
      positions[element] = entering.count
      entering.append(element)
    }
    times = queue.times
  }
}

/// The elements that have not entered, and which of them may.
private struct EnteringQueue {
  private let sources: [[Int]]
  private let targets: [[Int]]
  private let ids: [Graph.Node]
  private(set) var times: [Int64]

  private var hasEntered: [Bool]
  /// Whether something that an element came from has entered.
  private var isReached: [Bool]
  /// The circle that each element is part of, often alone.
  private var circles: [Int]
  private var members: [[Int]] = []
  /// How many arrows lead to each element from what has not entered and is not of its circle.
  private var awaited: [Int]
  private var ready = Heap<Entry>()

  private struct Entry: Comparable {
    let time: Int64
    let id: Graph.Node
    let element: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.time, left.id) < (right.time, right.id)
    }
  }

  init(sources: [[Int]], ids: [Graph.Node], times: [Int64]) {
    self.sources = sources
    self.ids = ids
    self.times = times
    var targets = Array(repeating: [Int](), count: sources.count)
    for (target, sources) in sources.enumerated() {
      for source in sources { targets[source].append(target) }
    }
    self.targets = targets
    hasEntered = Array(repeating: false, count: sources.count)
    isReached = Array(repeating: false, count: sources.count)
    circles = Array(repeating: 0, count: sources.count)
    awaited = circles
    isReached[0] = true
    divide(Array(sources.indices))
  }

  /// The next element to enter.
  mutating func next() -> Int? {
    while let entry = ready.popMin() {
      let element = entry.element
      guard !hasEntered[element], awaited[element] == 0, times[element] == entry.time else {
        continue
      }
      enter(element)
      return element
    }
    return nil
  }

  private mutating func enter(_ element: Int) {
    hasEntered[element] = true
    let circle = circles[element]
    for target in targets[element] where !hasEntered[target] {
      isReached[target] = true
      times[target] = max(times[target], times[element])
      if circles[target] != circle { awaited[target] -= 1 }
      admit(target)
    }
    if members[circle].count > 1 { divide(members[circle].filter { !hasEntered[$0] }) }
  }

  /// Lets an element enter that waits for nothing.
  private mutating func admit(_ element: Int) {
    guard isReached[element], awaited[element] == 0 else { return }
    ready.insert(Entry(time: times[element], id: ids[element], element: element))
  }

  /// Finds the circles among elements of one circle, or all, that have not entered; they ascend.
  private mutating func divide(_ elements: [Int]) {
    let parts = circles(among: elements)
    let first = members.count
    members += Array(repeating: [], count: parts.count)
    for element in elements {
      circles[element] = first + parts[Graph.Node(element)]!
      members[circles[element]].append(element)
    }
    for element in elements {
      awaited[element] = 0
      for source in sources[element]
      where !hasEntered[source] && circles[source] != circles[element] {
        awaited[element] += 1
      }
      admit(element)
    }
  }

  /// The elements as nodes of a network, by the circles that arrows among them close.
  private func circles(among elements: [Int]) -> Partition {
    let ties = elements.flatMap { element in
      targets[element].lazy.filter { !hasEntered[$0] && circles[$0] == circles[element] }
        .map { Network.Tie(Graph.Node(element), Graph.Node($0)) }
    }
    return Network(nodes: elements.map { Graph.Node($0) }, ties: ties, isDirected: true)
      .strongComponents()
  }
}
