public import PropertyGraph

extension Graph {
  /// Where the graph breaks the rules of good recording: what `kring check` lists.
  ///
  /// ```swift
  /// for (rule, findings) in graph.findings().byRule { print(findings.count, rule.heading) }
  /// ```
  ///
  /// O(nodes + edges), and the attendances of meetings that sparked something or were carried into.
  public func findings() -> Findings {
    let reading = Reading(self)
    var rules = Rules(reading: reading)
    var all: [Finding] = []
    for node in nodes {
      switch reading.kind(of: node) {
      case .insight: all += rules.voices(of: node)
      case .product: all += rules.product(node)
      default: break
      }
    }
    all += edgeFindings(reading, &rules) + PeopleNamedTwice(reading).findings
    return Findings(findings: all.inOrder)
  }

  private func edgeFindings(_ reading: Reading, _ rules: inout Rules) -> [Finding] {
    var findings: [Finding] = []
    for edge in edges {
      if source(of: edge) == target(of: edge) { findings.append(selfLoop(edge, reading)) }
      guard let type = reading.type(of: edge) else { continue }
      if !reading.fits(edge, type) { findings.append(misfit(edge, type, reading)) }
      if type == .carriedInto {
        findings += rules.carrying(edge)
        if let finding = rules.broughtByNobody(edge) { findings.append(finding) }
      }
    }
    return findings
  }

  private func selfLoop(_ edge: Edge, _ reading: Reading) -> Finding {
    Finding(
      rule: .selfLoop, ids: [self[edge].id],
      text: "\"\(reading.name(of: source(of: edge)))\" is linked to itself.")
  }

  private func misfit(_ edge: Edge, _ type: EdgeType, _ reading: Reading) -> Finding {
    let allowed = type.ends.map { "\($0.source.rawValue) to \($0.target.rawValue)" }
    let ends = [source(of: edge), target(of: edge)].map { node in
      let labels = self[node].labels
      return labels.isEmpty ? "something without a label" : labels.joined(separator: ";")
    }
    return Finding(
      rule: .endsDoNotFit, ids: [self[edge].id],
      text: """
        \(type.rawValue) from "\(reading.name(of: source(of: edge)))" to \
        "\(reading.name(of: target(of: edge)))" runs from \(ends[0]) to \(ends[1]); it joins \
        \(allowed.joined(separator: ", ")).
        """)
  }
}

/// People who bear the same name or alias.
private struct PeopleNamedTwice {
  private(set) var findings: [Finding] = []

  init(_ reading: Reading) {
    let graph = reading.graph
    var bearers: [String: [Graph.Node]] = [:]
    for node in graph.nodes where reading.kind(of: node) == .person {
      let view = graph[node]
      let aliases = view[PropertyKey.aliases]?.strings ?? []
      let names = Set(((view.name.map { [$0] } ?? []) + aliases).map(Names.fold))
      for name in names where !name.isEmpty { bearers[name, default: []].append(node) }
    }
    for people in Set(bearers.values.filter { $0.count > 1 }) {
      let names = people.map { "\"\(reading.name(of: $0))\" (\(graph[$0].id))" }
      findings.append(
        Finding(
          rule: .namedTwice, ids: people.map { graph[$0].id },
          text: "\(names.joined(separator: " and ")) may be the same person."))
    }
  }
}
