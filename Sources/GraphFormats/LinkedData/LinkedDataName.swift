import PropertyGraph

/// An address in linked data: what a prefix stands for, and the rest.
struct LinkedDataName: Hashable {
  /// Empty for the base, under which the nodes stand.
  let prefix: String
  let local: String

  init(prefix: String, local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// A term as a prefix and a name: `foaf:knows`.
  init(_ term: String) {
    let parts = term.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "\"\(term)\" is no term: it needs a prefix")
    self.init(prefix: String(parts[0]), local: String(parts[1]))
  }

  /// The name of a label, type or property of the graph's own.
  static func own(_ name: String) -> LinkedDataName {
    LinkedDataName(prefix: "kring", local: name.addressPart)
  }

  static func node(_ id: String) -> LinkedDataName {
    LinkedDataName(prefix: "", local: id.addressPart)
  }

  /// No id of a node has a colon in its address, so none is taken for an edge.
  static func edge(_ id: String) -> LinkedDataName {
    LinkedDataName(prefix: "", local: "edge:\(id.addressPart)")
  }

  /// The graph as a whole.
  static let graph = LinkedDataName(prefix: "", local: "")

  static let type = LinkedDataName("rdf:type")
}

extension LinkedDataTerms {
  /// All prefixes of a document, sorted; the empty one is the base.
  var allPrefixes: [(prefix: String, address: String)] {
    var all = prefixes
    all[""] = base
    all["kring"] = vocabulary
    all["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    all["xsd"] = "http://www.w3.org/2001/XMLSchema#"
    all["edtf"] = "http://id.loc.gov/datatypes/edtf/"
    return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension String {
  /// The text as a part of an address: letters and digits of any script, `-`, `.`, `_` and `~` as
  /// they are, everything else as the bytes of its UTF-8 in hexadecimal.
  fileprivate var addressPart: String {
    var part = ""
    for scalar in unicodeScalars {
      if scalar.isAddressable {
        part.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          part += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return part
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in an address as it is.
  fileprivate var isAddressable: Bool {
    switch self {
    case "0"..."9", "-", ".", "_", "~": true
    default: properties.isAlphabetic
    }
  }
}
