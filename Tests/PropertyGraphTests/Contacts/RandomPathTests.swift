import Testing

@testable import PropertyGraph

@Suite struct RandomPathTests {
  @Test(arguments: 0..<200)
  func `is as good as the best of all single paths`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 5, groups: 1, meetings: 8)
    var random = SplitMix64(seed: seed)
    let contacts = sketch.contacts
    let trip = ContactSketch.Trip.random(10, using: &random)
    for source in sketch.participants {
      for target in sketch.participants where target != source {
        let all = sketch.allPaths(from: source, to: target, trip)
        for choice in Contacts.PathChoice.allCases {
          let path = contacts.path(from: source, to: target, choice, trip)
          let merits = path.map { sketch.merits($0.map(\.bounds), choice) }
          let best = all.map { sketch.merits($0, choice) }
            .min { $0.lexicographicallyPrecedes($1) }
          #expect(merits == best)
        }
      }
    }
  }

  @Test(arguments: 0..<200)
  func `settles ties as the rules say`(seed: UInt64) {
    let size = Int(seed % 4) + 1
    let span = 4 + 3 * Int64(size)
    let sketch = ContactSketch(
      seed: seed, people: 4 * size, groups: 1, meetings: 12 * size, span: span)
    var random = SplitMix64(seed: seed)
    let contacts = sketch.contacts
    for _ in 0..<20 {
      let trip = ContactSketch.Trip.random(span, using: &random)
      let source = sketch.participants.randomElement(using: &random)!
      let target = sketch.participants.randomElement(using: &random)!
      for choice in Contacts.PathChoice.allCases {
        #expect(
          contacts.path(from: source, to: target, choice, trip)
            == sketch.path(from: source, to: target, choice, trip))
      }
    }
  }

  @Test(arguments: 0..<100)
  func `any wait is allowed when none is named`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 16, span: 12)
    let contacts = sketch.contacts
    for source in sketch.participants {
      for target in sketch.participants {
        for choice in Contacts.PathChoice.allCases {
          #expect(
            contacts.path(from: source, to: target, choice)
              == contacts.path(from: source, to: target, choice, wait: .max))
        }
        #expect(
          contacts.path(from: source, to: target, .foremost)
            == contacts.reach(from: source).path(to: target))
      }
    }
  }

  /// Of twenty graphs for each seed: what looks only where the best paths can be finds the one that a look
  /// at all meetings finds.
  @Test(arguments: 0..<100)
  func `looks only where the best paths are`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for graph in 0..<20 as Range<UInt64> {
      let people = Int.random(in: 2...16, using: &random)
      let span = Int64.random(in: 5...60, using: &random)
      let sketch = ContactSketch(
        seed: seed * 20 + graph, people: people, groups: 2,
        meetings: people * Int.random(in: 1...6, using: &random), span: span)
      let contacts = sketch.contacts
      for _ in 0..<4 {
        let trip = ContactSketch.Trip.random(span, using: &random)
        let source = Int.random(in: 0..<people, using: &random)
        let target = Int.random(in: 0..<people + 2, using: &random)
        guard source != target else { continue }
        for choice in [Contacts.PathChoice.latest, .fastest, .shortest] {
          let path = contacts.path(
            from: contacts.participants[source], to: contacts.participants[target], choice,
            since: trip.since, until: trip.until)
          let window = PathWindow(since: trip.since, until: trip.until)
          #expect(path == contacts.scan(from: source, to: target, choice, in: window))
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `every choice is best at what it is for`(seed: UInt64) throws {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 14, span: 12)
    var random = SplitMix64(seed: seed)
    let contacts = sketch.contacts
    let trip = ContactSketch.Trip.random(12, using: &random)
    for source in sketch.people {
      for target in sketch.participants where target != source {
        let paths = Contacts.PathChoice.allCases.compactMap {
          contacts.path(from: source, to: target, $0, trip)
        }
        guard let foremost = paths.first else { continue }
        try #require(paths.count == 4)
        let (latest, fastest, shortest) = (paths[1], paths[2], paths[3])
        #expect(paths.allSatisfy { foremost.last!.arrival <= $0.last!.arrival })
        #expect(paths.allSatisfy { latest[0].departure >= $0[0].departure })
        #expect(paths.allSatisfy { fastest.duration <= $0.duration })
        #expect(paths.allSatisfy { shortest.count <= $0.count })
        #expect(latest[0].departure == departure(contacts, source, target, trip))
      }
    }
  }

  /// Reach, backwards, knows the latest departure too, unless the news may not wait.
  private func departure(
    _ contacts: Contacts, _ source: Graph.Node, _ target: Graph.Node, _ trip: ContactSketch.Trip
  ) -> Int64? {
    guard trip.wait == nil, trip.until == DateBounds.distantFuture else {
      return contacts.path(from: source, to: target, .latest, trip)?[0].departure
    }
    return contacts.sources(of: target, since: trip.since)[source]?.time
  }

  @Test(arguments: 0..<100)
  func `a wider window and a longer wait make nothing worse`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 14, span: 12)
    var random = SplitMix64(seed: seed)
    let contacts = sketch.contacts
    let narrow = ContactSketch.Trip.random(12, using: &random)
    var wide = narrow
    if narrow.since > DateBounds.distantPast { wide.since -= 2 }
    if narrow.until < DateBounds.distantFuture { wide.until += 2 }
    wide.wait = narrow.wait.map { $0 + 2 }
    for source in sketch.people {
      for target in sketch.participants where target != source {
        for choice in Contacts.PathChoice.allCases {
          guard let path = contacts.path(from: source, to: target, choice, narrow) else { continue }
          let better = contacts.path(from: source, to: target, choice, wide)!
          #expect(
            sketch.merits(better.map(\.bounds), choice)[0]
              <= sketch.merits(path.map(\.bounds), choice)[0])
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `possible news arrives before the window closes, or there is no path`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 12)
    let contacts = sketch.contacts
    for source in sketch.people {
      for target in sketch.participants where target != source {
        for certainty in Contacts.Certainty.allCases {
          let reach = contacts.reach(from: source, since: 2, certainty)[target]
          let path = contacts.path(from: source, to: target, since: 2, until: 6, certainty)
          let isInTime = reach.map { certainty == .certain ? $0.time <= 6 : $0.time < 6 } ?? false
          #expect((path != nil) == isInTime)
          #expect(path == nil || path?.last?.arrival == reach?.time)
        }
      }
    }
  }
}

extension Contacts {
  fileprivate func path(
    from source: Graph.Node, to target: Graph.Node, _ choice: PathChoice,
    _ trip: ContactSketch.Trip
  ) -> [Reachability.Step]? {
    path(
      from: source, to: target, choice, since: trip.since, until: trip.until, wait: trip.wait)
  }
}

extension Reachability.Step {
  fileprivate var bounds: DateBounds { DateBounds(earliest: departure, latest: arrival) }
}

extension [Reachability.Step] {
  fileprivate var duration: Int64 {
    let (start, end) = (self[0].departure, self[count - 1].arrival)
    return start == DateBounds.distantPast || end == DateBounds.distantFuture ? .max : end - start
  }
}
