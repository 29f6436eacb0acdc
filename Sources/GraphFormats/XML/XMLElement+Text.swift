import CLibXML2
import PropertyGraph

/// The namespaces that a start tag declares: pairs of a prefix and an address.
@safe struct XMLNamespaces {
  fileprivate let count: Int
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(_ count: Int32, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.count = Int(count)
    unsafe self.pairs = unsafe pairs
  }

  /// None.
  init() {
    count = 0
    unsafe pairs = nil
  }

  fileprivate func pair(_ index: Int) -> (prefix: String?, address: String) {
    guard let pairs = unsafe pairs else { return (nil, "") }
    return unsafe (
      pairs[2 * index].map { unsafe String(cString: $0) },
      pairs[2 * index + 1].map { unsafe String(cString: $0) } ?? ""
    )
  }
}

/// The slow ways into a tag, for what the format has no word for.
extension XMLElement {
  /// Its name as it stands in the file, with its prefix.
  var qualifiedName: String {
    unsafe prefix.map { unsafe "\(String(cString: $0)):\(localName)" } ?? localName
  }

  /// Its attributes in order: name as in the file, name without prefix, value.
  var attributeTexts: [(name: String, localName: String, value: String)] {
    guard let attributes = unsafe attributes else { return [] }
    return (0..<count).compactMap { index in
      let field = unsafe attributes + 5 * index
      guard let name = unsafe field[0], let start = unsafe field[3], let end = unsafe field[4]
      else { return nil }
      let localName = unsafe String(cString: name)
      let prefix = unsafe field[1].map { unsafe String(cString: $0) + ":" } ?? ""
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      return unsafe (
        prefix + localName, localName, String(decoding: Self.unescaped(value), as: UTF8.self)
      )
    }
  }

  /// The value of an attribute by its name without prefix.
  ///
  /// - Complexity: O(bytes of the tag).
  func text(named name: String) -> String? {
    attributeTexts.first { $0.localName == name }?.value
  }

  /// The namespaces that it declares, as attributes.
  var namespaceTexts: [(name: String, value: String)] {
    (0..<declared.count).map { index in
      let (prefix, address) = declared.pair(index)
      return (prefix.map { "xmlns:\($0)" } ?? "xmlns", address)
    }
  }
}
