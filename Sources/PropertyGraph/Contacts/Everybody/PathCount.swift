/// Counts the shortest paths in time from one person after the other, and who carries on them.
///
/// Of a meeting it knows by how many meetings, itself included, news gets there, and on how many
/// paths; of a person the same for the meetings that are over. That is one pass over the meetings.
/// Each stretch of a shortest path up to one of its meetings is a shortest way to that meeting; so a
/// second pass, backwards, adds up which share of all shortest paths goes on from each meeting, and
/// through whom. (After U. Brandes, "A faster algorithm for betweenness centrality", 2001,
/// doi 10.1080/0022250X.2001.9990249, with meetings for nodes.)
struct PathCount {
  private let course: MeetingCourse
  private let firstMoments: [Int32]
  private(set) var sums: SampleSums

  /// For each meeting the length of the shortest ways there, their number, and the share of all
  /// shortest paths that go through it, for each of these ways.
  private var meetings: [Reached]
  /// For each person the same of the meetings they came to that are over: the shortest alone count.
  private var people: [Heard]
  /// For each person the meetings to which they carry, on the way back: those of the greatest length
  /// that the pass has seen.
  private var onward: [Onward]
  /// What each person carries from the source.
  private var carried: [Double]

  private struct Reached {
    var length = Int32.max
    var ways = 0.0
    var share = 0.0
  }

  private struct Heard {
    var length = Int32.max
    var ways = 0.0
  }

  private struct Onward {
    /// The length of the ways to the meetings from which they carry.
    var length: Int32 = -1
    var share = 0.0
  }

  init(_ course: MeetingCourse) {
    self.course = course
    firstMoments = course.firstMoments
    sums = SampleSums(count: course.peopleCount)
    meetings = Array(repeating: Reached(), count: course.offsets.count - 1)
    people = Array(repeating: Heard(), count: course.peopleCount)
    onward = Array(repeating: Onward(), count: course.peopleCount)
    carried = Array(repeating: 0, count: course.peopleCount)
  }

  /// Adds what everybody carries on the paths from one person.
  mutating func addPaths(from source: Int32) {
    forget()
    people[Int(source)] = Heard(length: 0, ways: 1)
    let moments = Int(firstMoments[Int(source)])..<course.moments.count
    PathCount.walk(course, moments, &meetings, &people)
    PathCount.walkBack(course, moments, &meetings, people, &onward, &carried)
    let isCounted = people.allSatisfy(\.ways.isFinite)
    for row in carried.indices {
      if !isCounted { carried[row] = .nan }
      sums.values[row] += carried[row]
      sums.squares[row] += carried[row] * carried[row]
    }
  }

  private mutating func forget() {
    for meeting in meetings.indices { meetings[meeting] = Reached() }
    for row in people.indices {
      people[row] = Heard()
      onward[row] = Onward()
      carried[row] = 0
    }
  }

  private static func walk(
    _ course: MeetingCourse, _ range: Range<Int>, _ meetings: inout [Reached],
    _ people: inout [Heard]
  ) {
    let (came, offsets, moments) = (course.came.span, course.offsets.span, course.moments.span)
    var meetings = meetings.mutableSpan
    var people = people.mutableSpan
    for index in range {
      let moment = moments[index]
      let meeting = Int(moment >= 0 ? moment : ~moment)
      let guests = Int(offsets[meeting])..<Int(offsets[meeting + 1])
      if moment >= 0 {
        var best = Heard()
        for position in guests {
          let heard = people[Int(came[position])]
          if heard.length < best.length {
            best = heard
          } else if heard.length == best.length {
            best.ways += heard.ways
          }
        }
        meetings[meeting] =
          best.length == .max ? Reached() : Reached(length: best.length + 1, ways: best.ways)
      } else {
        let reached = meetings[meeting]
        if reached.length == .max { continue }
        for position in guests {
          let row = Int(came[position])
          if reached.length < people[row].length {
            people[row] = Heard(length: reached.length, ways: reached.ways)
          } else if reached.length == people[row].length {
            people[row].ways += reached.ways
          }
        }
      }
    }
  }

  /// From each meeting the news goes on to those who hear it there first, and to the meetings one
  /// farther to which somebody carries it. As time goes back, a person's shortest ways get longer, so
  /// only the longest seen so far still matter.
  private static func walkBack(
    _ course: MeetingCourse, _ range: Range<Int>, _ meetings: inout [Reached],
    _ people: [Heard], _ onward: inout [Onward], _ carried: inout [Double]
  ) {
    let (came, offsets, moments) = (course.came.span, course.offsets.span, course.moments.span)
    let people = people.span
    var meetings = meetings.mutableSpan
    var onward = onward.mutableSpan
    var carried = carried.mutableSpan
    for index in range.reversed() {
      let moment = moments[index]
      let meeting = Int(moment >= 0 ? moment : ~moment)
      let guests = Int(offsets[meeting])..<Int(offsets[meeting + 1])
      let reached = meetings[meeting]
      if moment < 0 {
        if reached.length == .max { continue }
        var share = 0.0
        for position in guests {
          let row = Int(came[position])
          if people[row].length == reached.length { share += 1 / people[row].ways }
          if onward[row].length == reached.length {
            share += onward[row].share
            carried[row] += reached.ways * onward[row].share
          }
        }
        meetings[meeting].share = share
      } else if reached.share > 0 {
        for position in guests {
          let row = Int(came[position])
          if reached.length - 1 > onward[row].length {
            onward[row] = Onward(length: reached.length - 1, share: reached.share)
          } else if reached.length - 1 == onward[row].length {
            onward[row].share += reached.share
          }
        }
      }
    }
  }
}
