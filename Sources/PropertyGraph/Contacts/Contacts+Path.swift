extension Contacts {
  /// The foremost path: the meetings through which news of one participant can first have reached
  /// another, from a moment on.
  ///
  /// ```swift
  /// for step in contacts.path(from: ada, to: cleo) ?? [] { print(step.meeting, step.to) }
  /// ```
  ///
  /// - Returns: The steps, none from a participant to itself; `nil` where there is no path.
  /// - Complexity: O(p + a + m); in certain mode the scan ends at the arrival.
  public func path(
    from source: Graph.Node, to target: Graph.Node, since: Int64 = DateBounds.distantPast,
    _ certainty: Certainty = .certain
  ) -> [Reachability.Step]? {
    guard let row = row(of: target) else { return nil }
    let tree = tree(from: [Seed(source, since: since)], certainty, to: row)
    return steps(to: row, tree)
  }
}
