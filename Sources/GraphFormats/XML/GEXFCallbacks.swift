import CLibXML2

extension GEXFReader: XMLHandler {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      input: { reader, buffer, count in
        unsafe XMLReader<GEXFReader>.input(reader, buffer, count)
      },
      start: { reader, name, _, namespace, _, _, count, defaulted, attributes in
        unsafe XMLReader<GEXFReader>.start(reader, name, namespace, count, defaulted, attributes)
      },
      end: { reader, name, _, namespace in
        unsafe XMLReader<GEXFReader>.end(reader, name, namespace)
      },
      text: { reader, bytes, count in unsafe XMLReader<GEXFReader>.text(reader, bytes, count) },
      reference: { reader, name in unsafe XMLReader<GEXFReader>.reference(reader, name) },
      error: { reader, error in
        guard let error = unsafe error else { return }
        unsafe XMLReader<GEXFReader>.error(reader, error.pointee)
      })
  }
}
