/// What a description tells of a file that GEXF has no place for. People can read it, other tools
/// ignore it, and Gephi gives it back.
enum GEXFMark {
  /// Who makes Kring's own files.
  static let creator = "Kring"
  /// Stands in every file of Kring's own.
  static let appearance =
    "Colours, shapes, sizes, places and times are appearance only: Kring does not read them back."
  /// Stands there when weights were given by the appearance.
  static let weights = "Weights are appearance only: Kring does not read them back."
  /// Comes before what is true of the graph as a whole, as a JSON object.
  static let settings = "Settings: "
  /// Ends the id of an attribute whose values are JSON: lists, and values that differ in kind.
  static let json = ".json"
}
