/// The meetings of a time in the order in which they begin and are over, so that one pass over them
/// carries the news of many at once.
///
/// When a meeting begins, all that can certainly have been heard by then is settled: it takes in what
/// the people who came have, and hands it to everybody who came when it is over. What ends at a
/// moment comes before what begins at it.
struct ContactSweep: Sendable {
  private let came: [Int32]
  private let moments: [Moment]
  /// How many meetings are under way at a time, at most.
  private let placeCount: Int

  /// A meeting begins or is over.
  private struct Moment {
    let isBeginning: Bool
    /// Where the meeting keeps what it took in; others use the place when it is over.
    let place: Int32
    /// The positions in `came` of the people who came, or of everybody who did.
    let first: Int32
    let end: Int32
  }

  /// - Parameters:
  ///   - since: meetings that may have begun before are left out.
  ///   - until: meetings that may have ended after are left out.
  init(_ contacts: Contacts, since: Int64, until: Int64) {
    let (starts, ends) = (contacts.starts, contacts.ends)
    let first = Int32(starts.partitionPoint { $0 >= since })
    let meetings = (first..<Int32(starts.count)).filter {
      ends[Int($0)] <= until && contacts.canTell(at: Int($0))
    }

    var places = Places(meetings: starts.count)
    var moments: [Moment] = []
    moments.reserveCapacity(2 * meetings.count)
    func end(_ meeting: Int) {
      let came = contacts.came[meeting]
      moments.append(
        Moment(
          isBeginning: false, place: places.leave(meeting),
          first: Int32(came.lowerBound), end: Int32(came.upperBound)))
    }
    var toEnd = meetings.stablySorted { ends[Int($0)] }[...]
    for meeting in meetings.map(Int.init) {
      while let next = toEnd.first, ends[Int(next)] <= starts[meeting] {
        end(Int(next))
        toEnd.removeFirst()
      }
      moments.append(
        Moment(
          isBeginning: true, place: places.take(meeting),
          first: Int32(contacts.came[meeting].lowerBound), end: contacts.peopleEnds[meeting]))
    }
    for next in toEnd { end(Int(next)) }

    came = contacts.came.items
    self.moments = moments
    placeCount = Int(places.count)
  }

  /// Somebody who may tell, and the first moment at which they can.
  struct Teller {
    let row: Int32
    let first: Int
  }

  /// All who may tell, by the moment at which they first can, then by row.
  func tellers(of count: Int) -> [Teller] {
    var isKnown = [Bool](repeating: false, count: count)
    var tellers: [Teller] = []
    for (index, moment) in moments.enumerated() where moment.isBeginning {
      for row in came[Int(moment.first)..<Int(moment.end)] where !isKnown[Int(row)] {
        isKnown[Int(row)] = true
        tellers.append(Teller(row: row, first: index))
      }
    }
    return tellers
  }
}

extension ContactSweep {
  /// Carries on what each row has, until all meetings from a moment on are over.
  func run<B: Block>(_ blocks: inout [B], from first: Int = 0) {
    var places = [B](repeating: .none, count: placeCount)
    for index in first..<moments.count {
      let moment = moments[index]
      if moment.isBeginning {
        places[Int(moment.place)] = gathered(moment, blocks)
      } else {
        hand(places[Int(moment.place)], moment, &blocks)
      }
    }
  }

  /// Carries what each row has to those from whom news can reach it.
  func runBackwards<B: Block>(_ blocks: inout [B]) {
    var places = [B](repeating: .none, count: placeCount)
    for moment in moments.reversed() {
      if moment.isBeginning {
        hand(places[Int(moment.place)], moment, &blocks)
      } else {
        places[Int(moment.place)] = gathered(moment, blocks)
      }
    }
  }

  /// What those who came at a moment have in all.
  private func gathered<B: Block>(_ moment: Moment, _ blocks: [B]) -> B {
    let (came, blocks) = (came.span, blocks.span)
    var sum = B.none
    for position in Int(moment.first)..<Int(moment.end) {
      sum.merge(blocks[Int(came[position])])
    }
    return sum
  }

  private func hand<B: Block>(_ news: B, _ moment: Moment, _ blocks: inout [B]) {
    guard news != .none else { return }
    let came = came.span
    var blocks = blocks.mutableSpan
    for position in Int(moment.first)..<Int(moment.end) {
      blocks[Int(came[position])].merge(news)
    }
  }
}

/// Gives each meeting that is under way a place that no other has meanwhile.
private struct Places {
  private var places: [Int32]
  private var free: [Int32] = []
  private(set) var count: Int32 = 0

  init(meetings: Int) { places = Array(repeating: -1, count: meetings) }

  mutating func take(_ meeting: Int) -> Int32 {
    if free.isEmpty {
      free.append(count)
      count += 1
    }
    places[meeting] = free.removeLast()
    return places[meeting]
  }

  mutating func leave(_ meeting: Int) -> Int32 {
    free.append(places[meeting])
    return places[meeting]
  }
}

extension Contacts {
  /// Whether a person came to a meeting, and somebody else, too.
  fileprivate func canTell(at meeting: Int) -> Bool {
    Int(peopleEnds[meeting]) > came[meeting].lowerBound && came[meeting].count > 1
  }
}
