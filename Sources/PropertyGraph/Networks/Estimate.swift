/// What a measure found by looking at a sample, and how far off it may be.
///
/// ```swift
/// let estimate = try await network.betweenness(samples: 500)
/// estimate.scores[janny]                        // 1204.0
/// estimate.errors[janny]                        // 37.2: two times in three it is no farther off
/// ```
public struct Estimate: Sendable, Equatable {
  /// The estimated number of each node: on average over all samples it is the exact one.
  public let scores: Scores
  /// The standard error of each score: about two in three exact numbers lie within one of it, about
  /// nineteen in twenty within two. 0 where the sample was all there is, none where it was one node.
  ///
  /// It is itself estimated from the sample, and so too low for a node whose score comes from few
  /// others.
  public let errors: Scores
  /// How far the score of anybody may be off: with a probability of 95 % none at all is farther from the
  /// exact one, whatever the network, so most are far nearer. 0 where the sample was all there is.
  public let margin: Double
  /// How many nodes were looked at.
  public let samples: Int
}
