import Testing

@testable import PropertyGraph

@Suite struct TemporalBetweennessTests {
  /// Meetings of one hour each, one after the other unless starts are given.
  func contacts(_ came: [[Int]], starts: [Int64]? = nil, people: Int) -> Contacts {
    let meetings = came.indices.map { Graph.Node(people + $0) }
    return Contacts(
      people: (0..<people).map { Graph.Node($0) }, groups: [],
      meetings: came.indices.map { index in
        let start = starts?[index] ?? Int64(index)
        return .init(meetings[index], .init(earliest: start, latest: start + 1))
      },
      attendances: came.indices.flatMap { index in
        came[index].map { .init(Graph.Node($0), at: meetings[index]) }
      })
  }

  func values(_ contacts: Contacts) async throws -> [Double] {
    try await contacts.temporalBetweenness().scores.values
  }

  @Test func `everybody on a chain carries from those before to those behind`() async throws {
    let chain = contacts((0..<5).map { [$0, $0 + 1] }, people: 6)
    #expect(try await values(chain) == [0, 4, 6, 6, 4, 0])
  }

  @Test func `nobody is between those who met at the same time`() async throws {
    let star = contacts([[0, 1], [0, 2], [0, 3]], starts: [0, 0, 0], people: 4)
    #expect(try await values(star) == [0, 0, 0, 0])
  }

  @Test func `news only goes forward`() async throws {
    let pairs = contacts([[0, 1], [1, 2]], people: 3)
    #expect(try await values(pairs) == [0, 1, 0])
  }

  @Test func `two who carry between the same meetings share`() async throws {
    let both = contacts([[0, 1, 2], [1, 2, 3]], people: 4)
    #expect(try await values(both) == [0, 0.5, 0.5, 0])
  }

  @Test func `each meeting at which it can be heard is a path of its own`() async throws {
    let twice = contacts([[0, 1], [0, 1], [0, 2], [1, 3], [2, 3]], people: 4)
    // From 0 to 3 by way of 1, heard on the first meeting or on the second, or of 2; from 1 to 2 by
    // way of 0, told on either, or of 3.
    let expected = [2.0 / 3, 2.0 / 3, 1.0 / 3, 1.0 / 3]
    #expect(zip(try await values(twice), expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `only meetings that lie within the window count`() async throws {
    let chain = contacts((0..<5).map { [$0, $0 + 1] }, people: 6)
    let scores = try await chain.temporalBetweenness(since: 1, until: 4).scores
    #expect(scores.values == [0, 0, 2, 2, 0, 0])
  }

  @Test func `nobody is between any where nobody met`() async throws {
    let nothing = try await Contacts.empty.temporalBetweenness()
    #expect(nothing.scores.values.isEmpty && nothing.samples == 0)
    #expect(try await values(contacts([[0], [1]], people: 2)) == [0, 0])
  }

  @Test(arguments: 0..<300)
  func `is what counting all paths gives`(seed: UInt64) async throws {
    let sketch = ContactSketch(seed: seed, people: 6, groups: 1, meetings: 9, span: 12)
    let all = try await sketch.contacts.temporalBetweenness(threads: 1)
    check(all, sketch.temporalBetweenness())
    let some = try await sketch.contacts.temporalBetweenness(since: 2, until: 12, threads: 1)
    check(some, sketch.temporalBetweenness(since: 2, until: 12))
  }

  private func check(_ betweenness: TemporalBetweenness, _ expected: [Graph.Node: Double]) {
    let isEqual = expected.allSatisfy { abs(betweenness.scores[$0]! - $1) < 1e-9 }
    #expect(isEqual && betweenness.scores.nodes.count == expected.count)
    #expect(betweenness.standardErrors == nil && betweenness.margin == nil)
  }

  @Test(arguments: 0..<50)
  func `all that is carried is what lies between`(seed: UInt64) async throws {
    let sketch = ContactSketch(seed: seed, people: 20, groups: 2, meetings: 60, span: 60)
    let contacts = sketch.contacts
    var between = 0
    for source in sketch.people {
      for target in sketch.people where target != source {
        between += max(0, (contacts.path(from: source, to: target, .shortest)?.count ?? 1) - 1)
      }
    }
    let scores = try await contacts.temporalBetweenness().scores
    #expect(abs(scores.values.reduce(0, +) - Double(between)) < 1e-6)
  }

  @Test(arguments: 0..<5)
  func `is the same to the bit on any number of threads`(seed: UInt64) async throws {
    let contacts = ContactSketch(seed: seed, people: 90, groups: 2, meetings: 200, span: 90)
      .contacts
    for samples in [40, Int.max] {
      let one = try await contacts.temporalBetweenness(samples: samples, seed: seed, threads: 1)
      for threads in 2...3 {
        let more = try await contacts.temporalBetweenness(
          samples: samples, seed: seed, threads: threads)
        #expect(more == one)
      }
    }
  }

  @Test func `a sample is near, and says how near`() async throws {
    let contacts = ContactSketch(seed: 7, people: 120, groups: 0, meetings: 400, span: 200).contacts
    let truth = try await contacts.temporalBetweenness().scores.values
    var near = 0
    for seed in 0..<10 as Range<UInt64> {
      let sample = try await contacts.temporalBetweenness(samples: 60, seed: seed)
      let errors = try #require(sample.standardErrors?.values)
      let margin = try #require(sample.margin)
      #expect(sample.samples == 60)
      for row in truth.indices {
        let error = abs(sample.scores.values[row] - truth[row])
        #expect(error <= margin)
        if error <= 2 * errors[row] { near += 1 }
      }
    }
    #expect(Double(near) / Double(10 * truth.count) > 0.85)
  }

  @Test func `the mean of many samples is the truth`() async throws {
    let contacts = ContactSketch(seed: 3, people: 30, groups: 0, meetings: 90, span: 60).contacts
    let truth = try await contacts.temporalBetweenness().scores.values
    var mean = truth.map { _ in 0.0 }
    for seed in 0..<400 as Range<UInt64> {
      let sample = try await contacts.temporalBetweenness(samples: 10, seed: seed, threads: 1)
      for row in mean.indices { mean[row] += sample.scores.values[row] / 400 }
    }
    let greatest = truth.max()!
    #expect(zip(mean, truth).allSatisfy { abs($0 - $1) < 0.1 * greatest })
  }

  @Test func `more paths than can be counted give nobody a score`() async throws {
    let contacts = contacts(
      (0...515).map { step in Array(4 * step..<4 * step + 8) }, people: 4 * 517)
    let scores = try await contacts.temporalBetweenness().scores
    #expect(scores.values.allSatisfy(\.isNaN) && scores.top().isEmpty)
  }

  @Test func `a hall of thousands is gone through twice, not squared`() async throws {
    let hall = contacts([Array(0..<5_000), Array(4_999..<9_999)], people: 9_999)
    let sample = try await hall.temporalBetweenness(samples: 20)
    #expect(sample.scores.values[4_999] > 0)
  }

  @Test func `stops when its task is cancelled`() async {
    let contacts = ContactSketch(seed: 1, people: 90, groups: 0, meetings: 100, span: 50).contacts
    let work = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await contacts.temporalBetweenness()
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
  }
}
