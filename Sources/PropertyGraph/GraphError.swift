/// What went wrong, as a sentence: where, what, and what to try.
///
/// ```swift
/// do {
///   _ = try EDTFDate("28-09-2022")
/// } catch {
///   print(error)   // "28-09-2022" is no date Kring knows: write 2022-09-28.
/// }
/// ```
public struct GraphError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// An error that says `description`.
  public init(_ description: String) {
    self.description = description
  }
}
