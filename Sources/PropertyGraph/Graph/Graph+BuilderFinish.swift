extension Graph.Builder {
  /// The graph, put in order of id.
  ///
  /// - Throws: `GraphError` when there is more text than a graph can hold.
  public consuming func finish() throws -> Graph { try finishReporting().graph }

  /// The graph, and the edges whose id was taken, with the id they had and the one they got.
  package consuming func finishReporting() throws
    -> (graph: Graph, renamed: [(old: String, new: String)])
  {
    nameEdges()
    let (edges, renamed) = orderedEdges()
    let nodes = Reordering(nodeIDs.texts.sortedOrder())
    try checkRoom()

    let labels = Symbols(labelSets.sets, used: nodeLabels) { left, right in
      left.lexicographicallyPrecedes(right)
    }
    let edgeTypeSymbols = Symbols(types.allTexts, used: edgeTypes, by: <)
    let nodeCount = nodeLabels.count
    let edgeCount = sources.count

    let storage = Graph.Storage(
      settings: settings,
      nodeIDs: nodes.applied(to: nodeIDs.finish()),
      nodeLabels: nodes.applied(to: nodeLabels, { labels.newNumber[Int($0)] }),
      labelSets: labels.symbols,
      nodeColumns: nodeColumns.finish(total: nodeCount, by: nodes),
      edgeIDs: edges.applied(to: edgeIDs),
      sources: edges.applied(to: sources, nodes.moved),
      targets: edges.applied(to: targets, nodes.moved),
      edgeTypes: edges.applied(to: edgeTypes, { edgeTypeSymbols.newNumber[Int($0)] }),
      types: edgeTypeSymbols.symbols,
      undirected: flags(undirected, of: edgeCount, edges),
      edgeColumns: edgeColumns.finish(total: edgeCount, by: edges))
    return (Graph(storage: storage), renamed)
  }

  private func checkRoom() throws {
    let isFull =
      nodeIDs.texts.isFull || edgeIDs.isFull || nodeColumns.isFull || edgeColumns.isFull
    guard !isFull else {
      throw GraphError(
        "This graph has more than 4 GiB of text in one property, which is more than Kring can hold. Split it, or leave that property out."
      )
    }
  }
}

// MARK: - Ids of edges

extension Graph.Builder {
  /// Gives each edge that came without an id the one that follows from its ends and type.
  private mutating func nameEdges() {
    guard !unnamedEdges.isEmpty else { return }
    var named = TextTable()
    let size = unnamedEdges.reduce(edgeIDs.bytes.count) { $0 + derivedSize(Int($1)) }
    named.reserve(texts: sources.count, bytes: size)
    var unnamed = unnamedEdges.makeIterator()
    var next = unnamed.next()
    var id: [UInt8] = []
    for row in 0..<sources.count {
      if next == UInt32(row) {
        derive(&id, of: row)
        named.append(id.span)
        next = unnamed.next()
      } else {
        edgeIDs.withBytes(row) { named.append($0) }
      }
    }
    edgeIDs = named
    unnamedEdges = []
  }

  /// How many bytes the id that an edge gets has at most.
  private func derivedSize(_ row: Int) -> Int {
    return nodeIDs.texts.withBytes(Int(sources[row])) { $0.count }
      + nodeIDs.texts.withBytes(Int(targets[row])) { $0.count }
      + types.texts.withBytes(Int(edgeTypes[row])) { $0.count } + 4
  }

  /// `source--TYPE--target`, without a `String` on the way: there may be millions.
  private func derive(_ id: inout [UInt8], of row: Int) {
    id.removeAll(keepingCapacity: true)
    nodeIDs.texts.append(Int(sources[row]), to: &id)
    id += "--".utf8
    if edgeTypes[row] > 0 {
      types.texts.append(Int(edgeTypes[row]), to: &id)
      id += "--".utf8
    }
    nodeIDs.texts.append(Int(targets[row]), to: &id)
  }

  /// The edges in order of id, each with an id of its own.
  private mutating func orderedEdges() -> (Reordering, renamed: [(old: String, new: String)]) {
    let order = Reordering(edgeIDs.sortedOrder())
    let repeated = repeatedEdges(in: order)
    guard !repeated.isEmpty else { return (order, []) }
    let renamed = rename(repeated, in: order)
    return (Reordering(edgeIDs.sortedOrder()), renamed)
  }

  /// The rows of edges whose id an earlier one bears.
  private func repeatedEdges(in order: Reordering) -> [Int] {
    guard edgeIDs.count > 1 else { return [] }
    return (1..<edgeIDs.count)
      .filter { edgeIDs.compare(order.oldRow($0 - 1), order.oldRow($0)) == 0 }
      .map { order.oldRow($0) }
      .sorted()
  }

  /// Gives each of these edges the next free `id-2`, `id-3` …
  private mutating func rename(_ rows: [Int], in order: Reordering)
    -> [(old: String, new: String)]
  {
    var given: Set<String> = []
    var counters: [String: Int] = [:]
    let renamed = rows.map { row in
      let old = edgeIDs[row]
      var number = counters[old] ?? 2
      while isBorne("\(old)-\(number)", in: order) || !given.insert("\(old)-\(number)").inserted {
        number += 1
      }
      counters[old] = number + 1
      return (old: old, new: "\(old)-\(number)")
    }
    var table = TextTable()
    table.reserve(texts: edgeIDs.count, bytes: edgeIDs.bytes.count + 4 * rows.count)
    var next = 0
    for row in 0..<edgeIDs.count {
      if next < rows.count, rows[next] == row {
        table.append(renamed[next].new)
        next += 1
      } else {
        edgeIDs.withBytes(row) { table.append($0) }
      }
    }
    edgeIDs = table
    return renamed
  }

  /// Whether an edge came with this id: found in their order, because a set of all ids takes more
  /// memory than all else.
  private func isBorne(_ id: String, in order: Reordering) -> Bool {
    let id = id.utf8Span.span
    var range = 0..<edgeIDs.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let sign = edgeIDs.withBytes(order.oldRow(middle)) { $0.compare(id) }
      if sign == 0 { return true }
      range = sign < 0 ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}

// MARK: - Putting in order

/// Interned symbols in their final order, without those that nothing bears.
private struct Symbols<Symbol> {
  let symbols: [Symbol]
  let newNumber: [UInt32]

  init(_ all: [Symbol], used numbers: [UInt32], by areInOrder: (Symbol, Symbol) -> Bool) {
    var isUsed = [Bool](repeating: false, count: all.count)
    for number in numbers { isUsed[Int(number)] = true }
    let order = all.indices.filter { isUsed[$0] }.sorted { areInOrder(all[$0], all[$1]) }
    var newNumber = [UInt32](repeating: 0, count: all.count)
    for (new, old) in order.enumerated() { newNumber[old] = UInt32(new) }
    symbols = order.map { all[$0] }
    self.newNumber = newNumber
  }
}

private func flags(_ rows: [UInt32], of total: Int, _ reordering: Reordering) -> [Bool] {
  guard !rows.isEmpty else { return [] }
  var flags = [Bool](repeating: false, count: total)
  for row in rows { flags[Int(reordering.moved(row))] = true }
  return flags
}
