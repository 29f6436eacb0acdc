/// How often each person carries news on shortest paths in time between others, and how sure that is.
///
/// ```swift
/// let betweenness = try await contacts.temporalBetweenness(samples: 500)
/// betweenness.scores[ben]                  // 41.5
/// betweenness.standardErrors?[ben]         // 3.2: two in three lie within it of the truth
/// ```
public struct TemporalBetweenness: Sendable, Equatable {
  /// The betweenness of each person; ``Contacts/temporalBetweenness(since:until:samples:seed:threads:progress:)``
  /// defines it.
  public let scores: Scores
  /// From how many people paths were counted.
  public let samples: Int
  /// The standard error of each score, as the samples differ among themselves; `nil` where all paths
  /// were counted. It is too small for who carries seldom and then much: of whom no sample has heard, it
  /// knows nothing, which ``margin`` does.
  public let standardErrors: Scores?
  /// How far the score of anybody may be off: with a probability of 95 % none at all is farther from
  /// the truth. `nil` where all paths were counted.
  ///
  /// It holds for any contacts, so most scores are far nearer. (W. Hoeffding, "Probability
  /// inequalities for sums of bounded random variables", 1963, doi 10.1080/01621459.1963.10500830, for
  /// all people at once.)
  public let margin: Double?

  /// - Parameters:
  ///   - sums: what the samples gave.
  ///   - tellers: of how many people they were drawn.
  init(of people: ArraySlice<Graph.Node>, _ sums: SampleSums, samples: Int, tellers: Int) {
    let people = Array(people)
    let (drawn, all) = (Double(samples), Double(tellers))
    let isExact = samples == tellers
    self.samples = samples
    scores = Scores(
      nodes: people, values: isExact ? sums.values : sums.values.map { $0 * (all / drawn) })
    guard !isExact else {
      (standardErrors, margin) = (nil, nil)
      return
    }
    standardErrors = Scores(nodes: people, values: sums.errors(drawn: samples, of: tellers))
    margin = all * max(0, all - 2) * SampleSums.margin(drawn: samples, of: tellers)
  }
}
