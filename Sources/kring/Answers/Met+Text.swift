import KnowledgeGraph

extension Met {
  /// Whom they met, how often and where, as a table.
  func text(on terminal: Terminal) -> [String] {
    guard !contacts.isEmpty else {
      return ["\(person.name.printable) is not recorded in a meeting with anybody else."]
    }
    let number = counts { label in contacts.count { $0.label == label.rawValue } }
    return ["\(terminal.ink.bold(person.name.printable)) met \(number).", ""]
      + table.lines(on: terminal)
  }

  private var table: Table {
    Table(
      ["who", "meetings", "first", "last", "weight", "in"],
      contacts.map { contact in
        let isOnce = contact.first == contact.last
        return [
          contact.name.printable, "\(contact.meetings)", when(contact.first) ?? "",
          isOnce ? "" : when(contact.last) ?? "", contact.weight.map(rounded) ?? "",
          enumerate(contact.in.map(\.named), atMost: 3),
        ]
      }, numbers: [1, 4])
  }
}

/// Two decimals, without the framework's formatters.
func rounded(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
}
