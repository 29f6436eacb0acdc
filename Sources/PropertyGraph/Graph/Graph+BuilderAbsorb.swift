extension Graph.Builder {
  /// Adds all that another builder was given, as if it had been given here, afterwards.
  ///
  /// Nodes with the same id become one. What the other says of it comes last, and counts: its labels
  /// if it has any, and its properties. Settings stay as they are here.
  ///
  /// - Returns: for each node of the other, its row here.
  /// - Complexity: O(n + m), a copy of what the other holds.
  package mutating func absorb(_ other: consuming Graph.Builder) -> [UInt32] {
    let rows = absorbNodes(other)
    absorbEdges(other, rows)
    return rows
  }

  private mutating func absorbNodes(_ other: borrowing Graph.Builder) -> [UInt32] {
    let ids = other.nodeIDs.texts
    let rows = (0..<ids.count).map { number in
      ids.withBytes(number) { UInt32(node($0).row) }
    }
    let sets = other.labelSets.sets.map { UInt32(labelSets.insert($0)) }
    for (row, set) in zip(rows, other.nodeLabels) where set != 0 {
      nodeLabels[Int(row)] = sets[Int(set)]
    }
    nodeColumns.absorb(other.nodeColumns) { rows[Int($0)] }
    return rows
  }

  private mutating func absorbEdges(_ other: borrowing Graph.Builder, _ rows: [UInt32]) {
    let start = UInt32(edgeCount)
    let names = other.types.texts
    let types = (0..<names.count).map { number in
      names.withBytes(number) { UInt32(self.types.insert($0).index) }
    }
    edgeIDs.append(other.edgeIDs)
    sources.append(other.sources) { rows[Int($0)] }
    targets.append(other.targets) { rows[Int($0)] }
    edgeTypes.append(other.edgeTypes) { types[Int($0)] }
    undirected.append(other.undirected) { start + $0 }
    unnamedEdges.append(other.unnamedEdges) { start + $0 }
    edgeColumns.absorb(other.edgeColumns) { start + $0 }
  }
}

extension ColumnBuilders {
  /// Adds the columns of other rows, whose numbers `moved` gives.
  fileprivate mutating func absorb(_ other: ColumnBuilders, moved: (UInt32) -> UInt32) {
    for column in other.columns { columns[number(column.key)].absorb(column, moved: moved) }
  }
}

extension [UInt32] {
  @inline(__always)
  fileprivate mutating func append(_ other: [UInt32], as moved: (UInt32) -> UInt32) {
    reserveCapacity(Swift.max(capacity, count + other.count))
    for value in other { append(moved(value)) }
  }
}
