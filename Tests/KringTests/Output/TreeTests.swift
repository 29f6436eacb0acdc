import Testing

@testable import kring

@Suite struct TreeTests {
  let trail = Tree(
    "OF + BY = FOR ALL",
    children: [
      Tree("Bootcamp in the autumn", details: ["12 people"], children: [Tree("Dutch version")]),
      Tree("Blikverruimer", details: ["4 people"]),
    ])

  @Test func `What came of a thing hangs below it`() {
    #expect(
      trail.lines(on: Terminal(ink: .none, width: nil)) == [
        "OF + BY = FOR ALL",
        "├─ Bootcamp in the autumn",
        "│  │  12 people",
        "│  └─ Dutch version",
        "└─ Blikverruimer",
        "      4 people",
      ])
  }

  @Test func `A wrapped line leaves the branches standing`() {
    #expect(
      trail.lines(on: Terminal(ink: .none, width: 26)) == [
        "OF + BY = FOR ALL",
        "├─ Bootcamp in the",
        "│  │  autumn",
        "│  │  12 people",
        "│  └─ Dutch version",
        "└─ Blikverruimer",
        "      4 people",
      ])
  }

  @Test func `A trail may be as deep as it likes`() {
    let deep = (0..<100).reduce(Tree("end")) { tree, _ in Tree("next", children: [tree]) }
    #expect(deep.lines(on: Terminal(ink: .none, width: nil)).count == 101)
  }
}
