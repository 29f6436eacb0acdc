extension Graph {
  /// The graph as text, one line an element, in order of id: for tests, for a diff, for the eye.
  ///
  /// ```text
  /// setting zone="Europe/Amsterdam"
  /// node janny :Person name="Janny Bakker-Klein"
  /// node session :Meeting date="2022-09-28"
  /// edge janny--ATTENDED--session janny -ATTENDED-> session role="speaker"
  /// ```
  ///
  /// Two graphs are equal when their dumps are.
  public var dump: String {
    var text = ""
    for (key, value) in settings.sorted(by: { $0.key < $1.key }) {
      text += "setting" + Graph.text(of: [(key, value)]) + "\n"
    }
    for node in nodes {
      let view = self[node]
      let labels = view.labels.map { " :" + $0.word }.joined()
      text += "node \(view.id.word)\(labels)\(Graph.text(of: view.properties))\n"
    }
    for edge in edges {
      let view = self[edge]
      let arrow = "-\(view.type?.word ?? "")-\(view.isDirected ? ">" : "-")"
      let ends = "\(self[view.source].id.word) \(arrow) \(self[view.target].id.word)"
      text += "edge \(view.id.word) \(ends)\(Graph.text(of: view.properties))\n"
    }
    return text
  }

  private static func text(of properties: [(key: String, value: PropertyValue)]) -> String {
    properties.map { " \($0.key.word)=\($0.value.json)" }.joined()
  }
}

extension String {
  /// The text as it is when it is one plain word, else in quotes.
  fileprivate var word: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.value > 0x20 && scalar != "\"" && scalar != "=" && !scalar.properties.isWhitespace
      }
    return isPlain ? self : json
  }
}
