import Foundation
import PropertyGraph
import Testing

@testable import GraphFormats

@Suite("Files that gzip packed") struct PackedFileTests {
  private static let text = Array("<graphml><graph><node id=\"a\"/></graph></graphml>".utf8)

  private func packed(_ text: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    var deflater = Deflater()
    unsafe text.withUnsafeBufferPointer { text in
      unsafe deflater.pack(text, isLast: true) { unsafe packed.append(contentsOf: $0) }
    }
    return packed
  }

  private func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
    var input = try InputBytes(.bytes(packed, name: "x.gz"))
    return try input.read()
  }

  @Test func `are read as what is in them`() throws {
    #expect(try GraphFormat.read(packed(Self.text)).graph.nodeCount == 1)
  }

  @Test func `are read as gzip itself writes them, with the name of the file`() throws {
    let bytes = try #require(
      Data(
        base64Encoded: """
          H4sICAWXA2sCA2EuZ3JhcGhtbACzSS9KLMjIzbGzATPsbPLyU1IVMlNslRKV9O1s9KGi+jBlAOAM0pMwAAAA
          """))
    #expect(try GraphFormat.read([UInt8](bytes)).graph.nodeCount == 1)
  }

  @Test(arguments: [1, 7, 40])
  func `may be several, one after the other`(cut: Int) throws {
    let parts = packed(Array(Self.text[..<cut])) + packed([]) + packed(Array(Self.text[cut...]))
    #expect(try unpacked(parts) == Self.text)
    #expect(try unpacked(parts + [0, 0, 0, 0]) == Self.text)
  }

  @Test func `are the same whatever is packed, however long`() throws {
    var random = SeededGenerator(seed: 1)
    let text = (0..<1_000_000).map { _ in UInt8.random(in: 0..<16, using: &random) }
    #expect(try unpacked(packed(text)) == text)
  }

  @Test func `are refused when a part is missing, wherever it ends`() throws {
    let packed = packed(Self.text)
    for count in 3..<packed.count {
      let error = try #require(throws: FormatError.self) {
        try unpacked(Array(packed[..<count]))
      }
      #expect(error.problem.hasPrefix("The compressed file is damaged, or not all of it is there."))
    }
  }

  @Test func `are refused when a byte has changed`() throws {
    var damaged = packed(Self.text)
    damaged[damaged.count - 6] ^= 1
    #expect(throws: FormatError.self) { try unpacked(damaged) }
    #expect(throws: FormatError.self) { try unpacked(packed(Self.text) + Array("more".utf8)) }
  }

  @Test func `are refused when a few bytes stand for too many`() throws {
    let bomb = packed([UInt8](repeating: 0x20, count: 70 << 20))
    #expect(bomb.count < 100_000)
    let error = try #require(throws: FormatError.self) { try unpacked(bomb) }
    #expect(error.problem.hasPrefix("The file unpacks to more than 200 times its size"))
  }

  @Test func `are written when the name ends in gz`() throws {
    let graph = try RandomGraph.graph(seed: 1)
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).graphml.gz")
    defer { try? FileManager.default.removeItem(at: url) }
    try graph.write(to: url)
    let bytes = [UInt8](try Data(contentsOf: url))
    #expect(Inflater.canUnpack(bytes))
    #expect(bytes.firstRange(of: Array("Kring".utf8)) != nil)
    #expect(try GraphFormat.read(from: url).graph == graph)
  }

  @Test func `are written in GEXF, too`() throws {
    let graph = try RandomGraph.graph(seed: 1)
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).gexf.gz")
    defer { try? FileManager.default.removeItem(at: url) }
    try GEXF.write(graph, to: url)
    #expect(Inflater.canUnpack([UInt8](try Data(contentsOf: url))))
    #expect(try GEXF.read(from: url).graph == graph)
  }
}
