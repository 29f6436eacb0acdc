internal import PropertyGraph

/// What a recording came to: what was created, found, changed and removed, each once and in the
/// order in which it was first mentioned.
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

  /// The journal's entry, which undo takes back; nil if nothing had to be changed.
  public internal(set) var entry: JournalEntry?

  /// New people of one name who may be known ones, mistyped.
  public internal(set) var lookalikes: [Lookalike] = []

  private enum Fate { case created, updated, matched, removed, neverWas }
  private var lines: [(element: Element, fate: Fate)] = []
  private var places: [ElementID: Int] = [:]
}

extension Receipt {
  /// Somebody new, "Jany", and who is called like that but for a letter: "Janny Bakker-Klein".
  public struct Lookalike: Hashable, Sendable {
    public let person: Recorded
    /// In order of their ids.
    public let known: [Recorded]
  }

  /// What was not there before.
  public var created: [Element] { elements(.created) }
  /// What was there and has been given other properties.
  public var updated: [Element] { elements(.updated) }
  /// What was there and stayed as it is.
  public var matched: [Element] { elements(.matched) }
  /// What is no longer there.
  public var removed: [Element] { elements(.removed) }

  private func elements(_ fate: Fate) -> [Element] {
    lines.filter { $0.fate == fate }.map(\.element)
  }
}

extension Receipt.Element {
  /// The id of the node or edge.
  public var id: String {
    switch self {
    case .node(let node): node.id
    case .edge(let edge): edge.id
    }
  }

  fileprivate var key: ElementID {
    switch self {
    case .node(let node): .node(node.id)
    case .edge(let edge): .edge(edge.id)
    }
  }
}

// MARK: - Writing it

extension Receipt {
  mutating func create(_ element: Element) { note(element) { _ in .created } }

  mutating func match(_ element: Element) { note(element) { $0 ?? .matched } }

  /// Takes down the element as it is after the change.
  mutating func update(_ element: Element) {
    note(element) { $0 == .created ? .created : .updated }
  }

  mutating func remove(_ element: Element) {
    note(element) { $0 == .created ? .neverWas : .removed }
  }

  /// - Parameter fate: what becomes of the element after what became of it before.
  private mutating func note(_ element: Element, fate: (Fate?) -> Fate) {
    if let place = places[element.key] {
      lines[place] = (element, fate(lines[place].fate))
    } else {
      places[element.key] = lines.count
      lines.append((element, fate(nil)))
    }
  }
}
