import Testing

@testable import kring

@Suite struct TableTests {
  let pipe = Terminal(ink: .none, width: nil)

  @Test func `Columns align, numbers to the right`() {
    let table = Table(
      ["name", "meetings"], [["Janny", "2"], ["読書会", "12"], ["Zoë", "1"]], numbers: [1])
    #expect(
      table.lines(on: pipe) == [
        "name    meetings",
        "Janny          2",
        "読書会        12",
        "Zoë            1",
      ])
  }

  @Test func `A column without content is left out`() {
    let table = Table(["name", "form", "count"], [["a", "", "1"]], numbers: [2])
    #expect(table.lines(on: pipe) == ["name  count", "a         1"])
  }

  @Test func `The widest column gives way to the terminal`() {
    let table = Table(["id", "name"], [["a", "one two three four five six seven"]])
    #expect(
      table.lines(on: Terminal(ink: .none, width: 26)) == [
        "id  name", "a   one two three four", "    five six seven",
      ])
  }

  @Test func `Without rows there is nothing to show`() {
    #expect(Table(["name"], []).lines(on: pipe).isEmpty)
  }
}
