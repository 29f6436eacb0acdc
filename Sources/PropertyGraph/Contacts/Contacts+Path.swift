extension Contacts {
  /// Which of the paths between two participants is the best.
  public enum PathChoice: String, Sendable, CaseIterable {
    /// The one that arrives first.
    case foremost
    /// The one that leaves last.
    case latest
    /// The one that takes the least time from its departure to its arrival.
    case fastest
    /// The one through the fewest meetings.
    case shortest
  }

  /// The foremost path: the meetings through which news of one participant can first have reached
  /// another, from a moment on and until another.
  ///
  /// ```swift
  /// for step in contacts.path(from: ada, to: cleo) ?? [] { print(step.meeting, step.to) }
  /// ```
  ///
  /// The carriers are those of ``reach(from:since:_:)``.
  ///
  /// - Parameters:
  ///   - since: the source knows from this moment on.
  ///   - until: the target must know by then: certainly, or in some reading of the dates.
  /// - Returns: The steps, none from a participant to itself; `nil` where there is no path.
  /// - Complexity: O(p + a + m); in certain mode the scan ends at the arrival.
  public func path(
    from source: Graph.Node, to target: Graph.Node, since: Int64 = DateBounds.distantPast,
    until: Int64 = DateBounds.distantFuture, _ certainty: Certainty = .certain
  ) -> [Reachability.Step]? {
    guard let row = row(of: target) else { return nil }
    let tree = tree(from: [Seed(source, since: since)], certainty, to: row)
    guard let steps = steps(to: row, tree), let last = steps.last else {
      return source == target && since < DateBounds.distantFuture ? [] : nil
    }
    let isInTime =
      switch certainty {
      case .certain: last.arrival <= until
      case .uncertain: last.arrival < until || until == DateBounds.distantFuture
      }
    return isInTime ? steps : nil
  }

  /// The best path by which news of one participant can certainly have reached another.
  ///
  /// ```swift
  /// let path = contacts.path(from: ada, to: cleo, .fastest, wait: 90 * 86_400)
  /// path?.first?.departure               // when the first meeting begins, at the earliest
  /// path?.last?.arrival                  // when the last one is over, at the latest
  /// ```
  ///
  /// A path is a sequence of meetings m₁ … mₖ and of the people who carry the news from one to the
  /// next: the source came to the first, the target to the last, and each carrier to the two
  /// between which they carry. It departs at the earliest start of m₁ and arrives at the latest end
  /// of mₖ. Each meeting was over before the next began, `latest(mᵢ) ≤ earliest(mᵢ₊₁)`, and all of
  /// them lie in the window, `since ≤ earliest(m₁)` and `latest(mₖ) ≤ until`.
  ///
  /// **Waiting.** With a longest wait, the news is told on while it is fresh:
  /// `earliest(mᵢ₊₁) ≤ latest(mᵢ) + wait`. What the bounds of a date leave open is no waiting, and
  /// the source may wait for as long as it likes before m₁. Somebody may then carry twice, even twice
  /// in a row: at the meeting between they told it again, or heard it again, and that keeps it fresh. (Whether
  /// there is a path on which nobody comes up twice is NP-hard to say: Casteigts, Himmel, Molter,
  /// Zschoche, "Finding temporal paths under waiting time constraints", Algorithmica 83, 2021,
  /// doi 10.1007/s00453-021-00831-w.)
  ///
  /// **Ties.** After what the choice says come, for the
  ///
  /// - ``PathChoice/foremost``: who told the target, as below; without a longest wait it is the path
  ///   of ``path(from:to:since:until:_:)``.
  /// - ``PathChoice/latest``: the earliest arrival, then the fewest meetings.
  /// - ``PathChoice/fastest``: the earliest arrival, then the fewest meetings. A path whose departure
  ///   or arrival is open takes longer than any that is dated.
  /// - ``PathChoice/shortest``: the earliest arrival, then the latest departure.
  ///
  /// What is then still equal is settled from the target backwards, a meeting at a time: of all who
  /// could have brought it there, who leads to the best departure and the fewest meetings in the
  /// order above (of foremost paths: who knew first), then the lowest id; and of the meetings where
  /// they could have heard it, the one that was over first, then began first, then the lowest id (of
  /// foremost paths: the one at which the first of all told it, before that began first).
  ///
  /// - Parameter wait: the longest wait in seconds, `nil` for any.
  /// - Returns: The steps, none from a participant to itself; `nil` where there is no path.
  /// - Precondition: `wait` is not negative.
  /// - Complexity: O(p + a + m) with a longest wait: one scan over the meetings, with a line of those
  ///   who are fresh for each person. After Bentert, Himmel, Nichterlein, Niedermeier, "Efficient
  ///   computation of optimal temporal walks under waiting-time constraints", Applied Network
  ///   Science 5, 2020, doi 10.1007/s41109-020-00311-0. Without one, at worst O(h (p + a + m)) for a
  ///   path through h meetings, and mostly far less: only the time within which the latest and the
  ///   fastest path lie is looked at, and of the meetings there those on paths through the fewest.
  public func path(
    from source: Graph.Node, to target: Graph.Node, _ choice: PathChoice,
    since: Int64 = DateBounds.distantPast, until: Int64 = DateBounds.distantFuture,
    wait: Int64? = nil
  ) -> [Reachability.Step]? {
    precondition(wait ?? 0 >= 0, "nobody waits for less than no time")
    if choice == .foremost, wait == nil {
      return path(from: source, to: target, since: since, until: until)
    }
    guard since < DateBounds.distantFuture, let from = row(of: source), let to = row(of: target)
    else { return nil }
    if from == to { return [] }
    guard from < peopleCount else { return nil }
    let window = PathWindow(since: since, until: until)
    return switch (choice, wait) {
    case (.latest, nil): latest(from: from, to: to, in: window)
    case (.fastest, nil): fastest(from: from, to: to, in: window)
    case (.shortest, nil): shortest(from: from, to: to, in: window)
    default: scan(from: from, to: to, choice, in: window, wait: wait)
    }
  }

  /// The shortest path within the time of the latest.
  private func latest(
    from source: Int, to target: Int, in window: PathWindow
  ) -> [Reachability.Step]? {
    latestWindow(from: source, to: target, in: window)
      .flatMap { shortest(from: source, to: target, in: $0) }
  }

  /// The shortest path within the time of the fastest.
  private func fastest(
    from source: Int, to target: Int, in window: PathWindow
  ) -> [Reachability.Step]? {
    guard let last = latestDeparture(from: source, to: target, in: window) else { return nil }
    guard let time = fastestWindow(from: source, to: target, in: window, notAfter: last) else {
      return scan(from: source, to: target, .fastest, in: window)
    }
    return shortest(from: source, to: target, in: time)
  }

  /// The best path among the meetings on those through the fewest.
  private func shortest(
    from source: Int, to target: Int, in window: PathWindow
  ) -> [Reachability.Step]? {
    var fewest = FewestMeetings(of: self, from: source, to: target, in: window)
    var scan = PathScan(
      of: self, .shortest, from: source, to: target, since: window.since, in: fewest.meetings())
    return scan.steps()
  }

  /// The best path by one look at all meetings from the first of the source to the last of the target.
  func scan(
    from source: Int, to target: Int, _ choice: PathChoice, in window: PathWindow,
    wait: Int64? = nil
  ) -> [Reachability.Step]? {
    guard let first = meetings(of: source, in: window).first,
      let last = meetings(of: target, in: window).last, first <= last
    else { return nil }
    var scan = PathScan(
      of: self, choice, from: source, to: target, since: window.since, wait: wait,
      in: (first...last).filter { ends[Int($0)] <= window.until })
    return scan.steps()
  }
}
