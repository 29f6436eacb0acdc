import PropertyGraph
import Testing

@testable import kring

@Suite struct DetailsTests {
  @Test(
    arguments: [
      (["12"], 12), (["-3"], -3), (["1.5"], 1.5), (["2.0"], 2.0), (["true"], true),
      (["false"], false), (["12", "13"], .integers([12, 13])), (["1", "2.5"], .floats([1, 2.5])),
      (["true", "false"], .booleans([true, false])),
    ] as [([String], PropertyValue)])
  func `Numbers and truths are kept as such`(texts: [String], value: PropertyValue) {
    #expect(PropertyValue(written: texts) == value)
  }

  @Test(arguments: [
    "", "twelve", "007", "+1", "1.50", "1e3", ".5", "1.", " 12", "True", "yes", "null", "nan",
    "1e999", "[1,2]", "12\"", "99999999999999999999",
  ])
  func `What Kring would write otherwise is text`(text: String) {
    #expect(PropertyValue(written: [text]) == .string(text))
  }

  @Test func `In quotes it is text`() {
    #expect(PropertyValue(written: [#""12""#]) == "12")
    #expect(PropertyValue(written: [#""true""#, "12"]) == .strings(["true", "12"]))
  }

  @Test func `One text makes a list one of texts`() {
    #expect(PropertyValue(written: ["12", "a dozen"]) == .strings(["12", "a dozen"]))
    #expect(PropertyValue(written: ["12", "true"]) == .strings(["12", "true"]))
  }
}
