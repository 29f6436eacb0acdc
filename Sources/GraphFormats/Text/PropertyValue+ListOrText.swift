import PropertyGraph

extension PropertyValue {
  /// A list of texts that has been through a format or a tool that knows none, as JSON
  /// (`["a","b"]`), or else the text itself.
  init(listOrText text: String) {
    if text.utf8Span.span.mayBeList, case .strings(let list) = PropertyValue(json: text) {
      self = .strings(list)
    } else {
      self = .string(text)
    }
  }
}
