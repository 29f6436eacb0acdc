import Testing

@testable import kring

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("Janny Bakker-Klein", 18), ("Daniël Pit", 10), ("Danie\u{308}l Pit", 10), ("", 0),
    ("読書会", 6), ("한국어", 6), ("ﾊﾝｶｸ", 4), ("👩‍👩‍👧", 2), ("☕", 2), ("❤️", 2), ("🇳🇱", 2),
    ("a\u{200B}b", 2), ("\u{1B}[1mbold\u{1B}[0m", 4),
  ])
  func `A text is as wide as a terminal draws it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `A name cannot steer the terminal`() {
    #expect("red\u{1B}[31m".printable == "red\u{FFFD}[31m")
    #expect("two\nlines\tand a tab".printable == "two lines and a tab")
    #expect("\u{202E}backwards".printable == "\u{FFFD}backwards")
    #expect("👩‍👩‍👧 Zoë".printable == "👩‍👩‍👧 Zoë")
  }
}
