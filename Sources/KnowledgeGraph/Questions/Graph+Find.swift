public import PropertyGraph

extension Graph {
  /// What bears a name, an alias or a note that holds `query`; case, diacritics and punctuation do not
  /// count.
  ///
  /// ```swift
  /// graph.find("gemeenschap").matches.map(\.thing.name)
  /// ```
  ///
  /// Whole names come first, then names that begin with it, then whole words, then parts of words;
  /// names before aliases before notes. What was noted on an edge is found at the edge's source.
  ///
  /// O(nodes + edges).
  public func find(_ query: String) -> Found {
    let asked = Names.fold(query)
    guard !asked.isEmpty else { return Found(query: query, matches: []) }
    let reading = Reading(self)
    var hits: [Node: Hit] = [:]
    for node in nodes {
      if let hit = hit(node, asked) { hits[node] = hit }
    }
    if let notes = edgeColumns.first(where: { $0.key == PropertyKey.note }) {
      for edge in edges {
        guard let note = notes.value(at: edge.index)?.string,
          let hit = Hit(note: note, asked, edge: self[edge].id)
        else { continue }
        let node = source(of: edge)
        if hit.rank < hits[node]?.rank ?? .max { hits[node] = hit }
      }
    }
    let sorted = hits.map { (hit: $1, thing: reading.thing($0)) }.sorted { first, second in
      if first.hit.rank != second.hit.rank { return first.hit.rank < second.hit.rank }
      return (first.thing.name, first.thing.id) < (second.thing.name, second.thing.id)
    }
    return Found(
      query: query,
      matches: sorted.map { hit, thing in
        Found.Match(
          thing: thing, property: hit.property, excerpt: hit.excerpt, edge: hit.edge)
      })
  }

  private func hit(_ node: Node, _ asked: String) -> Hit? {
    let view = self[node]
    var best = view.name.flatMap { Hit(name: $0, asked) }
    for alias in view[PropertyKey.aliases]?.strings ?? [] {
      best = Hit.better(best, Hit(alias: alias, asked))
    }
    if let note = view[PropertyKey.note]?.string { best = Hit.better(best, Hit(note: note, asked)) }
    if best == nil, view.name == nil { best = Hit(id: view.id, asked) }
    return best
  }
}

/// Where a query was found, and how well it fits.
private struct Hit {
  let rank: Int
  let property: String
  let excerpt: String
  var edge: String?

  init?(name: String, _ asked: String) {
    guard let fit = Fit(asked, in: Names.fold(name)) else { return nil }
    self.init(rank: fit.rawValue * 2, property: PropertyKey.name, excerpt: name)
  }

  init?(alias: String, _ asked: String) {
    guard let fit = Fit(asked, in: Names.fold(alias)) else { return nil }
    self.init(rank: fit.rawValue * 2 + 1, property: PropertyKey.aliases, excerpt: alias)
  }

  init?(note: String, _ asked: String, edge: String? = nil) {
    guard let fit = Fit(asked, in: Names.fold(note)) else { return nil }
    let isWhole = fit != .part
    self.init(
      rank: (isWhole ? 10 : 12) + (edge == nil ? 0 : 1), property: PropertyKey.note,
      excerpt: Excerpt(of: note, around: asked).text)
    self.edge = edge
  }

  init?(id: String, _ asked: String) {
    guard let fit = Fit(asked, in: Names.fold(id)) else { return nil }
    self.init(rank: fit.rawValue * 2, property: "id", excerpt: id)
  }

  private init(rank: Int, property: String, excerpt: String) {
    (self.rank, self.property, self.excerpt) = (rank, property, excerpt)
  }

  static func better(_ one: Hit?, _ other: Hit?) -> Hit? {
    guard let one, let other else { return one ?? other }
    return other.rank < one.rank ? other : one
  }
}

/// How well what was asked fits a folded text.
private enum Fit: Int {
  case whole, start, words, allWords, part

  init?(_ asked: String, in text: String) {
    if text == asked {
      self = .whole
    } else if text.hasPrefix(asked + " ") {
      self = .start
    } else if Names.holds(text, words: asked) {
      self = .words
    } else if asked.split(separator: " ").allSatisfy({ Names.holds(text, words: String($0)) }) {
      self = .allWords
    } else if Names.holds(text, part: asked) {
      self = .part
    } else {
      return nil
    }
  }
}
