extension Contacts {
  /// How many of the people whom somebody had met knew an idea at a moment.
  public struct Exposure: Hashable, Sendable {
    /// Whom they had certainly met before.
    public let contacts: Int
    /// Who of these came to know it earlier.
    public let knewBefore: Int
    /// Who of these knew it by then, also who came to know it at the same moment.
    public let knew: Int

    /// The share of the contacts who knew it by then; `nil` without contacts.
    public var share: Double? { contacts > 0 ? Double(knew) / Double(contacts) : nil }
  }

  /// Of the people somebody had met before a moment, how many knew an idea.
  ///
  /// ```swift
  /// contacts.exposure(of: ben, to: adoption, at: adoption[ben]!).share
  /// ```
  ///
  /// They had met before if they came to the same meeting, and it was certainly over: its latest end is
  /// no later than the moment. So who meets somebody for the first time in the very meeting where both
  /// hear of it was no contact yet.
  ///
  /// - Complexity: O(log p), and the sizes of the meetings they came to.
  public func exposure(of person: Graph.Node, to adoption: Adoption, at moment: Int64) -> Exposure {
    guard let row = row(of: person) else { return Exposure(contacts: 0, knewBefore: 0, knew: 0) }
    var others: [Int32] = []
    for position in went[row] {
      let meeting = Int(went.items[position])
      guard ends[meeting] <= moment else { continue }
      others += came.items[people(at: meeting)]
    }
    let contacts = Set(others).subtracting([Int32(row)])
    let times = contacts.compactMap { adoption[participants[Int($0)]] }
    return Exposure(
      contacts: contacts.count, knewBefore: times.count { $0 < moment },
      knew: times.count { $0 <= moment })
  }
}
