import PropertyGraph
import Synchronization
import Testing

@Suite struct ReachCountsTests {
  @Test(arguments: 0..<300)
  func `counts for all whom a scan reaches from each`(seed: UInt64) async throws {
    let size = Int(seed % 5) + 1
    let sketch = ContactSketch(
      seed: seed, people: 6 * size, groups: size, meetings: 10 * size, span: 8 * Int64(size))
    let contacts = sketch.contacts
    var random = SplitMix64(seed: seed)
    let since = ContactSketch.moment(8, using: &random)

    let counts = try await contacts.reachCounts(since: since)
    for participant in sketch.participants {
      let reach = contacts.reach(from: participant, since: since)
      #expect(counts.reach[participant] == Double(reach.count))
      let sources = contacts.sources(of: participant, since: since)
      #expect(counts.sources[participant] == Double(sources.departures.count))
    }
  }

  @Test(arguments: 0..<200)
  func `counts within a time what has arrived by then`(seed: UInt64) async throws {
    let sketch = ContactSketch(seed: seed, people: 12, groups: 2, meetings: 30, span: 20)
    let contacts = sketch.contacts
    let (since, until) = (Int64(seed % 7), Int64(8 + seed % 11))
    let reached = sketch.participants.map { source in
      contacts.reach(from: source, since: since).arrivals.filter { $0.time <= until }
        .map(\.participant)
    }

    let counts = try await contacts.reachCounts(since: since, until: until)
    for (source, reached) in zip(sketch.participants, reached) {
      #expect(counts.reach[source] == Double(reached.count))
    }
    for participant in sketch.participants {
      let sources = reached.count { $0.contains(participant) }
      #expect(counts.sources[participant] == Double(sources))
    }
  }

  @Test(arguments: 0..<3)
  func `carries more news than one sweep holds`(seed: UInt64) async throws {
    let sketch = ContactSketch(seed: seed, people: 700, groups: 20, meetings: 2500, span: 2000)
    let contacts = sketch.contacts
    let counts = try await contacts.reachCounts()
    for participant in sketch.participants.prefix(150) + sketch.groups {
      #expect(counts.reach[participant] == Double(contacts.reach(from: participant).count))
      let sources = contacts.sources(of: participant).departures
      #expect(counts.sources[participant] == Double(sources.count))
    }
    #expect(counts.reach.values.reduce(0, +) == counts.sources.values.reduce(0, +))
  }

  @Test func `is the same on any number of threads, and tells how far it is`() async throws {
    let contacts = ContactSketch(
      seed: 7, people: 1100, groups: 3, meetings: 2000, span: 2000
    ).contacts
    let told = Mutex<[Double]>([])
    let counts = try await contacts.reachCounts(threads: 1) { part in
      told.withLock { $0.append(part) }
    }
    for threads in 2...4 {
      #expect(try await contacts.reachCounts(threads: threads) == counts)
    }
    let parts = told.withLock { $0 }
    #expect(parts == [1 / 3, 2 / 3, 1])
  }

  @Test func `ends when its task is cancelled`() async throws {
    let contacts = ContactSketch(
      seed: 7, people: 600, groups: 3, meetings: 2000, span: 2000
    ).contacts
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await contacts.reachCounts()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `has nothing to count where nobody is`() async throws {
    let counts = try await Contacts.empty.reachCounts()
    #expect(counts.reach.values.isEmpty && counts.sources.values.isEmpty)
  }
}
