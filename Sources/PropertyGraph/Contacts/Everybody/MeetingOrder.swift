/// The order in which meetings begin and are over.
enum MeetingOrder {
  /// The number of each meeting where it begins, and its complement where it is over. What ends at a
  /// moment comes before what begins at it: so, when a meeting begins, all that can certainly have
  /// been heard by then has been handed on.
  ///
  /// - Parameters:
  ///   - starts: the earliest start of each meeting, ascending.
  ///   - ends: the latest end of each, after its start.
  /// - Complexity: O(m).
  static func moments(starts: [Int64], ends: [Int64]) -> [Int32] {
    let ended = (0..<Int32(starts.count)).map { $0 }.stablySorted { ends[Int($0)] }
    var over = 0
    var moments: [Int32] = []
    moments.reserveCapacity(2 * starts.count)
    for meeting in starts.indices {
      while ends[Int(ended[over])] <= starts[meeting] {
        moments.append(~ended[over])
        over += 1
      }
      moments.append(Int32(meeting))
    }
    return moments + ended[over...].map { ~$0 }
  }
}
