/// A date in words: "28 Sep 2022" for `2022-09-28`, "autumn 2019" for `2019-23`.
///
/// What has no short name in words stays as it is written.
func dateWords(_ text: String) -> String {
  if let set = text.wrapped(in: "[", "]") { return setWords(set) ?? text }
  if let slash = text.firstIndex(of: "/") {
    return intervalWords(text[..<slash], text[text.index(after: slash)...]) ?? text
  }
  return pointWords(text[...]) ?? text
}

private func setWords(_ set: Substring) -> String? {
  if set.contains(",") {
    let points = set.split(separator: ",").compactMap { pointWords($0) }
    return points.joined(separator: " or ")
  }
  guard let dots = set.firstRange(of: "..") else { return pointWords(set) }
  let (start, end) = (set[..<dots.lowerBound], set[dots.upperBound...])
  if end.isEmpty { return pointWords(start).map { "\($0) or later" } }
  if start.isEmpty { return pointWords(end).map { "\($0) or earlier" } }
  return pair(start, end).map { "between \($0) and \($1)" }
}

private func intervalWords(_ start: Substring, _ end: Substring) -> String? {
  switch (start, end) {
  case ("", ".."), ("..", ".."), ("..", ""), ("", ""): return nil
  case (_, ".."): return pointWords(start).map { "since \($0)" }
  case ("..", _): return pointWords(end).map { "until \($0)" }
  case (_, ""): return pointWords(start).map { "from \($0)" }
  case ("", _): return pointWords(end).map { "to \($0)" }
  default: break
  }
  if let (day, from, to) = hours(start, end) { return "\(day) \(from)–\(to)" }
  return pair(start, end).map { "\($0) – \($1)" }
}

/// The day and the two times of an interval within one day.
private func hours(_ start: Substring, _ end: Substring) -> (String, Substring, Substring)? {
  let (from, to) = (start.split(separator: "T"), end.split(separator: "T"))
  guard from.count == 2, to.count == 2, from[0] == to[0], let day = pointWords(from[0]) else {
    return nil
  }
  return (day, from[1], to[1])
}

private func pair(_ first: Substring, _ second: Substring) -> (String, String)? {
  guard let first = pointWords(first), let second = pointWords(second) else { return nil }
  return (first, second)
}

private func pointWords(_ text: Substring) -> String? {
  switch text.last {
  case "?": return pointWords(text.dropLast()).map { "perhaps \($0)" }
  case "~": return pointWords(text.dropLast()).map { "about \($0)" }
  case "%": return pointWords(text.dropLast()).map { "perhaps about \($0)" }
  case "X": return decadeWords(text)
  default: break
  }
  if let clock = text.firstIndex(of: "T") {
    return pointWords(text[..<clock]).map { "\($0) \(text[text.index(after: clock)...])" }
  }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }) else { return nil }
  switch parts.count {
  case 1: return String(text)
  case 2: return Int(parts[1]).flatMap { monthWords($0, of: parts[0]) }
  case 3:
    guard let day = Int(parts[2]), let month = Int(parts[1]), months.indices ~= month - 1 else {
      return nil
    }
    return "\(day) \(months[month - 1]) \(parts[0])"
  default: return nil
  }
}

private func decadeWords(_ text: Substring) -> String? {
  text.count == 4 && text.dropLast().allSatisfy(\.isWholeNumber) ? "\(text.dropLast())0s" : nil
}

private func monthWords(_ month: Int, of year: Substring) -> String? {
  switch month {
  case 1...12: "\(months[month - 1]) \(year)"
  case 21...24: "\(seasons[month - 21]) \(year)"
  case 33...36: "quarter \(month - 32) of \(year)"
  default: nil
  }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
private let seasons = ["spring", "summer", "autumn", "winter"]

extension String {
  fileprivate func wrapped(in first: Character, _ last: Character) -> Substring? {
    self.first == first && self.last == last ? dropFirst().dropLast() : nil
  }
}
