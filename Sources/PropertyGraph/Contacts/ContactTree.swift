/// What a scan knows of every participant, row by row: forwards when they know and who told them,
/// backwards when they must know and whom they tell.
struct ContactTree: Sendable {
  var times: [Int64]
  /// The row of who told them or whom they tell, -1 for nobody.
  var parents: [Int32]
  /// The meeting at which that happened, -1 for none.
  var meetings: [Int32]
  /// Through how many meetings it takes.
  var hops: [Int32]

  /// The time of those whom the scan has not reached.
  private let never: Int64

  init(count: Int, never: Int64) {
    times = Array(repeating: never, count: count)
    parents = Array(repeating: -1, count: count)
    meetings = Array(repeating: -1, count: count)
    hops = Array(repeating: 0, count: count)
    self.never = never
  }

  /// Whether the scan reached a row, or began there.
  func reaches(_ row: Int) -> Bool { parents[row] >= 0 || times[row] != never }

  /// The row, its parent, and so on up to the root.
  func way(to row: Int) -> [Int] {
    var rows = [row]
    var row = row
    while parents[row] >= 0 {
      row = Int(parents[row])
      rows.append(row)
    }
    return rows
  }

  /// The rows that the scan reached, by time, the least or the greatest first, then by node.
  func rows(of participants: [Graph.Node], latestFirst: Bool = false) -> [Int32] {
    var rows: [Int32] = []
    for row in participants.indices where reaches(row) { rows.append(Int32(row)) }
    rows.sort { participants[Int($0)] < participants[Int($1)] }
    return rows.stablySorted { row in
      let time = times[Int(row)]
      return latestFirst ? ~time : time
    }
  }
}
