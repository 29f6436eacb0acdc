import Testing

@testable import kring

@Suite struct WrappingTests {
  @Test func `Lines break at spaces and keep within the width`() {
    #expect(
      "Samen doen wat nodig is".wrapped(to: 10) == ["Samen doen", "wat nodig", "is"])
  }

  @Test func `A word that is too long keeps a line of its own`() {
    #expect("de gemeenschapsopbouw nu".wrapped(to: 8) == ["de", "gemeenschapsopbouw", "nu"])
  }

  @Test func `What is indented stays indented`() {
    #expect("  wat nodig is".wrapped(to: 11) == ["  wat nodig", "  is"])
  }

  @Test func `Nothing wraps in a pipe`() {
    #expect("Samen doen wat nodig is".wrapped(to: nil) == ["Samen doen wat nodig is"])
  }

  @Test func `A colour ends with its line and begins again with the next`() {
    let ink = Ink(isOn: true)
    #expect(
      "a \(ink.bold("b c")) d".wrapped(to: 3)
        == ["a \u{1B}[1mb\u{1B}[0m", "\u{1B}[1mc\u{1B}[0m d"])
  }

  @Test func `Padding counts columns, not characters`() {
    #expect("読書".padded(to: 6) == "読書  ")
    #expect("12".indented(to: 4) == "  12")
    #expect("longer".padded(to: 3) == "longer")
  }
}
