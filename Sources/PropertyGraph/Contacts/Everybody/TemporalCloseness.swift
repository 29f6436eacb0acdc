/// How near in meetings the news of each participant is to all others, and theirs to them.
///
/// ```swift
/// let closeness = try await contacts.temporalCloseness()
/// for (node, value) in closeness.outgoing.top(10) { print(graph[node].name ?? "", value) }
/// ```
public struct TemporalCloseness: Sendable, Equatable {
  /// The mean, over all others, of 1 / the least number of meetings through which news of this
  /// participant can certainly have reached them; 0 for those whom it cannot reach. From 0, nobody
  /// could hear from them, to 1, everybody came to a meeting with them.
  public let outgoing: Scores
  /// The same of the news of all others on its way to this participant.
  public let incoming: Scores
  /// Over how many others the means were taken, drawn at random; `nil` where over all.
  public let samples: Int?

  /// How far off a mean over samples may be: with a chance of 95 in a hundred no farther. 0 where
  /// the means are exact.
  ///
  /// W. Hoeffding, "Probability inequalities for sums of bounded random variables", Journal of the
  /// American Statistical Association 58, 1963, doi 10.1080/01621459.1963.10500830.
  public var error: Double {
    guard let samples else { return 0 }
    return (3.688_879_454_113_936 / (2 * Double(samples - 1))).squareRoot()  // ln(2 / 0.05)
  }
}
