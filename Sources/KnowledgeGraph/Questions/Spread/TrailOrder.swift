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
/// again each time one of its elements has entered. O(n log n) for trails without circles, which are
/// found without looking for components.
struct TrailOrder {
  /// The elements in the order in which they enter.
  private(set) var entering: [Int] = []
  /// Where each element stands in `entering`.
  private(set) var positions: [Int]
  /// When each element enters; `DateBounds.distantPast` if nothing says.
  let times: [Int64]
  /// Whether arrows close circles.
  let hasCircles: Bool

  /// - Parameters:
  ///   - arrows: those that say what each element came from; every element is reached from 0.
  ///   - starts: the earliest start of each.
  ///   - ids: what tells elements of the same time apart.
  init(arrows: Grouped<Trail.Arrow>, starts: [Int64], ids: [Graph.Node]) {
    positions = Array(repeating: -1, count: ids.count)
    var queue = EnteringQueue(arrows: arrows, ids: ids, times: starts)
    hasCircles = queue.hasCircles
    entering.reserveCapacity(ids.count)
    while let element = queue.next() {
      positions[element] = entering.count
      entering.append(element)
    }
    times = queue.times
  }
}

/// The elements that have not entered, and which of them may.
private struct EnteringQueue {
  private let sources: Grouped<Trail.Arrow>
  private let targets: Grouped<Int>
  private let ids: [Graph.Node]
  private(set) var times: [Int64]
  private(set) var hasCircles = false

  private var hasEntered: [Bool]
  /// Whether something that an element came from has entered.
  private var isReached: [Bool]
  /// The circle that each element is part of, often alone.
  private var circles: [Int]
  /// The elements of each circle; none where there are no circles.
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

  init(arrows: Grouped<Trail.Arrow>, ids: [Graph.Node], times: [Int64]) {
    sources = arrows
    targets = Grouped(count: ids.count, keys: arrows.items.lazy.map(\.source)) {
      arrows.items[$0].target
    }
    self.ids = ids
    self.times = times
    hasEntered = Array(repeating: false, count: ids.count)
    isReached = hasEntered
    isReached[0] = true
    circles = Array(ids.indices)
    awaited = ids.indices.map { arrows.range(of: $0).count }
    hasCircles = closesCircles()
    if hasCircles {
      circles = Array(repeating: 0, count: ids.count)
      divide(Array(ids.indices))
    } else {
      admit(0)
    }
  }

  /// Whether some elements wait for each other for ever.
  private func closesCircles() -> Bool {
    var awaited = awaited
    var waiting = [0]
    var entered = 0
    while let element = waiting.popLast() {
      entered += 1
      for target in targets[element] {
        awaited[target] -= 1
        if awaited[target] == 0 { waiting.append(target) }
      }
    }
    return entered < ids.count
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
    if hasCircles && members[circle].count > 1 {
      divide(members[circle].filter { !hasEntered[$0] })
    }
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
      for arrow in sources[element]
      where !hasEntered[arrow.source] && circles[arrow.source] != circles[element] {
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
