import Testing

@Suite struct TKring { @Test func x() { #expect(1 == 1) } }
