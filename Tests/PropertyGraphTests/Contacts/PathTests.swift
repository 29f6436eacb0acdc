import Testing

@testable import PropertyGraph

@Suite struct PathTests {
  let ada = Graph.Node(0)
  let ben = Graph.Node(1)
  let cleo = Graph.Node(2)
  let dora = Graph.Node(3)
  let choir = Graph.Node(4)

  /// Meetings of one hour each, numbered from 10 in the order given.
  func contacts(_ meetings: [(start: Int64, came: [Graph.Node])]) -> Contacts {
    contacts(
      meetings.map { (DateBounds(earliest: $0.start, latest: $0.start + 1), $0.came) })
  }

  func contacts(_ meetings: [(bounds: DateBounds, came: [Graph.Node])]) -> Contacts {
    Contacts(
      people: [ada, ben, cleo, dora], groups: [choir],
      meetings: meetings.indices.map { .init(Graph.Node(10 + $0), meetings[$0].bounds) },
      attendances: meetings.indices.flatMap { meeting in
        meetings[meeting].came.map { .init($0, at: Graph.Node(10 + meeting)) }
      })
  }

  func numbers(_ path: [Reachability.Step]?) -> [Int]? { path?.map { $0.meeting.index - 10 } }

  /// Ada meets Ben on 0, 20 and 50; Ben meets Cleo on 30, Cleo meets Dora on 40, Ben meets Dora on
  /// 90 and, with Ada, on 100.
  var week: Contacts {
    contacts([
      (0, [ada, ben]), (20, [ada, ben]), (30, [ben, cleo]), (40, [cleo, dora]),
      (50, [ada, ben]), (90, [ben, dora]), (100, [ada, ben, dora]),
    ])
  }

  @Test func `each choice has a path of its own`() {
    #expect(numbers(week.path(from: ada, to: dora, .foremost)) == [0, 2, 3])
    #expect(numbers(week.path(from: ada, to: dora, .latest)) == [6])
    #expect(numbers(week.path(from: ada, to: dora, .latest, until: 95)) == [4, 5])
    #expect(numbers(week.path(from: ada, to: dora, .fastest)) == [6])
    #expect(numbers(week.path(from: ada, to: dora, .fastest, until: 95)) == [1, 2, 3])
    #expect(numbers(week.path(from: ada, to: dora, .shortest)) == [6])
    #expect(numbers(week.path(from: ada, to: dora, .shortest, until: 95)) == [4, 5])
  }

  @Test func `of equally short paths the first to arrive is taken, and of those the last to leave`()
  {
    let contacts = contacts([
      (0, [ada, ben]), (5, [ada, ben]), (10, [ben, dora]), (20, [ben, dora]),
    ])
    #expect(numbers(contacts.path(from: ada, to: dora, .shortest)) == [1, 2])
  }

  @Test func `all meetings lie within the window`() {
    #expect(numbers(week.path(from: ada, to: dora, .foremost, since: 1)) == [1, 2, 3])
    #expect(numbers(week.path(from: ada, to: dora, .foremost, since: 20, until: 41)) == [1, 2, 3])
    #expect(week.path(from: ada, to: dora, .foremost, since: 20, until: 40) == nil)
    #expect(week.path(from: ada, to: dora, .fastest, since: 21, until: 80) == nil)
  }

  @Test func `news that waits too long is not told on`() {
    #expect(numbers(week.path(from: ada, to: dora, .foremost, wait: 29)) == [0, 2, 3])
    #expect(numbers(week.path(from: ada, to: dora, .foremost, wait: 28)) == [1, 2, 3])
    #expect(numbers(week.path(from: ada, to: dora, .foremost, wait: 8)) == [6])
  }

  @Test func `arriving later may be what lets it go on`() {
    let contacts = contacts([(0, [ada, ben]), (10, [ada, ben]), (15, [ben, cleo])])
    let path = contacts.path(from: ada, to: cleo, .foremost, wait: 5)
    #expect(numbers(path) == [1, 2])
  }

  @Test func `who tells it again keeps it fresh`() {
    let contacts = contacts([(0, [ada, ben]), (10, [ben, dora]), (20, [ben, cleo])])
    let path = contacts.path(from: ada, to: cleo, .foremost, wait: 9)
    #expect(path?.map(\.from) == [ada, ben, ben])
    #expect(path?.map(\.to) == [ben, ben, cleo])
    #expect(contacts.path(from: ada, to: cleo, .foremost, wait: 8) == nil)
    #expect(numbers(contacts.path(from: ada, to: cleo, .foremost)) == [0, 2])
  }

  @Test func `what a fuzzy date leaves open is no waiting`() {
    let contacts = contacts([
      (DateBounds(earliest: 0, latest: 90), [ada, ben]),
      (DateBounds(earliest: 95, latest: 200), [ben, cleo]),
    ])
    #expect(contacts.path(from: ada, to: cleo, .fastest, wait: 5)?.count == 2)
    #expect(contacts.path(from: ada, to: cleo, .fastest, wait: 4) == nil)
  }

  @Test func `an open path takes longer than any that is dated`() {
    let contacts = contacts([
      (DateBounds(earliest: DateBounds.distantPast, latest: 1), [ada, ben]),
      (DateBounds(earliest: 0, latest: 50), [ada, ben]),
      (.unknown, [ada, cleo]),
    ])
    #expect(numbers(contacts.path(from: ada, to: ben, .foremost)) == [0])
    #expect(numbers(contacts.path(from: ada, to: ben, .fastest)) == [1])
    #expect(numbers(contacts.path(from: ada, to: cleo, .fastest)) == [2])
    #expect(contacts.path(from: ada, to: cleo, .fastest, since: 0) == nil)
    #expect(contacts.path(from: ada, to: cleo, .latest, until: 50) == nil)
  }

  @Test(arguments: Contacts.PathChoice.allCases)
  func `a group hears and is silent`(choice: Contacts.PathChoice) {
    let contacts = contacts([(0, [ada, choir]), (10, [choir, cleo])])
    #expect(numbers(contacts.path(from: ada, to: choir, choice, wait: 100)) == [0])
    #expect(contacts.path(from: choir, to: cleo, choice, wait: 100) == nil)
    #expect(contacts.path(from: ada, to: cleo, choice, wait: 100) == nil)
  }

  @Test(arguments: Contacts.PathChoice.allCases)
  func `nobody goes anywhere to tell themselves`(choice: Contacts.PathChoice) {
    #expect(week.path(from: ada, to: ada, choice, wait: 1) == [])
    #expect(week.path(from: ada, to: Graph.Node(10), choice) == nil)
    #expect(week.path(from: ada, to: dora, choice, since: DateBounds.distantFuture) == nil)
  }

  @Test(arguments: Contacts.PathChoice.allCases)
  func `halls of thousands are scanned once`(choice: Contacts.PathChoice) {
    let people = (0..<5_000).map { Graph.Node($0) }
    let meetings = (0..<40).map { Graph.Node(5_000 + $0) }
    let contacts = Contacts(
      people: people, groups: [],
      meetings: meetings.enumerated().map { index, meeting in
        .init(meeting, .init(earliest: Int64(index), latest: Int64(index + 1)))
      },
      attendances: meetings.enumerated().flatMap { index, meeting in
        (index == 0 ? people[..<4_000] : people[1...]).map { .init($0, at: meeting) }
      })
    let path = contacts.path(from: people[0], to: people[4_999], choice, wait: 0)
    #expect(path?.count == 2)
  }

  /// Ada meets Ben a thousand times, and Dora is out as often; only the last of Ben's meetings leads on.
  @Test(arguments: Contacts.PathChoice.allCases)
  func `is found where the target is often near, and seldom told`(choice: Contacts.PathChoice) {
    var meetings: [(start: Int64, came: [Graph.Node])] = []
    for time in 0..<1_000 as Range<Int64> {
      meetings += [(10 * time, [ada, ben]), (10 * time + 2, [dora])]
    }
    let contacts = contacts(meetings + [(20_000, [ben, cleo]), (20_001, [cleo, dora])])
    let path = contacts.path(from: ada, to: dora, choice)
    let first = choice == .foremost ? 0 : 1_998
    #expect(numbers(path) == [first, 2_000, 2_001])
  }
}
