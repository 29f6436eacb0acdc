/// The strongly connected components of a part of a graph.
///
/// Without recursion, so that a long trail is no deep stack. O(elements and arrows among them).
/// Reference: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
/// 1(2), 1972, doi 10.1137/0201010.
struct Circles {
  /// Each component, those that are no circle with one element.
  private(set) var found: [[Int]] = []

  private let targets: [[Int]]
  private var places: [Int: Int]
  private var numbers: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  /// - Parameter targets: where the arrows of every element lead, also out of the part.
  init(of elements: [Int], targets: [[Int]]) {
    self.targets = targets
    places = Dictionary(uniqueKeysWithValues: elements.enumerated().map { ($1, $0) })
    numbers = Array(repeating: -1, count: elements.count)
    lowest = numbers
    isOpen = Array(repeating: false, count: elements.count)
    for element in elements where numbers[places[element]!] < 0 { visit(element) }
  }

  private mutating func visit(_ start: Int) {
    var path = [(element: start, next: 0)]
    begin(start)
    while let (element, next) = path.last {
      let place = places[element]!
      guard next < targets[element].count else {
        path.removeLast()
        if let parent = path.last.map({ places[$0.element]! }) {
          lowest[parent] = min(lowest[parent], lowest[place])
        }
        if lowest[place] == numbers[place] { close(element) }
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[element][next]
      guard let other = places[target] else { continue }
      if numbers[other] < 0 {
        begin(target)
        path.append((target, 0))
      } else if isOpen[other] {
        lowest[place] = min(lowest[place], numbers[other])
      }
    }
  }

  private mutating func begin(_ element: Int) {
    let place = places[element]!
    numbers[place] = count
    lowest[place] = count
    count += 1
    isOpen[place] = true
    open.append(element)
  }

  private mutating func close(_ element: Int) {
    var circle: [Int] = []
    while let last = open.popLast() {
      isOpen[places[last]!] = false
      circle.append(last)
      if last == element { break }
    }
    found.append(circle)
  }
}
