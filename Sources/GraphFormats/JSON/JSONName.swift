/// The names that node-link JSON keeps for itself.
enum JSONName {
  /// What says what an element is, in any of the dialects: no property travels under these.
  static let taken: Set<String> = [
    "source", "target", "from", "to", "key", "directed", "undirected", "interaction",
  ]
}
