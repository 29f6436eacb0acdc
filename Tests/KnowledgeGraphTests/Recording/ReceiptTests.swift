import Foundation
import KnowledgeGraph
import Testing

@Suite struct ReceiptTests {
  @Test func `A receipt is one JSON object`() async throws {
    let receipt = try await Notebook().record { try $0.person("Janny", of: "Movisie") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(receipt), as: UTF8.self)
    #expect(
      json == """
        {"created":[{"id":"janny","label":"Person","name":"Janny"},\
        {"id":"movisie","label":"Community","name":"Movisie"},\
        {"id":"janny--MEMBER_OF--movisie","source":"janny","target":"movisie",\
        "type":"MEMBER_OF"}],"entry":\(receipt.entry!.id),"lookalikes":[],"matched":[],\
        "removed":[],"updated":[]}
        """)
  }
}
