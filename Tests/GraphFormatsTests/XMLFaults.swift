import CLibXML2

/// What libxml2 finds wrong with a document; nothing if it is valid.
///
/// - Parameter validate: holds a tree against a schema, tells each fault to the function with the
///   context that it is given, and returns 0 if the tree is valid.
func faults(
  in document: [UInt8],
  _ validate: (xmlDocPtr, @escaping xmlStructuredErrorFunc, UnsafeMutableRawPointer) -> Int32
) -> [String] {
  let tree = unsafe document.withUnsafeBytes { bytes in
    unsafe xmlReadMemory(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
      Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
  }
  guard let tree = unsafe tree else { return ["not well-formed"] }
  defer { unsafe xmlFreeDoc(tree) }
  let collector = Collector()
  let result = unsafe validate(
    tree,
    { context, error in
      guard let context = unsafe context, let error = unsafe error else { return }
      let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "?"
      unsafe collector.faults.append("\(error.pointee.line): \(text)")
    }, Unmanaged.passUnretained(collector).toOpaque())
  if result != 0, collector.faults.isEmpty { collector.faults.append("invalid") }
  return collector.faults
}

private final class Collector {
  var faults: [String] = []
}
