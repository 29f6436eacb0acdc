import PropertyGraph
import Testing

@Suite struct RandomReachTests {
  @Test(arguments: 0..<300)
  func `arrives as the best of all single paths does`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 5, groups: 1, meetings: 6)
    var random = SplitMix64(seed: seed)
    let contacts = sketch.contacts
    for certainty in Contacts.Certainty.allCases {
      for participant in sketch.participants {
        let start = Contacts.Seed(
          participant, since: ContactSketch.moment(10, using: &random))
        let reach = contacts.reach(from: [start], certainty)
        let arrivals = reach.arrivals.map { ($0.participant, $0.time) }
        #expect(
          Dictionary(uniqueKeysWithValues: arrivals)
            == sketch.arrivalsOverAllPaths(from: start, certainty))
      }
    }
  }

  @Test(arguments: 0..<300)
  func `knows who told whom, as telling everybody everything does`(seed: UInt64) {
    let size = Int(seed % 3) + 1
    let sketch = ContactSketch(
      seed: seed, people: 5 * size, groups: size, meetings: 10 * size, span: 10 * Int64(size))
    let contacts = sketch.contacts
    let seeds = seeds(of: sketch, seed)
    for certainty in Contacts.Certainty.allCases {
      #expect(
        contacts.reach(from: seeds, certainty).arrivals == sketch.arrivals(from: seeds, certainty))
    }
  }

  @Test(arguments: 0..<300)
  func `waiting longer never brings news sooner`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 5, groups: 1, meetings: 10)
    let contacts = sketch.contacts
    for certainty in Contacts.Certainty.allCases {
      for participant in sketch.participants {
        var before = contacts.reach(from: participant, certainty)
        for since in -1...Int64(10) {
          let reach = contacts.reach(from: participant, since: since, certainty)
          #expect(reach.arrivals.allSatisfy { before[$0.participant]!.time <= $0.time })
          before = reach
        }
      }
    }
  }

  @Test(arguments: 0..<300)
  func `what is certain is possible, and possibly sooner`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 10, groups: 2, meetings: 20, span: 20)
    let seeds = seeds(of: sketch, seed)
    let possible = sketch.contacts.reach(from: seeds, .uncertain)
    let certain = sketch.contacts.reach(from: seeds)
    #expect(certain.arrivals.allSatisfy { possible[$0.participant]!.time <= $0.time })
  }

  @Test(arguments: 0..<300)
  func `one meeting more delays nobody`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 8, groups: 2, meetings: 12)
    var fewer = sketch
    let removed = fewer.meetings.removeLast().node
    fewer.attendances.removeAll { $0.meeting == removed }
    let seeds = seeds(of: sketch, seed)
    for certainty in Contacts.Certainty.allCases {
      let reach = sketch.contacts.reach(from: seeds, certainty)
      let before = fewer.contacts.reach(from: seeds, certainty)
      #expect(before.arrivals.allSatisfy { reach[$0.participant]!.time <= $0.time })
    }
  }

  @Test(arguments: 0..<300)
  func `sources are those who reach, until their departure`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 10)
    let contacts = sketch.contacts
    var random = SplitMix64(seed: seed)
    let since = ContactSketch.moment(10, using: &random)
    for target in sketch.participants {
      let sources = contacts.sources(of: target, since: since)
      for source in sketch.participants {
        let reaches = contacts.reach(from: source, since: since)[target] != nil
        #expect((sources[source] != nil) == reaches)
        guard source != target, let departure = sources[source]?.time else { continue }
        #expect(contacts.reach(from: source, since: departure)[target] != nil)
        #expect(contacts.reach(from: source, since: departure + 1)[target] == nil)
      }
      let order = sources.departures.map { (~$0.time, $0.participant) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(arguments: 0..<300)
  func `sources tell whoever can pass it on last`(seed: UInt64) {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 16, span: 6)
    for target in sketch.participants {
      let sources = sketch.contacts.sources(of: target)
      for departure in sources.departures.dropFirst() {
        let ways = sketch.meetings.filter { meeting in
          meeting.bounds.earliest == departure.time
            && sketch.cameTo(meeting).contains(departure.participant)
        }.flatMap { meeting in
          sketch.cameTo(meeting).compactMap { sources[$0] }
            .filter { $0.time >= meeting.bounds.latest }
            .map { (~$0.time, $0.participant, meeting.node) }
        }
        let best = ways.min { $0 < $1 }
        #expect(departure.listener == best?.1)
        #expect(departure.meeting == best?.2)
      }
    }
  }

  @Test(arguments: 0..<300)
  func `every path can be walked`(seed: UInt64) throws {
    let sketch = ContactSketch(seed: seed, people: 5, groups: 1, meetings: 10)
    let contacts = sketch.contacts
    for source in sketch.people {
      for certainty in Contacts.Certainty.allCases {
        let reach = contacts.reach(from: source, certainty)
        for arrival in reach.arrivals where arrival.hops > 0 {
          let path = try #require(reach.path(to: arrival.participant))
          #expect(path == contacts.path(from: source, to: arrival.participant, certainty))
          #expect(path.count == arrival.hops)
          #expect(path.last?.arrival == arrival.time)
          check(path, in: sketch, certainty)
        }
      }
    }
    for target in sketch.participants {
      let sources = contacts.sources(of: target)
      for departure in sources.departures where departure.hops > 0 {
        let path = try #require(sources.path(from: departure.participant))
        #expect(path.count == departure.hops)
        #expect(sketch.meeting(path[0].meeting).bounds.earliest == departure.time)
        #expect(path.last?.to == target)
        check(path, in: sketch, .certain)
      }
    }
  }

  private func check(
    _ path: [Reachability.Step], in sketch: ContactSketch, _ certainty: Contacts.Certainty
  ) {
    let isAttended = path.allSatisfy { step in
      let came = sketch.cameTo(sketch.meeting(step.meeting))
      return came.isSuperset(of: [step.from, step.to]) && sketch.people.contains(step.from)
    }
    #expect(isAttended)
    #expect(zip(path, path.dropFirst()).allSatisfy { $0.to == $1.from })
    let meetings = path.map { sketch.meeting($0.meeting) }
    #expect(sketch.isPath(meetings, DateBounds.distantPast, certainty))
  }

  private func seeds(of sketch: ContactSketch, _ seed: UInt64) -> [Contacts.Seed] {
    var random = SplitMix64(seed: seed)
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Contacts.Seed(
        sketch.participants.randomElement(using: &random)!,
        since: ContactSketch.moment(10, using: &random))
    }
  }
}
