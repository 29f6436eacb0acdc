import CLibXML2

/// A schema in XML Schema, as libxml2 reads it.
@safe final class XMLSchema {
  private let schema: xmlSchemaPtr
  /// The text of the schema, which libxml2 goes on reading.
  private let text: [CChar]

  struct Unreadable: Error {}

  /// - Parameter text: the whole schema; what it imports must lie on this machine.
  init(_ text: String) throws {
    self.text = Array(text.utf8CString)
    let schema = unsafe self.text.withUnsafeBufferPointer { text in
      let parser = unsafe xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(text.count - 1))
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      return unsafe xmlSchemaParse(parser)
    }
    guard let schema = unsafe schema else { throw Unreadable() }
    unsafe self.schema = unsafe schema
  }

  deinit { unsafe xmlSchemaFree(schema) }

  /// What the schema finds wrong with a document; nothing if it is valid.
  func faults(in document: [UInt8]) -> [String] {
    let tree = unsafe document.withUnsafeBytes { bytes in
      unsafe xmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
    }
    guard let tree = unsafe tree else { return ["not well-formed"] }
    defer { unsafe xmlFreeDoc(tree) }
    let context = unsafe xmlSchemaNewValidCtxt(schema)
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    let collector = Collector()
    unsafe xmlSchemaSetValidStructuredErrors(
      context,
      { context, error in
        guard let context = unsafe context, let error = unsafe error else { return }
        let collector = unsafe Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "?"
        unsafe collector.faults.append("\(error.pointee.line): \(text)")
      }, Unmanaged.passUnretained(collector).toOpaque())
    let result = unsafe xmlSchemaValidateDoc(context, tree)
    if result != 0, collector.faults.isEmpty { collector.faults.append("invalid") }
    return collector.faults
  }

  private final class Collector {
    var faults: [String] = []
  }
}
