public import PropertyGraph

extension Graph {
  /// Who came to the meetings into which an insight or a product was carried, each with the first of
  /// these meetings to which they came, in order of its date.
  ///
  /// ```swift
  /// for guest in graph.audience(of: idea, in: contacts) {
  ///   print(graph[guest.meeting].date ?? "", graph[guest.participant].name ?? "")
  /// }
  /// ```
  ///
  /// That is what there is to know of a spread without its trail: ``spread(of:mode:in:)`` says through
  /// whom it came, and what came of it.
  ///
  /// - Parameter contacts: this graph's contacts, where they are at hand; else they are made, which
  ///   takes far longer than the answer.
  /// - Complexity: with contacts at hand, O(k + p / 64) for the k who came, and the sorting of the
  ///   meetings.
  public func audience(of thing: Node, in contacts: Contacts? = nil) -> [Contacts.Guest] {
    let meetings = edges(from: thing, type: EdgeType.carriedInto.rawValue).map(target(of:))
    return (contacts ?? self.contacts()).guests(of: meetings)
  }
}
