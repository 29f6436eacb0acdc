import PropertyGraph

/// Tells the numbers that NetworkX gives to parallel edges from keys that say something.
struct EdgeNumbers {
  private var counts: [Pair: Int64] = [:]

  private struct Pair: Hashable {
    let source: Int
    let target: Int
  }

  /// Whether a key is the next number, from 0 on, of an edge between these nodes.
  mutating func isNext(_ key: PropertyValue, _ source: Int, _ target: Int, isDirected: Bool)
    -> Bool
  {
    guard case .integer(let number) = key else { return false }
    let pair =
      isDirected
      ? Pair(source: source, target: target)
      : Pair(source: min(source, target), target: max(source, target))
    guard number == counts[pair, default: 0] else { return false }
    counts[pair] = number + 1
    return true
  }
}
