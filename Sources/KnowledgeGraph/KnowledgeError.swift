/// What recording, asking or the store refuses, as sentences that can be shown as they are: where,
/// what, and what to try.
///
/// ```swift
/// do {
///   try await store.apply(changes, verb: "edit")
/// } catch let error as KnowledgeError {
///   print(error)   // There is no node with the id janny. Nothing was changed.
/// }
/// ```
public struct KnowledgeError: Error, Hashable, CustomStringConvertible {
  /// The sentences, ready to be shown.
  public let description: String

  /// An error that says `description`.
  package init(_ description: String) {
    self.description = description
  }
}
