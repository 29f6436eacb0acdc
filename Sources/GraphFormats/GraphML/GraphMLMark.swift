/// The sentences by which Kring's own files tell its reader how a key is meant, as the `<desc>` of
/// the key. Other tools ignore them, people can read them.
enum GraphMLMark {
  /// Lists, and columns whose values differ in kind.
  static let json = "Each value is JSON."
  /// Colours, sizes and the like, which the reader leaves out.
  static let appearance = "Appearance only: Kring does not read it back."
  /// The line that follows the XML declaration of a file for other tools.
  static let writer = "<!-- Written by Kring -->\n"
}
