import PropertyGraph

/// A group of which only the number is known, "Buren:12", or not even that, "Buren:?".
struct CountedGroup {
  let count: Int64?

  /// Nil if `text` is a role instead.
  ///
  /// - Throws: if `text` is a number of people that cannot be.
  init?(_ text: String, of name: String) throws {
    if text == "?" {
      count = nil
      return
    }
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    guard let number = Int64(text), number > 0 else {
      throw KnowledgeError(
        "\"\(name):\(text)\" is no group: write how many came, or \"\(name):?\" if nobody knows.")
    }
    count = number
  }

  /// What is true of it when it is new.
  var properties: [String: PropertyValue] {
    var properties: [String: PropertyValue] = [PropertyKey.form: "group"]
    properties[PropertyKey.headcount] = count.map(PropertyValue.integer)
    return properties
  }
}
