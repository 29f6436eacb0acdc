/// The readable ids that Kring gives: `janny-bakker-klein`, `blikverruimersessie-2022-09-28`.
///
/// ```swift
/// Slug.stem(of: "Creëert, en faciliteert!")            // "creeert-en-faciliteert"
/// Slug.id(for: "OF + BY = FOR ALL", label: "Insight") { taken[$0] }   // "of-by-for-all-insight"
/// ```
package enum Slug {
  /// How long the id of a node may be, in characters.
  package static let longest = 48

  /// The folded letters and digits of `name` with `-` between the words, cut at a word so that no
  /// more than `limit` characters remain; a single word that is longer is cut within.
  package static func stem(of name: String, atMost limit: Int = longest) -> String {
    var stem = ""
    for word in words(of: name) {
      let longer = stem.isEmpty ? String(word) : stem + "-" + word
      if longer.count > limit { return stem.isEmpty ? String(word.prefix(limit)) : stem }
      stem = longer
    }
    return stem
  }

  /// An id for a new node that nothing bears yet.
  ///
  /// A meeting's ends in its `date`. A clash with a node of another label adds the label, one
  /// within the label a number; a name of which nothing is left is its label and a number. All of
  /// it fits in `longest` characters, save a long date.
  ///
  /// - Parameter labels: The labels of the node that bears an id, nil when none does.
  package static func id(
    for name: String, label: String, date: String? = nil,
    labels: (_ id: String) throws -> [String]?
  ) rethrows -> String {
    let day = date.flatMap(day(in:)).map { "-" + $0 } ?? ""
    let kind = stem(of: label)
    if stem(of: name).isEmpty {
      let start = (kind.isEmpty ? "node" : kind) + day
      return try firstFree((1...).lazy.map { "\(start)-\($0)" }) { try labels($0) != nil }
    }
    let plain = stem(of: name, before: day)
    guard let holder = try labels(plain) else { return plain }
    let suffix = holder.contains(label) || kind.isEmpty ? day : "\(day)-\(kind)"
    let clear = stem(of: name, before: suffix)
    if try labels(clear) == nil { return clear }
    let numbered = (2...).lazy.map { stem(of: name, before: "\(suffix)-\($0)") }
    return try firstFree(numbered) { try labels($0) != nil }
  }

  private static func firstFree(
    _ ids: some Sequence<String>, isTaken: (String) throws -> Bool
  ) rethrows -> String {
    try ids.first { try !isTaken($0) }!
  }

  private static func stem(of name: String, before suffix: String) -> String {
    stem(of: name, atMost: max(1, longest - suffix.count)) + suffix
  }

  private static func words(of name: String) -> [Substring] {
    Names.fold(name).split(separator: " ").filter { word in
      word.unicodeScalars.contains {
        $0.properties.generalCategory.isLetter || $0.properties.generalCategory.isNumber
      }
    }
  }

  /// The first day, month, season or year that an EDTF date names: `2022-09-28` of
  /// `[2022-09-28T14:00..]`.
  private static func day(in date: String) -> String? {
    let digits = date.drop { !$0.isASCII || !$0.isNumber }
      .prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "X") }
    var day = digits.prefix(10).lowercased()
    while day.last == "-" { day.removeLast() }
    return day.isEmpty ? nil : day
  }
}
