@testable import PropertyGraph

extension SplitMix64 {
  mutating func number(_ range: ClosedRange<Int>, width: Int = 2) -> String {
    Int64(Int.random(in: range, using: &self)).padded(to: width)
  }

  /// A year, month, day or time as ``PackedDate`` takes it.
  mutating func canonicalDate() -> String {
    var text = number(0...9_999, width: 4)
    let length = Int.random(in: 0...6, using: &self)
    if length > 0 { text += "-" + number(1...12) }
    if length > 1 { text += "-" + number(1...28) }
    if length > 2 { text += "T" + number(0...23) + ":" + number(0...59) }
    if length > 4 { text += ":" + number(0...59) }
    if length == 4 || length == 6 { text += "Z" }
    return text
  }

  /// A date of any form but intervals and sets.
  mutating func singleDate() -> String {
    let year = number(0...9_999, width: 4)
    switch Int.random(in: 0...7, using: &self) {
    case 0: return "\(year.prefix(3))X"
    case 1: return "\(year.prefix(2))XX"
    case 2: return "\(year)-\(number(21...24))"
    case 3: return "\(year)-\(number(33...36))~"
    case 4: return "\(year)-\(number(1...12))?-\(number(1...28))"
    case 5: return "-\(number(1...9_999, width: 4))"
    case 6: return "Y\(number(10_000...999_999_999, width: 5))"
    default: return canonicalDate()
    }
  }
}
