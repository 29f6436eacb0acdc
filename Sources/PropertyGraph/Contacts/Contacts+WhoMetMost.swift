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
      let others = othersMet(by: row, &marks)
      let place = best.partitionPoint { ($0.others, row) < (others, $0.row) }
      best.insert((row, others), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { (participants[Int($0.row)], $0.others) }
  }

  /// For each person how many other people came to their meetings, added up.
  private func attendedWith() -> [Int] {
    let others = meetings.indices.map { people(at: $0).count - 1 }
    return (0..<peopleCount).map { row in
      went[row].reduce(0) { $0 + others[Int(went.items[$1])] }
    }
  }

  /// How many other people a person met.
  ///
  /// - Parameter marks: for each row the person for whom it was last counted.
  private func othersMet(by row: Int32, _ marks: inout [Int32]) -> Int {
    let (went, came) = (went.items.span, came.items.span)
    var marks = marks.mutableSpan
    var others = 0
    for position in self.went[Int(row)] {
      for guest in people(at: Int(went[position])) {
        let other = Int(came[guest])
        others += marks[other] == row ? 0 : 1
        marks[other] = row
      }
    }
    return others > 0 ? others - 1 : 0
  }
}
