/// What one person shares with each other, one person after the other in the same memory: only what
/// was touched is cleared.
struct TieScratch {
  struct Slot {
    var weight = 0.0
    var count: Int32 = 0
    var first: Int32 = 0
    var last: Int32 = 0
    var isFirstDated = false
  }

  private(set) var slots: [Slot]
  /// Begins with the rows with which something is shared.
  private var rows: [Int32]
  private var count = 0
  private var marks: RowSet

  init(people: Int) {
    slots = Array(repeating: Slot(), count: people)
    rows = Array(repeating: 0, count: people)
    marks = RowSet(count: people)
  }

  /// The rows with which something is shared.
  var others: ArraySlice<Int32> { rows[..<count] }

  mutating func clear() {
    for other in others { slots[Int(other)].count = 0 }
    count = 0
  }

  /// Shares a meeting with others; meetings come by earliest start.
  mutating func add(_ rows: ArraySlice<Int32>, _ meeting: Int, _ share: Double, isDated: Bool) {
    for row in rows {
      var slot = slots[Int(row)]
      if slot.count == 0 {
        self.rows[count] = row
        count += 1
        slot = Slot()
      }
      if slot.count == 0 || isDated && !slot.isFirstDated {
        slot.first = Int32(meeting)
        slot.isFirstDated = isDated
      }
      slot.weight += share
      slot.count += 1
      slot.last = Int32(meeting)
      slots[Int(row)] = slot
    }
  }

  /// Sorts the others, by reading them off a bitmap.
  mutating func sort() {
    for other in others { marks.insert(other) }
    count = marks.drain(into: &rows)
  }
}
