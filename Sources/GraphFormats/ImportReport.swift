/// What a reader changed or could not keep, so that nothing is lost in silence.
///
/// ```swift
/// let (graph, report) = try GraphML.read(from: url)
/// for note in report.notes { print(note) }     // line 12: the edge "e5" ends at "zz", which no node …
/// ```
///
/// Each note is one difference between the file and the graph. Of one sort the first ``limit`` are
/// listed, so that a huge broken file does not fill the memory; ``Note/more`` counts the others.
public struct ImportReport: Equatable, Sendable, CustomStringConvertible {
  /// One thing that was changed or not kept.
  public struct Note: Equatable, Sendable, CustomStringConvertible {
    /// The line of the file, counted from 1; 0 when it concerns the whole file.
    public let line: Int
    /// What was met there, and what became of it.
    public let what: String
    /// Why it could not stay as it was: one sentence for all notes of the sort.
    public var why: String { sort.why }
    /// The sort of difference, in one word: `hyperedge`, `unknownType` …
    public var kind: String { sort.rawValue }
    let sort: ImportNotes.Sort
    /// How many further notes of the same sort are not listed; only the last one listed counts them.
    public internal(set) var more: Int

    public var description: String {
      let place = line > 0 ? "line \(line): " : ""
      return more == 0 ? place + what : "\(place)\(what) (and \(more) more like it)"
    }
  }

  /// How many notes of one sort are listed.
  public static let limit = 1000

  /// The notes, by line.
  public internal(set) var notes: [Note] = []

  /// A report on what was kept whole.
  package init() {}

  /// Whether everything was kept as it stood in the file.
  public var isEmpty: Bool { notes.isEmpty }

  /// The report with at most `count` notes of one sort, the last of which counts the others.
  public func condensed(to count: Int = 5) -> ImportReport {
    var listed: [ImportNotes.Sort: (count: Int, last: Int)] = [:]
    var short = ImportReport()
    for note in notes {
      let known = listed[note.sort, default: (0, 0)]
      if known.count < count {
        short.notes.append(note)
        listed[note.sort] = (known.count + 1, short.notes.count - 1)
      } else {
        short.notes[known.last].more += 1 + note.more
      }
    }
    return short
  }

  /// One line a note.
  public var description: String { notes.map(\.description).joined(separator: "\n") }
}
