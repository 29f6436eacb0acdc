public import PropertyGraph

extension Graph {
  /// Whom news of a person could have reached along meetings, from a date on.
  ///
  /// ```swift
  /// let reach = graph.reach(from: janny, since: try EDTFDate("2022"))
  /// reach.arrivals.map(\.name)
  /// ```
  ///
  /// - Parameters:
  ///   - since: from its earliest start on; none: from always.
  ///   - mode: certain or uncertain; `Contacts` says what these are. Recorded counts as certain.
  /// - Complexity: O(attendances + meetings log meetings).
  public func reach(
    from person: Node, since: EDTFDate? = nil, mode: Spread.Mode = .certain,
    in contacts: Contacts? = nil
  ) -> Reached {
    let reading = Reading(self)
    let reach = (contacts ?? self.contacts())
      .reach(from: person, since: start(since), mode.certainty)
    return Reached(
      from: reading.named(person), since: since?.description, mode: mode.possible,
      arrivals: reach.arrivals.filter { $0.participant != person }.map { arrival in
        reading.arrival(
          arrival.participant, arrival.time, arrival.teller, arrival.meeting, arrival.hops)
      })
  }

  /// From whom news could certainly have come to a person: `q` is a source of `p` exactly when `p` is in
  /// the certain reach of `q`, since the same date.
  ///
  /// An arrival's moment is the last at which they may have come to know it; `from` is whom they could
  /// tell, `through` in which meeting.
  public func sources(
    of person: Node, since: EDTFDate? = nil, in contacts: Contacts? = nil
  ) -> Reached {
    let reading = Reading(self)
    let sources = (contacts ?? self.contacts()).sources(of: person, since: start(since))
    return Reached(
      from: reading.named(person), since: since?.description, mode: .certain,
      arrivals: sources.departures.filter { $0.participant != person }.map { departure in
        reading.arrival(
          departure.participant, departure.time, departure.listener, departure.meeting,
          departure.hops)
      })
  }

  /// The earliest start of a date, or always.
  func start(_ date: EDTFDate?) -> Int64 {
    date?.bounds(in: zone).earliest ?? DateBounds.distantPast
  }
}

extension Reading {
  fileprivate func arrival(
    _ participant: Graph.Node, _ time: Int64, _ other: Graph.Node?, _ meeting: Graph.Node?,
    _ hops: Int
  ) -> Reached.Arrival {
    let named = named(participant)
    return Reached.Arrival(
      id: named.id, name: named.name, label: label(of: participant), moment: moment(time),
      from: other.map(self.named), through: meeting.map(self.named), hops: hops)
  }
}

extension Spread.Mode {
  /// How sure a path must be.
  var certainty: Contacts.Certainty { self == .uncertain ? .uncertain : .certain }

  /// The mode of what nobody recorded.
  var possible: Spread.Mode { self == .uncertain ? .uncertain : .certain }
}

/// A moment, if it is one.
func moment(_ time: Int64) -> Int64? {
  time == DateBounds.distantPast || time == DateBounds.distantFuture ? nil : time
}
