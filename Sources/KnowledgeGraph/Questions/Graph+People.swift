public import PropertyGraph

extension Graph {
  /// The network of the people: who met whom, derived from who came where.
  ///
  /// ```swift
  /// let people = graph.people()
  /// people[people.edges[0]]["weight"]      // Newman's weight of the first tie
  /// graph.people(minWeight: 0.01)          // without those who only sat in a large hall together
  /// ```
  ///
  /// Its nodes are the people as they are. Its edges are undirected, of type `MET`, with `weight`
  /// (Newman's), `meetings` (how many), and `first` and `last`, the dates of the first and last meeting
  /// as they were written.
  ///
  /// A hall of 5,000 ties everybody in it to everybody else, twelve million times, each with a weight
  /// of 1/4,999. A least weight leaves such ties out, and keeps those of people who met in a hall
  /// of two, or often enough.
  ///
  /// - Parameter minWeight: how much a tie must weigh; 0 for all ties. A meeting of n people adds
  ///   1 / (n − 1) to each of its ties.
  /// - Complexity: O(Σ n²) over the meetings, and about 140 bytes for each tie that is left.
  public func people(minWeight: Double = 0) -> Graph {
    let reading = Reading(self)
    do {
      return try Graph { build in
        for (key, value) in settings { build.set(setting: key, to: value) }
        for node in nodes where reading.kind(of: node) == .person {
          try build.addNode(self[node].record)
        }
        addTies(minWeight, reading, to: &build)
      }
    } catch {
      preconditionFailure("people who met are a graph: \(error)")
    }
  }

  /// Adds the ties between the people, who were added in order: column by column, for there may be
  /// millions.
  private func addTies(_ minWeight: Double, _ reading: Reading, to build: inout Builder) {
    let contacts = contacts()
    let dates = MeetingDates(of: self, reading)
    var rows = [Int](repeating: 0, count: nodeCount)
    var row = 0
    for node in nodes where reading.kind(of: node) == .person {
      rows[node.index] = row
      row += 1
    }
    let (weight, meetings) = (build.edgeColumn("weight"), build.edgeColumn("meetings"))
    let (first, last) = (build.edgeColumn("first"), build.edgeColumn("last"))
    contacts.forEachTie { tie in
      guard tie.weight >= minWeight else { return }
      let edge = build.edge(
        "".utf8Span.span, source: rows[tie.a.index], target: rows[tie.b.index], directed: false)
      build.setType(of: edge, to: "MET".utf8Span.span)
      build.set(edge: edge, weight, float: tie.weight)
      build.set(edge: edge, meetings, integer: Int64(tie.meetings))
      dates.withDate(of: tie.first) { build.set(edge: edge, first, text: $0) }
      dates.withDate(of: tie.last) { build.set(edge: edge, last, text: $0) }
    }
  }
}

/// The dates of meetings as they were written, each read once.
private struct MeetingDates {
  private var texts = TextTable()
  /// Where the date of each node stands in `texts`, -1 for none.
  private var places: [Int32]

  init(of graph: Graph, _ reading: Reading) {
    places = Array(repeating: -1, count: graph.nodeCount)
    for node in graph.nodes where reading.kind(of: node) == .meeting {
      guard let date = reading.date(of: node) else { continue }
      places[node.index] = Int32(texts.count)
      texts.append(date)
    }
  }

  /// Lends the date of a meeting, if it has one.
  func withDate(of meeting: Graph.Node, _ body: (Span<UInt8>) -> Void) {
    let place = Int(places[meeting.index])
    if place >= 0 { texts.withBytes(place, body) }
  }
}
