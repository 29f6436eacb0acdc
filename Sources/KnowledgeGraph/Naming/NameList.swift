/// Names and aliases, folded, each with what bears it.
///
/// The resolver over a graph matches by this; the recorder by ``KnownNames``.
struct NameList<Bearer: Hashable> {
  var entries: [(folded: String, bearer: Bearer)] = []

  /// Those who bear exactly this name.
  func named(_ folded: String) -> [Bearer] { bearers { $0 == folded } }

  /// Those whose name holds these words, whole and together.
  func holding(words folded: String) -> [Bearer] {
    bearers { Names.holds($0, words: folded) }
  }

  /// Those whose name holds this part, even of a word.
  func holding(part folded: String) -> [Bearer] {
    bearers { Names.holds($0, part: folded) }
  }

  /// Those that may have been meant, the likeliest first.
  func suggestions(for folded: String) -> [Bearer] {
    Names.suggestions(for: folded, among: entries.map(\.folded))
      .map { entries[$0].bearer }.withoutRepeats
  }

  private func bearers(where matches: (String) -> Bool) -> [Bearer] {
    entries.filter { matches($0.folded) }.map(\.bearer).withoutRepeats
  }
}

extension NameList: Sendable where Bearer: Sendable {}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
