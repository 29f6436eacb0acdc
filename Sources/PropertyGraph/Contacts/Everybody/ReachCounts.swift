/// How far news of each participant could have travelled, and from how many each could have heard.
///
/// ```swift
/// let counts = try await contacts.reachCounts()
/// for (node, count) in counts.reach.top(10) { print(graph[node].name ?? "", count) }
/// counts.sources[cleo]                 // 3: herself, and the two whose news can have reached her
/// ```
public struct ReachCounts: Sendable, Equatable {
  /// The number of participants whom news of each can certainly have reached, themselves among
  /// them: the count of ``Contacts/reach(from:since:_:)``, for all at once.
  public let reach: Scores
  /// The number of participants whose news can certainly have reached each, themselves among them:
  /// the count of ``Contacts/sources(of:since:)``, for all at once.
  public let sources: Scores
  /// The relative standard error of each number, `nil` where all are exact: two in three lie within
  /// it of the truth, 95 in a hundred within twice and 99 within three times as much.
  public let standardError: Double?
}
