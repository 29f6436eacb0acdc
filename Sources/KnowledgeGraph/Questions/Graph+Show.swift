public import PropertyGraph

extension Graph {
  /// Everything about one node: its properties, and what it is linked to, in words.
  ///
  /// ```swift
  /// for group in graph.show(janny).groups { print(group.words, group.links.map(\.other.name)) }
  /// ```
  ///
  /// O(its edges); and, where edges name nodes in `by`, `at` or `introducedBy`, a look at every edge.
  public func show(_ node: Node) -> Portrait {
    let reading = Reading(self)
    let view = self[node]
    let groups = groups(of: node, reading) + mentions(of: node, reading)
    return Portrait(
      thing: reading.thing(node), labels: view.labels,
      properties: view.properties.filter { $0.key != PropertyKey.name }
        .map { Property(key: $0.key, value: $0.value) },
      groups: groups, names: names(in: groups, reading))
  }

  /// All nodes of a label, by earliest start, undated last, then name.
  public func list(_ label: String) -> Listing {
    let reading = Reading(self)
    let items = nodes(labeled: label).map { node in
      Listing.Item(
        thing: reading.thing(node),
        properties: self[node].properties
          .filter { $0.key != PropertyKey.name && $0.key != PropertyKey.date }
          .map { Property(key: $0.key, value: $0.value) })
    }
    return Listing(
      label: label, nodes: items.sorted { Thing.stands($0.thing, before: $1.thing) })
  }
}

// MARK: - Groups of links

extension Graph {
  private struct GroupKey: Hashable {
    let words: String
    let type: String?
    let isOutgoing: Bool
  }

  private func groups(of node: Node, _ reading: Reading) -> [Portrait.Group] {
    var links: [GroupKey: [Portrait.Link]] = [:]
    for edge in edges(touching: node) {
      let isOutgoing = source(of: edge) == node || !isDirected(edge)
      let view = self[edge]
      let key = GroupKey(
        words: words(of: edge, isOutgoing: isOutgoing), type: view.type, isOutgoing: isOutgoing)
      links[key, default: []].append(link(edge, to: view.end(from: node), nil, reading))
    }
    return links.map { key, links in
      Portrait.Group(
        words: key.words, type: key.type, isOutgoing: key.isOutgoing, links: sorted(links))
    }.sorted { place(of: $0) < place(of: $1) }
  }

  private func words(of edge: Edge, isOutgoing: Bool) -> String {
    guard let name = self[edge].type else { return "is linked to" }
    guard let type = EdgeType(rawValue: name) else {
      return name.lowercased().replacing("_", with: " ") + (isOutgoing ? "" : " (from)")
    }
    if type == .attended, self[edge][PropertyKey.presence] == .string("invited") {
      return isOutgoing ? "was invited to" : "had invited"
    }
    return isOutgoing ? type.words : type.wordsBackwards
  }

  private func place(of group: Portrait.Group) -> (Int, String, Int, String) {
    let number = EdgeType.allCases.firstIndex { $0.rawValue == group.type }
    return (
      number ?? EdgeType.allCases.count, group.type ?? "", group.isOutgoing ? 0 : 1, group.words
    )
  }

  private func link(
    _ edge: Edge, to other: Node, _ toward: Node?, _ reading: Reading
  ) -> Portrait.Link {
    Portrait.Link(
      edge: self[edge].id, other: reading.thing(other), toward: toward.map(reading.thing),
      date: reading.date(of: edge),
      properties: self[edge].properties.filter { $0.key != PropertyKey.date }
        .map { Property(key: $0.key, value: $0.value) },
      evidence: reading.evidence(of: edge))
  }

  private func sorted(_ links: [Portrait.Link]) -> [Portrait.Link] {
    links.sorted { first, second in
      let (one, other) = (first.toward ?? first.other, second.toward ?? second.other)
      return one == other ? first.edge < second.edge : Thing.stands(one, before: other)
    }
  }
}

// MARK: - Edges that name the node

extension Graph {
  /// What somebody carried, whom they brought or introduced, what was taken up at a meeting.
  private func mentions(of node: Node, _ reading: Reading) -> [Portrait.Group] {
    let id = self[node].id
    var links: [GroupKey: [Portrait.Link]] = [:]
    for column in edgeColumns where PropertyKey.referring.contains(column.key) {
      for edge in edges where column.value(at: edge.index)?.strings.contains(id) ?? false {
        let type = self[edge].type
        let key = GroupKey(
          words: wordsOfMention(column.key, type), type: type, isOutgoing: true)
        links[key, default: []].append(
          link(edge, to: source(of: edge), target(of: edge), reading))
      }
    }
    return links.map { key, links in
      Portrait.Group(
        words: key.words, type: key.type, isOutgoing: key.isOutgoing, links: sorted(links))
    }.sorted { place(of: $0) < place(of: $1) }
  }

  private func wordsOfMention(_ key: String, _ type: String?) -> String {
    switch key {
    case PropertyKey.by: type == EdgeType.carriedInto.rawValue ? "carried" : "brought"
    case PropertyKey.introducedBy: "introduced"
    default: "is where it was taken up"
    }
  }

  private func names(in groups: [Portrait.Group], _ reading: Reading) -> [String: String] {
    var names: [String: String] = [:]
    for property in groups.flatMap(\.links).flatMap(\.properties)
    where PropertyKey.referring.contains(property.key) {
      for id in property.value.strings { names[id] = node(id).map(reading.name(of:)) }
    }
    return names
  }
}
