extension Names {
  /// The candidates that somebody who wrote `name` may have meant, the likeliest first, at most
  /// `count`: of those a whole name or a few of its words differ by no more than a letter in three.
  ///
  /// ```swift
  /// Names.suggestions(for: "jany", among: ["janny bakker klein", "daniel pit"])   // [0]
  /// ```
  ///
  /// - Returns: Indices into `candidates`, which are folded names.
  package static func suggestions(
    for name: String, among candidates: [String], count: Int = 3
  ) -> [Int] {
    let words = words(name)
    let ranked = candidates.indices.compactMap { index in
      unlikeness(of: words, to: Self.words(candidates[index])).map {
        (unlikeness: $0, index: index)
      }
    }
    return ranked.sorted { ($0.unlikeness, $0.index) < ($1.unlikeness, $1.index) }
      .prefix(count).map(\.index)
  }

  /// The least distance between the words asked for and the whole name, or as many of its words.
  private static func unlikeness(of asked: [[Unicode.Scalar]], to name: [[Unicode.Scalar]]) -> Int?
  {
    let letters = Array(asked.joined())
    guard letters.count > 1 else { return nil }
    let limit = max(1, letters.count / 3)
    var runs = [Array(name.joined())]
    if name.count > asked.count {
      runs += (0...(name.count - asked.count)).map { Array(name[$0..<($0 + asked.count)].joined()) }
    }
    return runs.compactMap { distance(letters, $0, atMost: limit) }.min()
  }

  private static func words(_ folded: String) -> [[Unicode.Scalar]] {
    folded.split(separator: " ").map { Array($0.unicodeScalars) }
  }
}
