@testable import KnowledgeGraph

extension Spread {
  /// The tree as text, for tests: what stands on each line, how it came there and what that rests on.
  var text: String {
    lines.indices.map { number in
      let indent = String(repeating: "  ", count: lines[number].generation)
      guard number > 0 else { return insight.name }
      let meetings = arrivals[lines[number].arrivals]
      return indent + meetings.map(\.text).joined(separator: " + ")
    }.joined(separator: "\n")
  }
}

extension Spread.Arrival {
  fileprivate var text: String {
    let via =
      via.isEmpty
      ? "" : (isPerhaps ? " perhaps" : "") + " via \(via.map(\.id).joined(separator: ","))"
    let mark = evidence == .recorded ? "" : " (\(evidence.rawValue))"
    return "\(id) [\(date ?? "-")] \(how)\(via)\(mark)"
  }
}
