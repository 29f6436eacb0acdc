/// What a reader changed or could not keep, so that nothing is lost in silence.
///
/// ```swift
/// let (graph, report) = try GraphML.read(from: url)
/// for note in report.notes { print(note) }     // line 12: the edge "e5" ends at "zz", which no node …
/// ```
///
/// Notes of one sort are listed up to ``limit`` times; ``Note/more`` counts the others.
public struct ImportReport: Equatable, Sendable, CustomStringConvertible {
  /// One thing that was changed or not kept.
  public struct Note: Equatable, Sendable, CustomStringConvertible {
    /// The line of the file, counted from 1; 0 when it concerns the whole file.
    public let line: Int
    /// What was met there, and what became of it.
    public let text: String
    /// How many further notes of the same sort are not listed; only the last one listed counts them.
    public internal(set) var more: Int

    public var description: String {
      let place = line > 0 ? "line \(line): " : ""
      return more == 0 ? place + text : "\(place)\(text) (and \(more) more like it)"
    }
  }

  /// How many notes of one sort are listed.
  public static let limit = 5

  /// The notes, by line.
  public internal(set) var notes: [Note] = []

  /// Whether everything was kept as it stood in the file.
  public var isEmpty: Bool { notes.isEmpty }

  /// One line a note.
  public var description: String { notes.map(\.description).joined(separator: "\n") }
}
