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
    let renamed = renameRepeatedEdges()
    try checkRoom()

    let nodes = Reordering(nodeIDs.texts.sortedOrder())
    let edges = Reordering(edgeIDs.sortedOrder())
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
      nodeColumns: nodeColumns.finish(total: nodeCount, newRow: nodes.newRow),
      edgeIDs: edges.applied(to: edgeIDs),
      sources: edges.applied(to: sources, nodes.moved),
      targets: edges.applied(to: targets, nodes.moved),
      edgeTypes: edges.applied(to: edgeTypes, { edgeTypeSymbols.newNumber[Int($0)] }),
      types: edgeTypeSymbols.symbols,
      undirected: flags(undirected, of: edgeCount, newRow: edges.newRow),
      edgeColumns: edgeColumns.finish(total: edgeCount, newRow: edges.newRow))
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

  /// Gives every edge but the first of one id the next free `id-2`, `id-3` …
  private mutating func renameRepeatedEdges() -> [(old: String, new: String)] {
    let repeated = repeatedEdges()
    guard !repeated.isEmpty else { return [] }
    var taken = Set((0..<edgeIDs.count).map { edgeIDs[$0] })
    var counters: [String: Int] = [:]
    var newID: [Int: String] = [:]
    var renamed: [(old: String, new: String)] = []
    for row in repeated.sorted() {
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

  /// The rows of edges whose id an earlier one bears.
  private func repeatedEdges() -> [Int] {
    let order = edgeIDs.sortedOrder()
    func row(_ position: Int) -> Int { order.map { Int($0[position]) } ?? position }
    guard edgeIDs.count > 1 else { return [] }
    return (1..<edgeIDs.count).filter { edgeIDs.compare(row($0 - 1), row($0)) == 0 }.map(row)
  }
}

// MARK: - Putting in order

/// Where each row goes and where it comes from; nothing if all stay.
private struct Reordering {
  /// The old row of each new one.
  let order: [UInt32]?
  /// The new row of each old one.
  let newRow: [UInt32]?

  init(_ order: [UInt32]?) {
    self.order = order
    newRow = order.map { order in
      var newRow = [UInt32](repeating: 0, count: order.count)
      for (new, old) in order.enumerated() { newRow[Int(old)] = UInt32(new) }
      return newRow
    }
  }

  func moved(_ row: UInt32) -> UInt32 { newRow.map { $0[Int(row)] } ?? row }

  func applied(to values: [UInt32], _ transform: (UInt32) -> UInt32) -> [UInt32] {
    order.map { $0.map { transform(values[Int($0)]) } } ?? values.map(transform)
  }

  func applied(to texts: consuming TextTable) -> TextTable {
    if let order { texts.reordered(by: order) } else { texts }
  }
}

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

private func flags(_ rows: [UInt32], of total: Int, newRow: [UInt32]?) -> [Bool] {
  guard !rows.isEmpty else { return [] }
  var flags = [Bool](repeating: false, count: total)
  for row in rows { flags[newRow.map { Int($0[Int(row)]) } ?? Int(row)] = true }
  return flags
}
