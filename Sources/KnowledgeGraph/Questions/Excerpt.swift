/// The words of a text around what was looked for in it.
///
/// ```swift
/// Excerpt(of: "wie voor een gemeenschap wil werken, slaagt het best", around: "gemeenschap").text
/// ```
struct Excerpt {
  /// The words as they were written, with an ellipsis where words were left out.
  let text: String

  /// How many words stand on each side.
  private static let margin = 6

  /// - Parameter asked: what was looked for, folded.
  init(of text: String, around asked: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let found = Self.position(of: asked, in: words) ?? 0
    let length = asked.split(separator: " ").count
    let start = max(0, found - Self.margin)
    let end = min(words.count, found + length + Self.margin)
    self.text =
      (start > 0 ? "… " : "") + words[start..<end].joined(separator: " ")
      + (end < words.count ? " …" : "")
  }

  /// The word at which what was asked begins, else the word that holds its first word.
  private static func position(of asked: String, in words: [Substring]) -> Int? {
    let folded = words.map { Names.fold(String($0)) }
    let length = asked.split(separator: " ").count
    let whole = folded.indices.first { start in
      let run = folded[start..<min(folded.count, start + length)].joined(separator: " ")
      return Names.holds(run, part: asked)
    }
    let first = asked.split(separator: " ").first.map(String.init) ?? asked
    return whole ?? folded.firstIndex { Names.holds($0, part: first) }
  }
}
