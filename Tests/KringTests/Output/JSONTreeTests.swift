import Foundation
import Testing

@testable import kring

@Suite struct JSONTreeTests {
  private struct Answer: Encodable {
    var name = "Zoë \"Z\"\n"
    var id = "zoe"
    var weight: Double? = 0.5
    var count = Int64(3)
    var isNew = true
    var ids = ["b", "a"]
    var nested = [Inner(), Inner()]
    var empty: [String] = []

    struct Inner: Encodable {
      var z = 1
      var a: [Int]? = [1, 2]

      private enum Key: CodingKey { case z, a, missing }

      func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(z, forKey: .z)
        try object.encode(a, forKey: .a)
        try object.encode(nil as String?, forKey: .missing)
      }
    }
  }

  @Test func `Members keep the order in which they were written`() throws {
    #expect(
      try JSONTree(encoding: Answer()).text == #"""
        {
          "name": "Zoë \"Z\"\n",
          "id": "zoe",
          "weight": 0.5,
          "count": 3,
          "isNew": true,
          "ids": [
            "b",
            "a"
          ],
          "nested": [
            {"z": 1, "a": [1, 2], "missing": null},
            {"z": 1, "a": [1, 2], "missing": null}
          ],
          "empty": []
        }
        """#)
  }

  @Test(arguments: ["\u{0}\u{1B}[31m", "a\\b\"c", "\u{2028}\u{202E}", "👩‍👩‍👧", "\u{7F}\u{85}"])
  func `Foundation reads every text back`(text: String) throws {
    let json = try JSONTree(encoding: ["key": text]).text
    #expect(try JSONDecoder().decode([String: String].self, from: Data(json.utf8))["key"] == text)
    #expect(
      json.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func `A number that JSON lacks is refused`() {
    #expect(throws: EncodingError.self) { try JSONTree(encoding: ["weight": Double.nan]) }
  }
}
