import Foundation

/// What some sources gave each row, added up, and the squares of that: from these follow how far off
/// the sums are, scaled up to all.
struct SampleSums: Sendable {
  var values: [Double]
  /// Empty where nobody asks how far off they are.
  var squares: [Double]

  init(count: Int, withSquares: Bool = true) {
    values = Array(repeating: 0, count: count)
    squares = withSquares ? values : []
  }

  static func += (sums: inout Self, part: Self) {
    sums.values.add(part.values)
    sums.squares.add(part.squares)
  }

  /// The standard error of each sum over all sources, of which some were drawn: 0 if all were, NaN if
  /// only one was, and where the sum is none.
  func errors(drawn: Int, of all: Int) -> [Double] {
    let (drawn, all) = (Double(drawn), Double(all))
    return zip(values, squares).map { sum, square in
      let spread = square - sum * sum / drawn
      // Rounding may leave less than nothing; what is no number stays none.
      let variance = (spread < 0 ? 0 : spread) / (drawn - 1)
      return drawn == all ? 0 : all * (variance / drawn * (1 - drawn / all)).squareRoot()
    }
  }

  /// How far off the mean of values from 0 to 1 may be for any of all rows: with a probability of 95 %
  /// none is farther off. (W. Hoeffding, "Probability inequalities for sums of bounded random
  /// variables", 1963, doi 10.1080/01621459.1963.10500830, for all rows at once.)
  static func margin(drawn: Int, of all: Int) -> Double {
    drawn == all ? 0 : (log(40 * Double(all)) / (2 * Double(drawn))).squareRoot()
  }
}

extension [Int32] {
  /// So many of the elements, each at most once, in the order drawn.
  func sample(_ size: Int, using random: inout SplitMix64) -> [Int32] {
    var rest = self
    let size = Swift.min(size, count)
    for index in 0..<size {
      rest.swapAt(index, index + Int(random.fraction() * Double(count - index)))
    }
    return Array(rest.prefix(size))
  }
}
