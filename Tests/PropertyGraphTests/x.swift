import Testing

@Suite struct TPropertyGraph { @Test func x() { #expect(1 == 1) } }
