import Testing

@testable import kring

@Suite struct TreeTests {
  let trail = Tree(
    "OF + BY = FOR ALL",
    [Tree("Bootcamp in the autumn", [Tree("Dutch version")]), Tree("Blikverruimer")])

  @Test func `What came of a thing hangs below it`() {
    #expect(
      trail.lines(on: Terminal(ink: .none, width: nil)) == [
        "OF + BY = FOR ALL",
        "├─ Bootcamp in the autumn",
        "│  └─ Dutch version",
        "└─ Blikverruimer",
      ])
  }

  @Test func `A wrapped line leaves the branches standing`() {
    #expect(
      trail.lines(on: Terminal(ink: .none, width: 26)) == [
        "OF + BY = FOR ALL",
        "├─ Bootcamp in the",
        "│  │  autumn",
        "│  └─ Dutch version",
        "└─ Blikverruimer",
      ])
  }

  @Test func `A trail may be as deep as it likes`() {
    let deep = (0..<100).reduce(Tree("end")) { tree, _ in Tree("next", [tree]) }
    #expect(deep.lines(on: Terminal(ink: .none, width: nil)).count == 101)
  }
}
