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
    let context = unsafe xmlSchemaNewValidCtxt(schema)
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    return unsafe GraphFormatsTests.faults(in: document) { tree, tell, collector in
      unsafe xmlSchemaSetValidStructuredErrors(context, tell, collector)
      return unsafe xmlSchemaValidateDoc(context, tree)
    }
  }
}
