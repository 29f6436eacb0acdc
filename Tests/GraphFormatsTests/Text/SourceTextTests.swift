import Testing

@testable import GraphFormats

struct SourceTextTests {
  private func text(_ bytes: [UInt8]) throws -> (text: String, isGuessed: Bool) {
    let source = try SourceText(.bytes(bytes, name: "x.csv"))
    return (String(decoding: source.bytes, as: UTF8.self), source.isGuessed)
  }

  @Test func `text is UTF-8, with a byte order mark or without`() throws {
    #expect(try text(Array("Daniël".utf8)) == ("Daniël", false))
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("Daniël".utf8)) == ("Daniël", false))
  }

  @Test func `a byte order mark tells UTF-16 either way round`() throws {
    #expect(try text([0xFF, 0xFE, 0xEB, 0x00, 0x3D, 0xD8, 0x00, 0xDE]) == ("ë😀", false))
    #expect(try text([0xFE, 0xFF, 0x00, 0xEB, 0xD8, 0x3D, 0xDE, 0x00]) == ("ë😀", false))
  }

  @Test func `what is no UTF-8 is read as Windows writes it`() throws {
    #expect(try text([0x44, 0xEB, 0x80]) == ("Dë€", true))
  }

  @Test func `an error names the line, and the column in characters`() throws {
    let source = try SourceText(.bytes(Array("één\ntwéé x".utf8), name: "x.csv"))
    let offset = source.bytes.lastIndex(of: UInt8(ascii: "x"))!
    #expect(source.error(at: offset, "No.").description == "x.csv:2:6: No.")
  }

  @Test func `an empty file is refused`() {
    #expect(throws: FormatError(file: "x.csv", problem: "The file is empty.")) {
      try SourceText(.bytes([], name: "x.csv"))
    }
  }
}
