/// How a graph dresses for a tool that shows it: colours by kind, sizes, weights, and when each
/// element is to be seen.
///
/// ```swift
/// var appearance = Appearance()
/// appearance.nodeColours["Person"] = Appearance.Colour(0x0072B2)
/// try GraphML.write(graph, to: url, appearance: appearance)
/// ```
///
/// It is no part of the graph: a format writes it in a form that its own reader leaves out, so that
/// a graph returns as it was, however it was dressed. Formats know no vocabulary; whoever does
/// fills this in.
public struct Appearance: Sendable {
  /// The colour of the nodes that bear a label. Of several labels the first in order that has one
  /// decides.
  public var nodeColours: [String: Colour] = [:]
  /// The colour of the edges of a type.
  public var edgeColours: [String: Colour] = [:]
  /// The colour of everything else, if it is to have one.
  public var otherColour: Colour?

  /// The shape of the nodes that bear a label; of several the first in order that has one decides.
  public var nodeShapes: [String: Shape] = [:]
  /// Where a node is drawn; formats without places leave this out.
  public var nodePosition: (@Sendable (Graph.Node) -> Point?)?
  /// How large a node is drawn; above zero.
  public var nodeSize: (@Sendable (Graph.Node) -> Double?)?
  /// How strongly an edge ties, for layouts; above zero. It takes the place of a property `weight`,
  /// which then travels under another name.
  public var edgeWeight: (@Sendable (Graph.Edge) -> Double?)?

  /// When a node is to be seen; none means always. Formats without time leave this out.
  public var nodeSpells: (@Sendable (Graph.Node) -> [Spell])?
  /// When an edge is to be seen; none means always. Formats without time leave this out.
  public var edgeSpells: (@Sendable (Graph.Edge) -> [Spell])?

  /// What everything is called in linked data; other formats leave this out.
  public var terms = LinkedDataTerms()

  /// Shows everything plainly.
  public init() {}
}

extension Appearance {
  /// A colour in sRGB.
  public struct Colour: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// The colour that HTML writes so: `Colour(0xE69F00)` is Okabe and Ito's orange.
    public init(_ hexadecimal: UInt32) {
      red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
      green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
      blue = UInt8(truncatingIfNeeded: hexadecimal)
    }
  }

  /// A stretch of time, in seconds since 1970 UTC, the end exclusive; `nil` is open.
  public struct Spell: Hashable, Sendable {
    public var start: Int64?
    public var end: Int64?

    /// - Precondition: `start < end`.
    public init(start: Int64? = nil, end: Int64? = nil) {
      if let start, let end { precondition(start < end, "a spell lasts at least a second") }
      self.start = start
      self.end = end
    }
  }

  /// The colour for a set of labels.
  public func colour(ofNodeLabeled labels: [String]) -> Colour? {
    labels.lazy.compactMap { nodeColours[$0] }.first ?? otherColour
  }

  /// The colour for an edge of a type, or of none.
  public func colour(ofEdgeTyped type: String?) -> Colour? {
    type.flatMap { edgeColours[$0] } ?? otherColour
  }
}
