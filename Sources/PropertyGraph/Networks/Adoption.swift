/// When each of some people came to know an idea, or took up something new.
///
/// ```swift
/// let adoption = Adoption([ada: monday, ben: friday, cleo: friday])
/// adoption.classes()[ada]                        // how early she was among them
/// network.thresholds(of: adoption)[ben]          // which share of his contacts knew it by then
/// network.exposure(to: adoption, at: friday)     // the same of everybody, at one moment
/// ```
///
/// Who is not listed has not come to know it. Times are on any one scale: seconds, days, months.
public struct Adoption: Hashable, Sendable {
  /// When each came to know it.
  public let times: [Graph.Node: Int64]
  /// When the first did; `nil` if nobody did.
  public let first: Int64?

  /// - Parameter times: when each came to know it; nobody else did.
  public init(_ times: [Graph.Node: Int64]) {
    self.times = times
    first = times.values.min()
  }

  /// When somebody came to know it; `nil` if they have not.
  public subscript(node: Graph.Node) -> Int64? { times[node] }

  /// Whether somebody knew it at a moment; who came to know it at that very moment did.
  public func hasReached(_ node: Graph.Node, by moment: Int64) -> Bool {
    times[node].map { $0 <= moment } ?? false
  }
}
