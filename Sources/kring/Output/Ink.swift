/// Colour and weight for text on a terminal; plain where there is none.
///
/// ```swift
/// Ink(isOn: true).bold("Janny")    // "\u{1B}[1mJanny\u{1B}[0m"
/// Ink(isOn: false).bold("Janny")   // "Janny"
/// ```
struct Ink: Sendable {
  let isOn: Bool

  static let none = Ink(isOn: false)

  /// What the eye should find first.
  func bold(_ text: String) -> String { style(text, "1") }
  /// What is there to be copied or checked, not to be read.
  func faint(_ text: String) -> String { style(text, "2") }
  /// What is not recorded but inferred or possible.
  func doubtful(_ text: String) -> String { style(text, "33") }

  private func style(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
