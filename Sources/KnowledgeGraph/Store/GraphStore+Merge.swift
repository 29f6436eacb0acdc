internal import GRDB
public import PropertyGraph

extension GraphStore {
  /// Takes a graph in, as one journal entry.
  ///
  /// ```swift
  /// let report = try await store.merge(graph)
  /// print(report.newNodes, report.knownNodes, report.differences)
  /// ```
  ///
  /// A node that is there already is recognised by its id, but only if labels and folded name agree
  /// too; an edge by its id or its date, if type, ends and direction agree. What they lack is filled
  /// in. Where the two differ the known value stays, unless the import is told to replace; either way
  /// the report lists it. ``MergeReport/init(of:into:trustingIDs:replacing:)`` tells all that without
  /// taking anything in.
  ///
  /// - Parameters:
  ///   - graph: what to take in; a year that came as a number is taken for a date.
  ///   - trustingIDs: whether nodes with the same id are the same, whatever they are called.
  ///   - replacing: whether the new value wins where two differ.
  /// - Throws: ``KnowledgeError`` with the nodes that share an id and are not the same, or the dates
  ///   that are none; then nothing was imported.
  /// - Complexity: O(both graphs); into an empty store indexes are built once, at the end.
  @discardableResult
  public func merge(
    _ graph: Graph, trustingIDs: Bool = false, replacing: Bool = false, verb: String = "import"
  ) async throws -> MergeReport {
    let graph = try graph.withDatesAsText()
    var (report, entry) = try await write(verb: verb) { transaction in
      try transaction.merge(graph, isTrustingIDs: trustingIDs, isReplacing: replacing)
    }
    report.entry = entry
    return report
  }
}

extension MergeReport {
  /// What taking a graph into another would do, without doing it.
  ///
  /// ```swift
  /// let report = try MergeReport(of: graph, into: store.graph())
  /// print(report.newNodes, report.matched, report.differences)
  /// ```
  ///
  /// - Throws: ``KnowledgeError``, as ``GraphStore/merge(_:trustingIDs:replacing:verb:)``.
  /// - Complexity: O(both graphs).
  public init(
    of graph: Graph, into known: Graph, trustingIDs: Bool = false, replacing: Bool = false
  ) throws {
    let graph = try graph.withDatesAsText()
    try graph.checkDates()
    self = try GraphMerge(
      of: graph, into: known, isTrustingIDs: trustingIDs, isReplacing: replacing
    ).report
  }
}

extension WriteTransaction {
  fileprivate func merge(_ graph: Graph, isTrustingIDs: Bool, isReplacing: Bool) throws
    -> MergeReport
  {
    try graph.checkDates()
    let isEmpty = try isEmpty
    let merge = try GraphMerge(
      of: isEmpty ? graph.subgraph(nodes: { _ in false }) : graph, into: Graph(reading: db),
      isTrustingIDs: isTrustingIDs, isReplacing: isReplacing)
    for change in merge.changes { try apply(change) }
    var report = merge.report
    if isEmpty {
      try load(graph)
      report.newNodes = graph.nodeCount
      report.newEdges = graph.edgeCount
    }
    return report
  }
}

// MARK: - Dates

extension Graph {
  /// Refuses a graph in which dates are none.
  func checkDates() throws {
    let nodes = nodes.lazy.filter { bounds(of: $0) == .unknown }.compactMap { node in
      self[node]["date"].flatMap {
        self[node].date == nil ? "\(self[node].id) (\($0.json))" : nil
      }
    }
    let edges = edges.lazy.filter { bounds(of: $0) == .unknown }.compactMap { edge in
      self[edge]["date"].flatMap {
        self[edge].date == nil ? "\(self[edge].id) (\($0.json))" : nil
      }
    }
    let wrong = Array(nodes) + Array(edges)
    guard !wrong.isEmpty else { return }
    let shown = 3
    let rest = wrong.count > shown ? " and \(wrong.count - shown) more" : ""
    throw KnowledgeError(
      "Nothing was imported: a date is none on \(wrong.prefix(shown).joined(separator: ", "))\(rest). Write it as in \"2022-09-28\", or give that property another name."
    )
  }
}

extension Graph {
  /// The graph with years that came as numbers written as text, so that they are dates.
  fileprivate func withDatesAsText() throws -> Graph {
    guard hasNumbersAsDates(nodeColumns) || hasNumbersAsDates(edgeColumns) else { return self }
    return try Graph { build in
      for (key, value) in settings { build.set(setting: key, to: value) }
      for node in nodes {
        var record = self[node].record
        record.properties.writeDateAsText()
        try build.addNode(record)
      }
      for edge in edges {
        var record = self[edge].record
        record.properties.writeDateAsText()
        try build.addEdge(record)
      }
    }
  }

  private func hasNumbersAsDates(_ columns: [PropertyGraph.Column]) -> Bool {
    columns.contains { column in
      guard column.key == PropertyKey.date else { return false }
      if case .dates = column.values { return false }
      return true
    }
  }
}

extension [String: PropertyValue] {
  fileprivate mutating func writeDateAsText() {
    if case .integer(let year) = self[PropertyKey.date] {
      self[PropertyKey.date] = .string("\(year)")
    }
  }
}
