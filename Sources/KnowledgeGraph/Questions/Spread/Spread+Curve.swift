import PropertyGraph

extension Spread {
  /// How many people had it by when.
  ///
  /// ```swift
  /// for step in spread.curve.steps { print(step.date, step.people) }   // 2019-23 1, 2022-09-28 3
  /// spread.curve.undated                                               // 2
  /// ```
  public struct Curve: Hashable, Sendable {
    /// One step for each end of a date, the earliest first.
    public let steps: [Step]
    /// How many people have it of whom nothing says by when.
    public let undated: Int
  }

  /// By the end of a date, so many people had it.
  public struct Step: Hashable, Sendable {
    /// The moment by which they had it, in seconds since 1970.
    public let moment: Int64
    /// The date that ends then as it was written; of several the shortest.
    public let date: String
    /// How many people had it by then.
    public let people: Int
  }

  /// The cumulative curve of the people it reached.
  ///
  /// A date counts from its end on: only then had they certainly had it. Whose date is missing, or has
  /// no end, is counted apart, so the last step and `undated` together are all people.
  ///
  /// - Complexity: O(n log n) for the n arrivals.
  public var curve: Curve {
    let people = arrivals.filter { $0.isPerson }
    let dated = people.filter { $0.date != nil && $0.bounds.hasEnd }
      .sorted { left, right in
        left.bounds.latest != right.bounds.latest
          ? left.bounds.latest < right.bounds.latest : left.bounds.earliest < right.bounds.earliest
      }
    var steps: [Step] = []
    for (number, person) in dated.enumerated() {
      if steps.last?.moment == person.bounds.latest { steps.removeLast() }
      steps.append(
        Step(moment: person.bounds.latest, date: person.date ?? "", people: number + 1))
    }
    return Curve(steps: steps, undated: people.count - dated.count)
  }
}
