/// What a recording came to: what was created, found, changed and removed, each once and in the
/// order in which it was mentioned.
///
/// ```swift
/// let receipt = try await store.record { try $0.person("Janny", of: "Movisie") }
/// print(receipt.created.map(\.id))   // ["janny", "movisie", "janny--MEMBER_OF--movisie"]
/// try await store.undo(receipt.entry?.id)
/// ```
public struct Receipt: Sendable {
  /// A node or an edge.
  public enum Element: Hashable, Sendable {
    case node(Recorded)
    case edge(RecordedEdge)
  }

  /// What was not there before.
  public private(set) var created: [Element] = []
  /// What was there and has been given other properties.
  public private(set) var updated: [Element] = []
  /// What was there and stayed as it is.
  public private(set) var matched: [Element] = []
  /// What is no longer there.
  public private(set) var removed: [Element] = []
  /// The journal's entry, which undo takes back; nil if nothing had to be changed.
  public internal(set) var entry: JournalEntry?
}

extension Receipt.Element {
  /// The id of the node or edge.
  public var id: String {
    switch self {
    case .node(let node): node.id
    case .edge(let edge): edge.id
    }
  }
}

extension Receipt {
  mutating func create(_ element: Element) {
    created.append(element)
  }

  mutating func match(_ element: Element) {
    guard !created.holds(element), !updated.holds(element), !matched.holds(element) else { return }
    matched.append(element)
  }

  /// The element as it is after the change.
  mutating func update(_ element: Element) {
    if created.replace(element) || updated.replace(element) { return }
    matched.removeAll { $0.isSame(as: element) }
    updated.append(element)
  }

  mutating func remove(_ element: Element) {
    matched.removeAll { $0.isSame(as: element) }
    updated.removeAll { $0.isSame(as: element) }
    if created.holds(element) {
      created.removeAll { $0.isSame(as: element) }
    } else {
      removed.append(element)
    }
  }
}

extension Receipt.Element {
  /// Whether it is the same node or the same edge, whatever else is true of it.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.node(let a), .node(let b)): a.id == b.id
    case (.edge(let a), .edge(let b)): a.id == b.id
    default: false
    }
  }
}

extension [Receipt.Element] {
  fileprivate func holds(_ element: Element) -> Bool { contains { $0.isSame(as: element) } }

  /// Puts the element in its own former place; false if it has none.
  fileprivate mutating func replace(_ element: Element) -> Bool {
    guard let index = firstIndex(where: { $0.isSame(as: element) }) else { return false }
    self[index] = element
    return true
  }
}
