internal import PropertyGraph

/// Records what people said and made, in the words in which they say it.
///
/// ```swift
/// try await store.record { record in
///   let janny = try record.person("Janny Bakker-Klein", of: "Movisie")
///   let session = try record.meeting("Blikverruimersessie", on: "2022-09-28", with: [janny])
///   try record.insight("Van het kleine naar het grote denken", by: [janny], into: [session])
/// }
/// ```
///
/// Names stand for nodes. A name matches an id, else a whole name or alias, else whole words of
/// exactly one name; case, diacritics and punctuation do not count, and only nodes that fit the
/// place do. A name that nobody bears becomes what its place calls for: a person after `by` and
/// `with`, a community after `hostedBy`, a theme after `about`. If several nodes match, or if a
/// known name is near the new one, the verb throws and says which they are; then nothing at all is
/// recorded.
///
/// A recorder lives as long as the closure of ``GraphStore/record(verb:_:)``, which is one
/// transaction: all of it is recorded, or nothing.
public struct Recorder: ~Copyable {
  let transaction: WriteTransaction
  /// Folded names by the labels they were asked for, kept up to date.
  var knownNames: [Set<NodeLabel>: KnownNames] = [:]

  /// What was recorded so far.
  public internal(set) var receipt = Receipt()

  /// Whether a name that is new is recorded even if a known name is near it, and the subject of a
  /// verb even if its words are those of a known name.
  public var allowsNear = false

  init(_ transaction: WriteTransaction) {
    self.transaction = transaction
  }
}
