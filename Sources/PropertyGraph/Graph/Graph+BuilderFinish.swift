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
    named.reserve(texts: sources.count, bytes: sources.count * 16)
    var unnamed = unnamedEdges.makeIterator()
    var next = unnamed.next()
    for row in 0..<sources.count {
      if next == UInt32(row) {
        named.append(derivedID(row))
        next = unnamed.next()
      } else {
        edgeIDs.withBytes(row) { named.append($0) }
      }
    }
    edgeIDs = named
    unnamedEdges = []
  }

  private func derivedID(_ row: Int) -> String {
    let source = nodeIDs.texts[Int(sources[row])]
    let target = nodeIDs.texts[Int(targets[row])]
    let type = types.texts[Int(edgeTypes[row])]
    return type.isEmpty ? "\(source)--\(target)" : "\(source)--\(type)--\(target)"
  }

  /// The edges in order of id, each with an id of its own.
  private mutating func orderedEdges() -> (Reordering, renamed: [(old: String, new: String)]) {
    let order = Reordering(edgeIDs.sortedOrder())
    let repeated = repeatedEdges(in: order)
    guard !repeated.isEmpty else { return (order, []) }
    let renamed = rename(repeated)
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
  private mutating func rename(_ rows: [Int]) -> [(old: String, new: String)] {
    var taken = Set((0..<edgeIDs.count).map { edgeIDs[$0] })
    var counters: [String: Int] = [:]
    var newID: [Int: String] = [:]
    var renamed: [(old: String, new: String)] = []
    for row in rows {
      let old = edgeIDs[row]
      var number = counters[old] ?? 2
      while !taken.insert("\(old)-\(number)").inserted { number += 1 }
      counters[old] = number + 1
      newID[row] = "\(old)-\(number)"
      renamed.append((old, "\(old)-\(number)"))
    }
    var table = TextTable()
    for row in 0..<edgeIDs.count {
      if let id = newID[row] {
        table.append(id)
      } else {
        edgeIDs.withBytes(row) { table.append($0) }
      }
    }
    edgeIDs = table
    return renamed
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
