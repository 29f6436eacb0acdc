import PropertyGraph
import Testing

@Suite struct PropertyValueTests {
  static let written: [(PropertyValue, String)] = [
    (true, "true"),
    (1, "1"),
    (.integer(.min), "-9223372036854775808"),
    (1.0, "1.0"),
    (.float(-0.0), "-0.0"),
    (.float(1e300), "1e+300"),
    (.float(.infinity), "1e999"),
    (.float(-.infinity), "-1e999"),
    (.float(.nan), "null"),
    ("", "\"\""),
    ("Daniël said: \"no\"\n\u{1}\\", #""Daniël said: \"no\"\n\u0001\\""#),
    (.strings([]), "[]"),
    (.strings(["a", "b, c"]), #"["a","b, c"]"#),
    (.integers([1, -2]), "[1,-2]"),
    (.floats([1, 2.5, .nan]), "[1.0,2.5,null]"),
    (.booleans([true, false]), "[true,false]"),
  ]

  @Test(arguments: written)
  func `writes JSON and reads it back as the same value`(value: PropertyValue, json: String) {
    #expect(value.json == json)
    #expect(PropertyValue(json: json) == value)
  }

  @Test(arguments: [
    (#" [ 1 , 2.5 ] "#, PropertyValue.floats([1, 2.5])),
    (#""\u00e9\ud83c\udf33\/""#, .string("é🌳/")),
    ("99999999999999999999", .float(1e20)),
    ("1E3", .float(1000)),
  ])
  func `reads JSON that others write`(json: String, value: PropertyValue) {
    #expect(PropertyValue(json: json) == value)
  }

  @Test(arguments: [
    "", "a", "'a'", "[1", "[1,]", "[1 2]", "[\"a\",1]", "[[1]]", "{}", "1 2", "\"a", "\"\\x\"",
    "\"\\ud800\"", "tru", "--1", "1.2.3",
  ])
  func `refuses what is no scalar or flat list of one kind`(json: String) {
    #expect(PropertyValue(json: json) == nil)
  }

  @Test func `equality is that of the bits`() {
    #expect(PropertyValue.integer(1) != .float(1))
    #expect(PropertyValue.float(.nan) == .float(.nan))
    #expect(PropertyValue.float(0.0) != .float(-0.0))
    #expect(PropertyValue.integers([]) == .strings([]))
    #expect(PropertyValue.string("é") != .string("e\u{301}"))
  }
}
