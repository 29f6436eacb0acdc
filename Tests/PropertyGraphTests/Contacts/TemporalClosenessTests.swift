import PropertyGraph
import Testing

@Suite struct TemporalClosenessTests {
  @Test(arguments: 0..<200)
  func `is the mean nearness over the fewest meetings`(seed: UInt64) async throws {
    let size = Int(seed % 4) + 1
    let sketch = ContactSketch(
      seed: seed, people: 6 * size, groups: size, meetings: 12 * size, span: 10 * Int64(size))
    var random = SplitMix64(seed: seed)
    let since = ContactSketch.moment(8, using: &random)
    let until = seed % 3 == 0 ? DateBounds.distantFuture : Int64(9 + seed % 20)

    let closeness = try await sketch.contacts.temporalCloseness(since: since, until: until)
    let fewest = sketch.participants.reduce(into: [:]) {
      $0[$1] = sketch.fewestMeetings(from: $1, since: since, until: until)
    }
    let others = Double(sketch.participants.count - 1)
    for one in sketch.participants {
      let outgoing = nearness(fewest[one]!.values.map(\.self)) / others
      let incoming = nearness(fewest.values.compactMap { $0[one] }) / others
      #expect(abs(closeness.outgoing[one]! - outgoing) < 1e-12)
      #expect(abs(closeness.incoming[one]! - incoming) < 1e-12)
    }
  }

  @Test(arguments: 0..<5)
  func `is as near over samples as it says`(seed: UInt64) async throws {
    let contacts = ContactSketch(
      seed: seed, people: 900, groups: 20, meetings: 1500, span: 900
    ).contacts
    let exact = try await contacts.temporalCloseness()
    let about = try await contacts.temporalCloseness(exactUpTo: 0, samples: 512, seed: seed)
    #expect(exact.error == 0 && about.samples == 512 && about.error < 0.061)
    let errors = zip(
      exact.outgoing.values + exact.incoming.values, about.outgoing.values + about.incoming.values
    ).map { abs($0 - $1) }
    let farOff = errors.filter { $0 > about.error }
    #expect(20 * farOff.count <= errors.count)
    #expect(errors.max()! > 0)
  }

  @Test func `is the same on any number of threads`() async throws {
    let contacts = ContactSketch(
      seed: 7, people: 1100, groups: 3, meetings: 1500, span: 900
    ).contacts
    let closeness = try await contacts.temporalCloseness(threads: 1)
    let drawn = try await contacts.temporalCloseness(exactUpTo: 0, samples: 600, threads: 1)
    for threads in 2...3 {
      #expect(try await contacts.temporalCloseness(threads: threads) == closeness)
      let again = try await contacts.temporalCloseness(
        exactUpTo: 0, samples: 600, threads: threads)
      #expect(again == drawn)
    }
  }

  @Test func `is 1 where everybody came`() async throws {
    let nodes = (0..<5).map { Graph.Node($0) }
    let contacts = Contacts(
      people: Array(nodes[..<3]), groups: [nodes[3]], meetings: [.init(nodes[4])],
      attendances: nodes[..<4].map { .init($0, at: nodes[4]) })
    let closeness = try await contacts.temporalCloseness()
    let two = 2.0 / 3
    #expect(closeness.outgoing.values == [1, 1, 1, 0])
    #expect(closeness.incoming.values == [two, two, two, 1])
  }
}

/// The sum of 1 / meetings.
private func nearness(_ meetings: [Int]) -> Double {
  meetings.reduce(0.0) { sum, count in sum + 1 / Double(count) }
}

extension ContactSketch {
  /// Through how many meetings news of one can come to each other one that it certainly reaches by
  /// then: how soon it can be anywhere after one meeting, two, and so on.
  func fewestMeetings(
    from source: Graph.Node, since: Int64, until: Int64
  ) -> [Graph.Node: Int] {
    guard since < DateBounds.distantFuture, people.contains(source) else { return [:] }
    var known = [source: since]
    var fewest: [Graph.Node: Int] = [:]
    for count in 1...meetings.count {
      var next = known
      for meeting in meetings where meeting.bounds.latest <= until {
        let tellers = peopleAt(meeting).contains { (known[$0] ?? .max) <= meeting.bounds.earliest }
        guard tellers else { continue }
        for listener in cameTo(meeting) where listener != source {
          next[listener] = min(next[listener] ?? .max, meeting.bounds.latest)
          fewest[listener] = fewest[listener] ?? count
        }
      }
      known = next
    }
    return fewest
  }
}
