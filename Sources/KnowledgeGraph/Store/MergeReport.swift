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

  /// A new node that is called like a known one, of the same kind, which has another id.
  public struct Namesake: Hashable, Sendable {
    /// The id of the new node.
    public let id: String
    /// The id of the known one.
    public let known: String
  }

  /// The entry in the journal; `nil` if everything was there already.
  public internal(set) var entry: JournalEntry?
  public internal(set) var newNodes = 0
  public internal(set) var newEdges = 0
  /// The ids of the nodes that were there already.
  public internal(set) var matched: [String] = []
  /// How many nodes were there already.
  public var knownNodes: Int { matched.count }
  /// How many edges were there already.
  public internal(set) var knownEdges = 0
  /// Properties and settings that were missing and came with the import.
  public internal(set) var filledIn = 0
  /// Values on which the two differ, in order of id: the known ones were kept, or the offered ones
  /// took their place, as the import was told.
  public internal(set) var differences: [Difference] = []
  /// The ids of new edges that other edges bear already, so that these got ids of their own.
  public internal(set) var renamedEdges: [String] = []
  /// The ids of new edges that say the same as several known ones between the same nodes, but are not
  /// clearly one of them, so that they were added beside these.
  public internal(set) var doubtfulEdges: [String] = []
  /// The new nodes that may be known ones under another id; of meetings only those on the same date.
  public internal(set) var namesakes: [Namesake] = []
}
