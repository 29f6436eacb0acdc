/// The meetings of a time in the order in which they begin and are over, so that one pass over them
/// carries the news of many at once.
///
/// When a meeting begins, all that can certainly have been heard by then is settled: it takes in what
/// the people who came have, and hands it to everybody who came when it is over.
struct ContactSweep: Sendable {
  private let came: [Int32]
  private let moments: [Moment]
  /// How many meetings there are at which anybody can tell anybody.
  private let meetingCount: Int
  /// How many meetings are under way at a time, at most.
  private let placeCount: Int

  /// A meeting begins or is over.
  private struct Moment {
    let isBeginning: Bool
    let meeting: Int32
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

    var places = Places(meetings: meetings.count)
    moments = MeetingOrder.moments(
      starts: meetings.map { starts[Int($0)] }, ends: meetings.map { ends[Int($0)] }
    ).map { moment in
      let isBeginning = moment >= 0
      let index = isBeginning ? moment : ~moment
      let meeting = Int(meetings[Int(index)])
      let came = contacts.came[meeting]
      return Moment(
        isBeginning: isBeginning, meeting: index,
        place: isBeginning ? places.take(index) : places.leave(index),
        first: Int32(came.lowerBound),
        end: isBeginning ? contacts.peopleEnds[meeting] : Int32(came.upperBound))
    }

    came = contacts.came.items
    meetingCount = meetings.count
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
  /// Carries on what each row has, leaving out the moments before the first: forwards to those whom
  /// news can reach, backwards to those from whom it can.
  func run<B: Block>(_ blocks: inout [B], _ direction: SweepDirection, from first: Int = 0) {
    var places = [B](repeating: .none, count: placeCount)
    for step in first..<moments.count {
      let moment = moments[direction == .forwards ? step : moments.count - 1 - step]
      if moment.isBeginning == (direction == .forwards) {
        places[Int(moment.place)] = gathered(moment, blocks)
      } else {
        hand(places[Int(moment.place)], moment, &blocks)
      }
    }
  }

  /// Carries news from meeting to meeting, one more each time, and shows what each row has by then;
  /// until no meeting has anything new.
  ///
  /// Each pass hands on what the meetings took in during the one before, so that all that it brings
  /// came through one meeting more at most.
  func runByMeetings<B: Block>(
    _ own: [B], _ direction: SweepDirection, from first: Int = 0,
    _ show: (_ meetings: Int, [B]) throws -> Void
  ) rethrows {
    var taken = [B](repeating: .none, count: meetingCount)
    var before = taken
    var meetings = 0
    repeat {
      swap(&taken, &before)
      var blocks = own
      for step in first..<moments.count {
        let moment = moments[direction == .forwards ? step : moments.count - 1 - step]
        if moment.isBeginning == (direction == .forwards) {
          taken[Int(moment.meeting)] = gathered(moment, blocks)
        } else {
          hand(before[Int(moment.meeting)], moment, &blocks)
        }
      }
      try show(meetings, blocks)
      meetings += 1
    } while taken != before
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

/// Whether a sweep goes with the time or against it.
enum SweepDirection {
  case forwards, backwards
}

/// Gives each meeting that is under way a place that no other has meanwhile.
private struct Places {
  private var places: [Int32]
  private var free: [Int32] = []
  private(set) var count: Int32 = 0

  init(meetings: Int) { places = Array(repeating: -1, count: meetings) }

  mutating func take(_ meeting: Int32) -> Int32 {
    if free.isEmpty {
      free.append(count)
      count += 1
    }
    places[Int(meeting)] = free.removeLast()
    return places[Int(meeting)]
  }

  mutating func leave(_ meeting: Int32) -> Int32 {
    free.append(places[Int(meeting)])
    return places[Int(meeting)]
  }
}

extension Contacts {
  /// Whether a person came to a meeting, and somebody else, too.
  fileprivate func canTell(at meeting: Int) -> Bool {
    !people(at: meeting).isEmpty && came[meeting].count > 1
  }
}
