/// Why a file could not be read or written: where, what is wrong, and what to try.
///
/// ```
/// graphs/x.graphml:12:7: <node> of line 9 is closed by </graph>. Each element must be closed by its own name.
/// ```
public struct FormatError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The file as it was named, `-` for standard input or output.
  public let file: String
  /// The line, counted from 1, if the fault lies in one.
  public let line: Int?
  /// The column, counted from 1, if it is known.
  public let column: Int?
  /// What is wrong, and what to try: one or two sentences.
  public let problem: String

  /// An error in a file, at a line and a column of it if they are known.
  public init(file: String, line: Int? = nil, column: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(problem)"
  }
}
