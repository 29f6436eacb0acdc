import CLibXML2

/// A schema in RELAX NG, as libxml2 reads it.
@safe final class RelaxNG {
  private let schema: xmlRelaxNGPtr

  struct Unreadable: Error { let path: String }

  init(path: String) throws {
    let parser = unsafe xmlRelaxNGNewParserCtxt(path)
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    guard let schema = unsafe xmlRelaxNGParse(parser) else { throw Unreadable(path: path) }
    unsafe self.schema = unsafe schema
  }

  deinit { unsafe xmlRelaxNGFree(schema) }

  /// What the schema finds wrong with a document; nothing if it is valid.
  func faults(in document: [UInt8]) -> [String] {
    let tree = unsafe document.withUnsafeBytes { bytes in
      unsafe xmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    }
    guard let tree = unsafe tree else { return ["not well-formed"] }
    defer { unsafe xmlFreeDoc(tree) }
    let context = unsafe xmlRelaxNGNewValidCtxt(schema)
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    let collector = Collector()
    unsafe xmlRelaxNGSetValidStructuredErrors(
      context,
      { context, error in
        guard let context = unsafe context, let error = unsafe error else { return }
        let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "?"
        unsafe collector.faults.append("\(error.pointee.line): \(text)")
      }, Unmanaged.passUnretained(collector).toOpaque())
    let result = unsafe xmlRelaxNGValidateDoc(context, tree)
    if result != 0, collector.faults.isEmpty { collector.faults.append("invalid") }
    return collector.faults
  }

  private final class Collector {
    var faults: [String] = []
  }
}
