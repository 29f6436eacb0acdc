/// The range of one of several pieces, in order, of about the same size each.
func range(ofPiece piece: Int, of pieces: Int, in count: Int) -> Range<Int> {
  count * piece / pieces..<count * (piece + 1) / pieces
}

/// Cuts work into ranges of about the same size, in order.
///
/// - Parameters:
///   - sums: how much work there is up to, and with, each index.
///   - most: how many ranges to make at most.
/// - Returns: ranges that together hold each index once; none is empty.
func rangesOfEqualWork(_ sums: [Int], atMost most: Int) -> [Range<Int>] {
  let work = sums.last ?? 0
  var ranges: [Range<Int>] = []
  var start = 0
  for range in 1...most {
    let end = range == most ? sums.count : sums.partitionPoint { $0 * most >= work * range }
    if end > start { ranges.append(start..<end) }
    start = max(start, end)
  }
  return ranges
}
