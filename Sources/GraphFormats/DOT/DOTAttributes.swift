import PropertyGraph

/// What DOT says of an element: names and ids, in the order of the file; of one name the last
/// counts.
typealias DOTAttributes = [(name: String, text: DOTText)]

/// What `node [ … ]` or `edge [ … ]` says of all that follow.
struct DOTDefaults {
  private(set) var all: DOTAttributes = []
  private var indices: [String: Int] = [:]

  mutating func set(_ attributes: DOTAttributes) {
    for attribute in attributes {
      if let index = indices[attribute.name] {
        all[index].text = attribute.text
      } else {
        indices[attribute.name] = all.count
        all.append(attribute)
      }
    }
  }
}

extension DOTAttributes {
  /// Each name once, with its last value.
  var settled: DOTAttributes {
    guard count > 1 else { return self }
    var last: [String: Int] = [:]
    for (index, attribute) in enumerated() { last[attribute.name] = index }
    return last.count == count
      ? self : enumerated().filter { last[$0.element.name] == $0.offset }.map(\.element)
  }

  /// Takes an attribute out.
  mutating func remove(_ name: String) -> DOTText? {
    guard let index = lastIndex(where: { $0.name == name }) else { return nil }
    return remove(at: index).text
  }
}
