import KnowledgeGraph
import PropertyGraph

extension Measure {
  /// Records evenings of four people and an insight: two nodes and six edges a transaction. The first,
  /// which reads the known names, is told apart.
  static func commit(to path: String, times count: Int) async throws {
    let store = try GraphStore(path: path)
    let people = try await store.graph().nodes(labeled: "Person").count
    var began = Stopwatch.cpu
    var times: [Double] = []
    for number in 0...count {
      if number == 1 { began = Stopwatch.cpu }
      let guests = (0..<4).map { "p\((number * 7919 + $0 * 104_729) % people)" }
      let start = Stopwatch.wall
      try await store.record(verb: "meet") { record in
        let evening = try record.meeting(
          "Evening about \(word(2 * number))", on: "2025-03-04", with: guests)
        _ = try record.insight(
          "We all need \(word(2 * number + 1))", by: [guests[0]], sparkedBy: evening)
      }
      times.append(Stopwatch.wall - start)
    }
    print("seconds", (Stopwatch.cpu - began) / Double(count))
    print("first", times.removeFirst())
    print("wall", times.median)
  }
}

/// A word that is like no other one.
private func word(_ number: Int) -> String {
  var letters = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
  letters = (letters ^ (letters >> 30)) &* 0xBF58_476D_1CE4_E5B9
  letters = (letters ^ (letters >> 27)) &* 0x94D0_49BB_1331_11EB
  return String(
    (0..<12).map { _ in
      defer { letters /= 26 }
      return Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(letters % 26)))
    })
}
