/// The network of people who met: each pair once, sorted, with Newman's weight.
///
/// ```swift
/// let network = contacts.projection()
/// network.weight(ada, ben)              // 1.0: they walked alone
/// for tie in network.ties { print(tie.a, tie.b, tie.weight) }
/// ```
public struct Projection: Sendable, Equatable {
  /// Everybody, also those who met nobody, by node.
  public let people: [Graph.Node]
  /// The positions in `people` of both ends of each tie, the lower in `sources`.
  package private(set) var sources: [Int32] = []
  package private(set) var targets: [Int32] = []
  package private(set) var weights: [Double] = []
}

extension Projection {
  /// Two people who met; `a` is the lower.
  public struct Tie: Hashable, Sendable {
    public let a: Graph.Node
    public let b: Graph.Node
    public let weight: Double
  }

  init(people: [Graph.Node], capacity: Int) {
    self.people = people
    sources.reserveCapacity(capacity)
    targets.reserveCapacity(capacity)
    weights.reserveCapacity(capacity)
  }

  /// How many pairs met.
  public var tieCount: Int { weights.count }

  /// Each pair that met, sorted by `a`, then `b`.
  public var ties: some RandomAccessCollection<Tie> { weights.indices.lazy.map { tie(at: $0) } }

  /// How closely two people know each other, 0 if they never met. O(log ties).
  public func weight(_ one: Graph.Node, _ other: Graph.Node) -> Double {
    guard let a = people.position(of: min(one, other)), let b = people.position(of: max(one, other))
    else { return 0 }
    let index = weights.indices.partitionPoint {
      (Int(sources[$0]), Int(targets[$0])) >= (a, b)
    }
    return index < tieCount && (Int(sources[index]), Int(targets[index])) == (a, b)
      ? weights[index] : 0
  }

  private func tie(at index: Int) -> Tie {
    Tie(a: people[Int(sources[index])], b: people[Int(targets[index])], weight: weights[index])
  }

  mutating func append(_ source: Int32, _ target: Int32, _ weight: Double) {
    sources.append(source)
    targets.append(target)
    weights.append(weight)
  }
}
