/// The meetings of a window at which people can tell each other, as they begin and are over.
struct MeetingCourse: Sendable {
  /// For each meeting, by earliest start, the rows of the people who came.
  let came: [Int32]
  let offsets: [Int32]
  /// The number of each meeting where it begins, and its complement where it is over.
  let moments: [Int32]
  let peopleCount: Int

  init(_ contacts: Contacts, since: Int64, until: Int64) {
    let meetings = contacts.meetings.indices.filter { meeting in
      contacts.starts[meeting] >= since && contacts.ends[meeting] <= until
        && contacts.people(at: meeting).count > 1
    }
    var came: [Int32] = []
    var offsets: [Int32] = [0]
    for meeting in meetings {
      came += contacts.came.items[contacts.people(at: meeting)]
      offsets.append(Int32(came.count))
    }
    (self.came, self.offsets) = (came, offsets)
    peopleCount = contacts.peopleCount
    moments = MeetingOrder.moments(
      starts: meetings.map { contacts.starts[$0] }, ends: meetings.map { contacts.ends[$0] })
  }

  /// Those who came to one of the meetings, ascending.
  var tellers: [Int32] {
    var rows = RowSet(count: peopleCount)
    for row in came { rows.insert(row) }
    return rows.ranked()
  }

  /// For each row the moment of the first meeting they came to; the number of moments for none.
  var firstMoments: [Int32] {
    var first = [Int32](repeating: Int32(moments.count), count: peopleCount)
    for (index, moment) in moments.enumerated().reversed() where moment >= 0 {
      for row in came[Int(offsets[Int(moment)])..<Int(offsets[Int(moment) + 1])] {
        first[Int(row)] = Int32(index)
      }
    }
    return first
  }
}
