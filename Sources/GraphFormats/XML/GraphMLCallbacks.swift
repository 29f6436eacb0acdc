import CLibXML2

extension GraphMLReader: XMLHandler {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      input: { reader, buffer, count in
        unsafe XMLReader<GraphMLReader>.input(reader, buffer, count)
      },
      start: { reader, name, prefix, namespace, declared, pairs, count, defaulted, attributes in
        unsafe XMLReader<GraphMLReader>.start(
          reader, name, namespace, count, defaulted, attributes, prefix: prefix,
          declared: XMLNamespaces(declared, pairs))
      },
      end: { reader, name, _, namespace in
        unsafe XMLReader<GraphMLReader>.end(reader, name, namespace)
      },
      text: { reader, bytes, count in
        unsafe XMLReader<GraphMLReader>.text(reader, bytes, count)
      },
      reference: { reader, name in unsafe XMLReader<GraphMLReader>.reference(reader, name) },
      error: { reader, error in
        guard let error = unsafe error else { return }
        unsafe XMLReader<GraphMLReader>.error(reader, error.pointee)
      })
  }
}
