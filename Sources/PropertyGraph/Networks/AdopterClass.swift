/// How early somebody came to know an idea, among all who did.
///
/// The classes are cut at the mean of the times and at one and two standard deviations from it, each
/// up to and including its border:
///
/// | class | came to know it | of a normal distribution |
/// |---|---|---|
/// | innovator | up to mean − 2 sd | 2.3 % |
/// | early adopter | up to mean − sd | 13.6 % |
/// | early majority | up to the mean | 34.1 % |
/// | late majority | up to mean + sd | 34.1 % |
/// | laggard | later | 15.9 % |
///
/// Where most come to know it at about the same time, or few do, some classes are empty.
///
/// Reference: E. M. Rogers, "Diffusion of Innovations", Free Press, 1962, chapter 7; T. W. Valente,
/// "Network Models of the Diffusion of Innovations", Hampton Press, 1995.
public enum AdopterClass: String, CaseIterable, Hashable, Sendable {
  /// Two standard deviations or more before the mean.
  case innovator = "innovator"
  /// One or more before it.
  case earlyAdopter = "early adopter"
  /// Up to the mean.
  case earlyMajority = "early majority"
  /// Up to one after it.
  case lateMajority = "late majority"
  /// Later than that.
  case laggard = "laggard"
}

extension Adoption {
  /// The class of each who came to know it; none of anybody if all did so at once, or if only one did.
  ///
  /// The standard deviation is that of a sample (divided by n − 1).
  ///
  /// - Complexity: O(n).
  public func classes() -> [Graph.Node: AdopterClass] {
    guard let first else { return [:] }
    // Counted from the first, so that the squares of seconds since 1970 lose nothing.
    let delays = times.mapValues { Double($0 - first) }
    let sorted = delays.values.sorted()
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard squares > 0 else { return [:] }
    let deviation = (squares / Double(sorted.count - 1)).squareRoot()
    return delays.mapValues { delay in
      let distance = (delay - mean) / deviation
      return switch distance {
      case ...(-2): .innovator
      case ...(-1): .earlyAdopter
      case ...0: .earlyMajority
      case ...1: .lateMajority
      default: .laggard
      }
    }
  }
}
