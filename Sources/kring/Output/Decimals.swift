import Foundation

/// A number to be read and compared: whole ones as they are, others with three digits that tell and at
/// least two behind the point.
///
/// ```swift
/// decimals(12)            // 12
/// decimals(1234.5678)     // 1234.57
/// decimals(0.041_98)      // 0.0420
/// ```
func decimals(_ value: Double) -> String {
  guard value.isFinite else { return "" }
  if abs(value - value.rounded()) < 1e-9, abs(value) < 1e15 { return "\(Int(value.rounded()))" }
  let size = Int(log10(abs(value)).rounded(.down))
  return String(format: "%.\(min(12, max(2, 2 - size)))f", value)
}

/// A share in hundredths: "67 %".
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
