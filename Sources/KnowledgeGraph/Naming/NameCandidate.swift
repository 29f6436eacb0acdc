internal import PropertyGraph

/// One of the nodes that a name may mean, as a list of them shows it.
struct NameCandidate: Equatable {
  let id: String
  let name: String
  let labels: [String]
  let date: String?
}

extension NameCandidate {
  init(_ record: NodeRecord) {
    id = record.id
    name = record.properties[PropertyKey.name]?.string ?? record.id
    labels = record.labels
    date = record.properties[PropertyKey.date]?.string
  }
}

extension [NameCandidate] {
  /// The candidates one below the other, ids first; at most twenty.
  ///
  ///     janny-bakker-klein  Janny Bakker-Klein
  ///     janny-de-vries      Janny de Vries
  ///
  /// - Parameter withLabels: Whether they may be of several labels, so that it helps to say which.
  func listed(withLabels: Bool) -> String {
    let shown = prefix(20)
    let width = shown.map(\.id.count).max() ?? 0
    var lines = shown.map { candidate in
      let details = (withLabels ? candidate.labels.map { $0.lowercased() } : []) + [candidate.date]
      let suffix = details.compactMap(\.self).joined(separator: ", ")
      let id = candidate.id.padded(to: width)
      return "  \(id)  \(candidate.name)" + (suffix.isEmpty ? "" : " (\(suffix))")
    }
    if count > shown.count { lines.append("  … and \(count - shown.count) more") }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
