public import PropertyGraph

/// What an import did: what was new, what was known, what was filled in, and where the two say
/// different things.
public struct MergeReport: Hashable, Sendable {
  /// Where what was there and what came say different things.
  public struct Difference: Hashable, Sendable {
    /// The element, or the graph for a setting.
    public let element: ElementID
    /// The property or setting; "kind" for the labels of a node.
    public let key: String
    /// What stood there before the import.
    public let known: PropertyValue
    /// What the import brought.
    public let offered: PropertyValue
  }

  /// The entry in the journal; `nil` if everything was there already.
  public internal(set) var entry: JournalEntry?
  public internal(set) var newNodes = 0
  public internal(set) var newEdges = 0
  /// Nodes and edges that were there already.
  public internal(set) var knownNodes = 0
  public internal(set) var knownEdges = 0
  /// Properties and settings that were missing and came with the import.
  public internal(set) var filledIn = 0
  /// Values on which the two differ, in order of id: the known ones were kept, or the offered ones
  /// took their place, as the import was told.
  public internal(set) var differences: [Difference] = []
  /// The ids of new edges that other edges bear already, so that these got ids of their own.
  public internal(set) var renamedEdges: [String] = []
}
