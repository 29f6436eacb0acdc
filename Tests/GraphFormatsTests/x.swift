import Testing

@Suite struct TGraphFormats { @Test func x() { #expect(1 == 1) } }
