/// Gathers what a reader has to report, a few notes of each sort, however often it is met.
struct ImportNotes {
  private var notes: [ImportReport.Note] = []
  private var listed: [Sort: (count: Int, last: Int)] = [:]

  /// Notes that in `line` something was changed or not kept; the text is only made if it is listed.
  mutating func add(_ sort: Sort, line: Int, _ text: @autoclosure () -> String) {
    let known = listed[sort, default: (0, 0)]
    if known.count < ImportReport.limit {
      notes.append(ImportReport.Note(line: line, what: text(), sort: sort, more: 0))
      listed[sort] = (known.count + 1, notes.count - 1)
    } else {
      notes[known.last].more += 1
    }
  }

  var isEmpty: Bool { notes.isEmpty }

  /// Adds what was noted of a later part of the file, which begins after `lines` lines.
  mutating func add(_ other: ImportNotes, after lines: Int) {
    for note in other.notes {
      add(note.sort, line: note.line == 0 ? 0 : note.line + lines, note.what)
      if let last = listed[note.sort]?.last { notes[last].more += note.more }
    }
  }

  /// The report, by line, what concerns the whole file last.
  var report: ImportReport {
    var report = ImportReport()
    report.notes = notes.enumerated().sorted { left, right in
      let a = left.element.line == 0 ? Int.max : left.element.line
      let b = right.element.line == 0 ? Int.max : right.element.line
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    return report
  }
}
