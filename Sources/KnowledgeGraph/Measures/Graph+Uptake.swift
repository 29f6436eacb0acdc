public import PropertyGraph

extension Graph {
  /// Who took up an insight, as recorded, how early, and how many of their contacts knew it by then.
  ///
  /// ```swift
  /// graph.uptake(of: insight).people.map { ($0.name, $0.adopterClass, $0.threshold) }
  /// ```
  ///
  /// - Parameter contacts: this graph's contacts, where they are at hand; else they are made.
  /// - Complexity: as ``spread(of:)``, and the sizes of the meetings to which each of the people came.
  public func uptake(of insight: Node, in contacts: Contacts? = nil) -> Uptake {
    let reading = Reading(self)
    let contacts = contacts ?? self.contacts()
    let spread = spread(of: insight)
    let arrivals = spread.arrivals.filter { $0.isPerson }
    let people = arrivals.map { ($0.node, $0) }
    let adoption = Adoption(
      Dictionary(
        people.compactMap { node, arrival in arrival.start.map { (node, $0) } },
        uniquingKeysWith: min))
    let classes = adoption.classes()
    let adopters = people.map { node, arrival in
      let exposure = arrival.start.map { contacts.exposure(of: node, to: adoption, at: $0) }
      return Uptake.Adopter(
        id: arrival.id, name: arrival.name, date: arrival.date, bounds: arrival.bounds,
        how: arrival.how, evidence: arrival.evidence, adopterClass: classes[node],
        exposure: exposure,
        threshold: exposure?.share.map { arrival.start == adoption.first ? 0 : $0 })
    }
    let knowers = Set(people.map(\.0))
    let known = Adoption(
      Dictionary(knowers.map { ($0, DateBounds.distantPast) }) { first, _ in first })
    let others = nodes.filter { reading.kind(of: $0) == .person && !knowers.contains($0) }
      .compactMap { node -> Uptake.Onlooker? in
        let exposure = contacts.exposure(of: node, to: known, at: DateBounds.distantFuture)
        guard exposure.knew > 0 else { return nil }
        let named = reading.named(node)
        return Uptake.Onlooker(
          id: named.id, name: named.name, contacts: exposure.contacts, know: exposure.knew)
      }
    return Uptake(
      insight: spread.insight, people: adopters.sorted(by: Uptake.stands(_:before:)),
      others: others.sorted(by: Uptake.stands(_:before:)))
  }
}

extension Spread.Arrival {
  /// The earliest moment of it; `nil` if nothing says when.
  fileprivate var start: Int64? {
    bounds.hasStart ? bounds.earliest : nil
  }
}

extension Uptake {
  fileprivate static func stands(_ left: Adopter, before right: Adopter) -> Bool {
    (left.bounds.placeInOrder, left.name, left.id)
      < (right.bounds.placeInOrder, right.name, right.id)
  }

  fileprivate static func stands(_ left: Onlooker, before right: Onlooker) -> Bool {
    if left.exposure != right.exposure { return left.exposure > right.exposure }
    if left.know != right.know { return left.know > right.know }
    return (left.name, left.id) < (right.name, right.id)
  }
}
