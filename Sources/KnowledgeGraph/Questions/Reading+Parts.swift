import PropertyGraph

extension Reading {
  /// Who made a product, voiced an insight, hosted a meeting or took on an action, by name.
  func participants(in node: Graph.Node) -> [Participant] {
    guard let (type, how) = part(in: node) else { return [] }
    let edges = fitting(type, into: node)
    return edges.map { edge in
      let who = graph.source(of: edge)
      let named = named(who)
      return Participant(
        id: named.id, name: named.name, label: label(of: who), how: how,
        role: graph[edge][PropertyKey.role]?.string, date: date(of: edge),
        evidence: max(evidence(of: edge), evidence(of: who)))
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func part(in node: Graph.Node) -> (EdgeType, String)? {
    switch kind(of: node) {
    case .product: (.made, "made")
    case .insight: (.voiced, "voiced")
    case .meeting: (.hosted, "hosted")
    case .action: (.tookOn, "took on")
    default: nil
    }
  }

  /// What was brought into a meeting, each thing once, by earliest start, undated last, then name.
  func brought(into meeting: Graph.Node) -> [Brought] {
    let edges = fitting(.carriedInto, into: meeting)
    return Dictionary(grouping: edges, by: graph.source(of:)).map { source, edges in
      let recorded = edges.filter { evidence(of: $0) == .recorded }
      let used = recorded.isEmpty ? edges : recorded
      let carriers = Set(used.flatMap { self.carriers(along: $0) })
      return Brought(
        thing: thing(source), by: carriers.sorted().map(named), notes: used.compactMap(note(of:)),
        evidence: max(recorded.isEmpty ? .inferred : .recorded, evidence(of: source)))
    }.sorted { Thing.stands($0.thing, before: $1.thing) }
  }
}
