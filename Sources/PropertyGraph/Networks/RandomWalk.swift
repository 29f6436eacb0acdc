import Foundation

/// Where somebody who wanders along ties probably is.
struct RandomWalk {
  /// How likely it is that they follow a tie.
  private let damping: Double
  /// One through the weights that leave each row; 0 where none does.
  private let shares: [Double]
  /// How likely it is that they are at each row.
  private(set) var ranks: [Double]

  /// - Parameter leaving: the weights of the ties that leave each row, added up.
  init(leaving: [Double], damping: Double) {
    precondition(0 <= damping && damping < 1, "damping is from 0 up to, not including, 1")
    self.damping = damping
    shares = leaving.map { $0 > 0 ? 1 / $0 : 0 }
    ranks = Array(repeating: 1 / Double(leaving.count), count: leaving.count)
  }

  /// Walks until a step changes no more than `tolerance`.
  ///
  /// - Parameter arriving: for each row the values of those from which ties lead to it, each times the
  ///   weight of the tie, added up.
  mutating func settle(within tolerance: Double, along arriving: ([Double]) -> [Double]) {
    precondition(tolerance > 0, "ranks always change a little")
    for _ in 0..<mostSteps(tolerance) {
      if step(arriving) <= tolerance { return }
    }
  }

  /// After how many steps no more than `tolerance` can change: the first changes 2 at the most.
  private func mostSteps(_ tolerance: Double) -> Int {
    guard damping > 0, tolerance < 2 else { return 2 }
    return Int((log(tolerance / 2) / log(damping)).rounded(.up)) + 1
  }

  /// Walks a step, and says how much the ranks changed in all.
  private mutating func step(_ arriving: ([Double]) -> [Double]) -> Double {
    var sent = ranks
    var stranded = 0.0
    for row in sent.indices {
      if shares[row] == 0 { stranded += sent[row] }
      sent[row] *= shares[row]
    }
    let anywhere = (1 - damping + damping * stranded) / Double(ranks.count)
    var next = arriving(sent)
    var change = 0.0
    for row in next.indices {
      next[row] = anywhere + damping * next[row]
      change += abs(next[row] - ranks[row])
    }
    ranks = next
    return change
  }
}
