/// What labels, types and properties are called in linked data, so that a program understands them
/// that has never heard of this graph.
///
/// ```swift
/// var terms = LinkedDataTerms()
/// terms.prefixes["foaf"] = "http://xmlns.com/foaf/0.1/"
/// terms.classes["Person"] = ["foaf:Person"]
/// terms.relations["MEMBER_OF"] = [.backward("foaf:member")]
/// ```
///
/// Terms are written as a prefix and a name. What has no term here is called by its own name, within
/// ``vocabulary``.
public struct LinkedDataTerms: Sendable {
  /// What the address of every node begins with; its id follows. An absolute IRI that ends in `/`,
  /// `#` or `:`.
  public var base = "urn:kring:"
  /// What the address of every label, type and property begins with that has no other term; its
  /// prefix is `kring`.
  public var vocabulary = "urn:kring:term:"
  /// The vocabularies that the terms come from, by prefix.
  public var prefixes: [String: String] = [:]

  /// What else a node is that bears a label.
  public var classes: [String: [String]] = [:]
  /// What else an edge of a type says.
  public var relations: [String: [Relation]] = [:]
  /// What a property is called; all of them are used.
  public var properties: [String: [String]] = [:]
  /// The properties that hold dates.
  public var dates: Set<String> = []
  /// The properties that hold ids of nodes.
  public var references: Set<String> = []
  /// What the date of a node that bears a label is called beside it, when it is exact.
  public var spans: [String: Span] = [:]

  /// Calls everything by its own name.
  public init() {}
}

extension LinkedDataTerms {
  /// What an edge says in another vocabulary.
  public struct Relation: Sendable {
    /// What it is called, as a prefix and a name.
    public var term: String
    /// Whether it is said of the target, about the source.
    public var isBackward: Bool
    /// Whether an edge says it.
    public var holds: @Sendable (Graph.EdgeView) -> Bool

    /// Said of the source, about the target.
    public static func forward(
      _ term: String, if holds: @escaping @Sendable (Graph.EdgeView) -> Bool = { _ in true }
    ) -> Relation {
      Relation(term: term, isBackward: false, holds: holds)
    }

    /// Said of the target, about the source.
    public static func backward(
      _ term: String, if holds: @escaping @Sendable (Graph.EdgeView) -> Bool = { _ in true }
    ) -> Relation {
      Relation(term: term, isBackward: true, holds: holds)
    }
  }

  /// The terms for where a stretch of time begins and ends.
  public struct Span: Sendable {
    /// What says where it begins.
    public var start: String
    /// What says where it ends.
    public var end: String

    /// Names both.
    public init(start: String, end: String) {
      self.start = start
      self.end = end
    }
  }
}
