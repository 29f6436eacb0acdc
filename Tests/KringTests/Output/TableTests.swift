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

  @Test func `A last column of long words stands under its row when there is no room`() {
    let table = Table(
      ["kind", "name", "id"],
      [
        ["meeting", "One two three four five", "one-two-three-four-five-2022-09-28"],
        ["person", "Zoë", "zoe"],
      ])
    #expect(
      table.lines(on: Terminal(ink: .none, width: 40)) == [
        "kind     name",
        "meeting  One two three four five",
        "    one-two-three-four-five-2022-09-28",
        "person   Zoë",
        "    zoe",
      ])
    #expect(
      table.lines(on: Terminal(ink: .none, width: 66)) == [
        "kind     name                   id",
        "meeting  One two three four     one-two-three-four-five-2022-09-28",
        "         five",
        "person   Zoë                    zoe",
      ])
  }

  @Test func `Every column may give way`() {
    let table = Table(
      ["who", "in"], [["Janny Bakker-Klein van de hoek", "Avond over erfgoed in het dorp"]])
    #expect(
      table.lines(on: Terminal(ink: .none, width: 46)).allSatisfy { $0.columns <= 46 })
  }

  @Test func `Without rows there is nothing to show`() {
    #expect(Table(["name"], []).lines(on: pipe).isEmpty)
  }
}
