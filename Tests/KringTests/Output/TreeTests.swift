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

  @Test func `A long chain stands straight below its seventh link`() {
    let end = Tree("9", children: [Tree("10"), Tree("11")])
    let chain = (0..<9).reversed().reduce(end) { tree, number in
      Tree("\(number)", details: number == 7 ? ["heard"] : [], children: [tree])
    }
    #expect(
      chain.lines(on: Terminal(ink: .none, width: nil)).suffix(7) == [
        "               └─ 6",
        "                  ↓  7",
        "                  │  heard",
        "                  ↓  8",
        "                  ↓  9",
        "                  ├─ 10",
        "                  └─ 11",
      ])
  }

  @Test func `A trail may be as deep as it likes`() {
    var deep = Tree("idea")
    for level in 1..<20_000 { deep.add("next", details: ["heard"], level: level) }
    #expect(deep.lines(on: Terminal(ink: .none, width: 40)).allSatisfy { $0.columns < 40 })
  }
}
