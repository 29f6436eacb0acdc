extension Contacts {
  /// The people who met the most other people, with how many: those who met most first, then by node.
  ///
  /// ```swift
  /// for (person, others) in contacts.whoMetMost(20) { print(graph[person].name ?? "", others) }
  /// ```
  ///
  /// Nobody has met more others than came to their meetings, added up. So people are looked at in the
  /// order of these sums, until no sum that is left could be among the greatest numbers.
  ///
  /// - Complexity: O(p + a), and the attendances of the meetings of those who are looked at: of all in
  ///   the worst case, seldom of many more than asked for.
  public func whoMetMost(_ count: Int) -> [(person: Graph.Node, others: Int)] {
    let sums = attendedWith()
    let order = (0..<Int32(peopleCount)).map { $0 }.stablySorted { -Int64(sums[Int($0)]) }
    var marks = [Int32](repeating: -1, count: peopleCount)
    var best: [(row: Int32, others: Int)] = []
    for row in order {
      if best.count >= count, best.last.map({ sums[Int(row)] < $0.others }) ?? true { break }
      let others = Int(othersMet(by: row, &marks))
      let place = best.partitionPoint { ($0.others, row) < (others, $0.row) }
      best.insert((row, others), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { (participants[Int($0.row)], $0.others) }
  }
}
