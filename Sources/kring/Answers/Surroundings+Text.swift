import KnowledgeGraph

extension Surroundings {
  /// Which part of a network it is: "around Flora Price, ties of at least 0.20".
  var text: String {
    let near = around.map {
      steps == 1 ? "around \($0.name.printable)" : "within \(steps) steps of \($0.name.printable)"
    }
    let strong = minWeight > 0 ? "ties of at least \(decimals(minWeight))" : nil
    return [near, strong].compactMap { $0 }.joined(separator: ", ")
  }

  /// What that means in times that are each looked at by themselves.
  func meaning(in time: String) -> String {
    let near = around == nil ? nil : "who is around them in that \(time)"
    let strong = minWeight > 0 ? "what the meetings of that \(time) make a tie weigh" : nil
    let parts = [near, strong].compactMap { $0 }.joined(separator: ", and ")
    return "Each \(time) by itself: \(parts). Meetings are counted whoever came."
  }
}
