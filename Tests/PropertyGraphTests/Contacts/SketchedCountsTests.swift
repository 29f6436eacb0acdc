import PropertyGraph
import Testing

@Suite struct SketchedCountsTests {
  /// Far enough from each other that some reach few and some many.
  private static let contacts = ContactSketch(
    seed: 3, people: 400, groups: 10, meetings: 400, span: 300
  ).contacts

  @Test(arguments: [0.04, 0.06, 0.1])
  func `is as far off as it says`(precision: Double) async throws {
    let exact = try await Self.contacts.reachCounts()
    #expect(exact.standardError == nil)
    var (squares, within, total) = (0.0, [0, 0, 0], 0)
    for seed in 0..<15 as Range<UInt64> {
      let counts = try await Self.contacts.reachCounts(
        exactUpTo: 0, precision: precision, seed: seed)
      let standardError = try #require(counts.standardError)
      #expect(standardError <= precision && standardError > 0.8 * precision)
      for (about, truth) in zip(
        counts.reach.values + counts.sources.values, exact.reach.values + exact.sources.values)
      {
        let error = (about - truth) / truth
        squares += error * error
        total += 1
        for times in 1...3 where abs(error) <= Double(times) * standardError {
          within[times - 1] += 1
        }
      }
    }
    #expect((squares / Double(total)).squareRoot() <= precision)
    #expect(within.map { Double($0) / Double(total) >= 0.65 }[0])
    #expect(Double(within[1]) / Double(total) >= 0.95)
    #expect(Double(within[2]) / Double(total) >= 0.99)
  }

  @Test(arguments: 0..<20)
  func `is exact where few are reached`(seed: UInt64) async throws {
    let contacts = ContactSketch(seed: seed, people: 8, groups: 2, meetings: 12).contacts
    let exact = try await contacts.reachCounts()
    let sketched = try await contacts.reachCounts(exactUpTo: 0, precision: 0.01, seed: seed)
    #expect(sketched.reach == exact.reach && sketched.sources == exact.sources)
  }

  @Test func `is the same for a seed on any number of threads`() async throws {
    let counts = try await Self.contacts.reachCounts(exactUpTo: 0, seed: 5, threads: 1)
    for threads in 2...3 {
      let again = try await Self.contacts.reachCounts(exactUpTo: 0, seed: 5, threads: threads)
      #expect(again == counts)
    }
    #expect(try await Self.contacts.reachCounts(exactUpTo: 0, seed: 6) != counts)
  }

  @Test func `begins above the limit`() async throws {
    let count = Self.contacts.participantCount
    #expect(try await Self.contacts.reachCounts(exactUpTo: count).standardError == nil)
    #expect(try await Self.contacts.reachCounts(exactUpTo: count - 1).standardError != nil)
  }
}
