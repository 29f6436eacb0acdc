import Testing

@Suite struct TKnowledgeGraph { @Test func x() { #expect(1 == 1) } }
