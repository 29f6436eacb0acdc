import KnowledgeGraph

extension NetworkSummary {
  /// The numbers, each with what it means.
  func text(on terminal: Terminal) -> [String] {
    let rows = Number.allCases.compactMap { number in
      numbers[number].map { [number.name, decimals($0), number.meaning] }
    }
    return ["\(network.text.capitalizedFirst)."] + [""]
      + Table(["number", "", "what it means"], rows, numbers: [1]).lines(on: terminal)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
