public import PropertyGraph

extension Graph {
  /// Whom a person met: people and communities that came to the same meetings, with how often, when
  /// first and last, and where.
  ///
  /// ```swift
  /// graph.met(try graph.person("Janny")).contacts.first?.name     // whom she met most often
  /// ```
  ///
  /// A community can be asked about, too.
  ///
  /// - Parameter contacts: this graph's contacts, where they are at hand; else they are made.
  public func met(_ person: Node, in contacts: Contacts? = nil) -> Met {
    let reading = Reading(self)
    let found = (contacts ?? self.contacts()).met(person).map { contact in
      let named = reading.named(contact.participant)
      return Met.Contact(
        id: named.id, name: named.name, label: reading.label(of: contact.participant),
        meetings: contact.meetings.count, first: reading.date(of: contact.first),
        last: reading.date(of: contact.last), weight: contact.weight,
        in: contact.meetings.map(reading.thing))
    }
    let sorted = found.sorted { first, second in
      if first.meetings != second.meetings { return first.meetings > second.meetings }
      let (left, right) = (first.weight ?? 0, second.weight ?? 0)
      if left != right { return left > right }
      return (first.name, first.id) < (second.name, second.id)
    }
    return Met(person: reading.named(person), contacts: sorted)
  }
}
