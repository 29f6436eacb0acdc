import PropertyGraph

/// An edge that says that somebody, or a community, came to a meeting.
struct Guest {
  let who: Graph.Node
  let edge: Graph.Edge
  let evidence: Evidence
  /// The counted heads of a group.
  let heads: Int

  /// By who they are, then by edge.
  fileprivate var order: UInt64 { UInt64(who.row) << 32 | UInt64(edge.row) }
}

extension Reading {
  /// Who came to a meeting, by id: who attended unless only invited, and the hosts. Somebody of whom
  /// several edges say so is there several times.
  func guests(of meeting: Graph.Node) -> [Guest] {
    var guests: [Guest] = []
    add(guestsOf: meeting, to: &guests)
    return guests
  }

  /// Adds who came to a meeting to others.
  func add(guestsOf meeting: Graph.Node, to guests: inout [Guest]) {
    let start = guests.count
    for edge in graph.edges(into: meeting) {
      switch type(of: edge) {
      case .attended where isConversant(edge) && came(edge):
        guests.append(guest(edge, heads: heads(edge)))
      case .hosted where isConversant(edge): guests.append(guest(edge, heads: 0))
      default: break
      }
    }
    guests.sort(start..<guests.count) { $0.order < $1.order }
  }

  /// Whether an edge `ATTENDED` says that somebody came: also when it does not say.
  func came(_ edge: Graph.Edge) -> Bool {
    guard let presence = edgeColumns.presences?.value(at: edge.index) else { return true }
    return presence == .string("came")
  }

  /// The counted heads of the group that an edge `ATTENDED` tells of.
  func heads(_ edge: Graph.Edge) -> Int {
    guard case .integer(let count)? = edgeColumns.counts?.value(at: edge.index) else { return 0 }
    return Int(clamping: max(0, min(count, Int64(Int32.max))))
  }

  private func isConversant(_ edge: Graph.Edge) -> Bool {
    kind(of: graph.source(of: edge))?.isConversant ?? false
  }

  private func guest(_ edge: Graph.Edge, heads: Int) -> Guest {
    Guest(who: graph.source(of: edge), edge: edge, evidence: evidence(of: edge), heads: heads)
  }
}

/// How many different people came, as far as they were listed or counted; a group counts as often as
/// it was large.
struct Headcount {
  private var heads: [Graph.Node: Int] = [:]

  mutating func add(_ guests: some Sequence<Guest>, in reading: Reading) {
    for guest in guests {
      let count = Self.heads(of: guest, in: reading)
      heads[guest.who] = max(heads[guest.who] ?? 0, count)
    }
  }

  var sum: Int { heads.values.reduce(0, +) }

  /// The people at one meeting, whose guests stand in the order of who they are.
  static func sum(of guests: some Sequence<Guest>, in reading: Reading) -> Int32 {
    var (sum, last, most) = (0, -1, 0)
    for guest in guests {
      if guest.who.index != last {
        sum += most
        (last, most) = (guest.who.index, 0)
      }
      most = max(most, heads(of: guest, in: reading))
    }
    return Int32(clamping: sum + most)
  }

  private static func heads(of guest: Guest, in reading: Reading) -> Int {
    reading.kind(of: guest.who) == .person ? 1 : guest.heads
  }
}
