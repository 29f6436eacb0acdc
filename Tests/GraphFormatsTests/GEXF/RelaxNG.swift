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
    let context = unsafe xmlRelaxNGNewValidCtxt(schema)
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    return unsafe GraphFormatsTests.faults(in: document) { tree, tell, collector in
      unsafe xmlRelaxNGSetValidStructuredErrors(context, tell, collector)
      return unsafe xmlRelaxNGValidateDoc(context, tree)
    }
  }
}
