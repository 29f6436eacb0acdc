import PropertyGraph

/// The keys of a document, by scope, and the fast way from a `<data key="…">` to its key.
struct GraphMLKeys {
  /// The keys of each scope, in the order of their declaration.
  private var keys: [[GraphMLKey]] = [[], [], []]
  private var numbers: [[String: Int]] = [[:], [:], [:]]
  private var entries: [[Entry]] = [[], [], []]
  /// The keys of each scope that have a default.
  private(set) var withFallback: [[Int]] = [[], [], []]
  /// The key that came first at the last element of each scope.
  private var firsts = [0, 0, 0]

  /// What data needs of its key: no references, so that finding a key costs no counting.
  struct Entry {
    /// The first eight bytes of the id, and how many it has.
    fileprivate let head: UInt64
    fileprivate let count: Int
    /// The key that followed this one last time.
    fileprivate var next = 0
    /// The element that bore this key last.
    var lastBearer = -1
    var role: GraphMLKey.Role
    var column: Int
    /// Whether values are plain text, the most frequent kind.
    var isPlainText: Bool
  }

  subscript(scope: GraphMLScope, number: Int) -> GraphMLKey { keys[scope.rawValue][number] }

  func all(in scope: GraphMLScope) -> [GraphMLKey] { keys[scope.rawValue] }

  /// The key of this id, whichever scope it was declared for.
  func elsewhere(_ id: String) -> GraphMLKey? {
    for scope in GraphMLScope.allCases {
      if let number = numbers[scope.rawValue][id] { return keys[scope.rawValue][number] }
    }
    return nil
  }

  /// Adds a key; `nil` if its scope has one of that id.
  @discardableResult
  mutating func add(_ key: GraphMLKey, to scope: GraphMLScope) -> Int? {
    let index = scope.rawValue
    guard numbers[index][key.id] == nil else { return nil }
    let number = keys[index].count
    numbers[index][key.id] = number
    keys[index].append(key)
    entries[index].append(
      Entry(
        head: key.id.utf8Span.span.head, count: key.id.utf8.count, role: key.role,
        column: key.column, isPlainText: key.isPlainText))
    if key.fallback != nil { withFallback[index].append(number) }
    return number
  }

  /// Says what a key does, once that is known.
  mutating func settle(_ scope: GraphMLScope, _ number: Int, _ role: GraphMLKey.Role, column: Int) {
    let index = scope.rawValue
    keys[index][number].role = role
    keys[index][number].column = column
    entries[index][number].role = role
    entries[index][number].column = column
  }

  /// The number of the key with this id. O(1), at once if keys follow each other as before.
  @inline(__always)
  mutating func number(of id: Span<UInt8>, in scope: GraphMLScope, after previous: Int) -> Int? {
    let index = scope.rawValue
    let guess = previous < 0 ? firsts[index] : entries[index][previous].next
    if guess < entries[index].count, matches(index, guess, id) { return guess }
    guard let number = numbers[index][String(decoding: id)] else { return nil }
    if previous < 0 { firsts[index] = number } else { entries[index][previous].next = number }
    return number
  }

  @inline(__always)
  private func matches(_ scope: Int, _ number: Int, _ id: Span<UInt8>) -> Bool {
    guard entries[scope][number].count == id.count, entries[scope][number].head == id.head else {
      return false
    }
    return id.count <= 8 || keys[scope][number].id.utf8Span.span.compare(id) == 0
  }

  @inline(__always)
  func entry(_ scope: GraphMLScope, _ number: Int) -> Entry { entries[scope.rawValue][number] }

  /// Notes that an element bears a key, and tells whether it did so before.
  @inline(__always)
  mutating func isRepeated(_ scope: GraphMLScope, _ number: Int, by bearer: Int) -> Bool {
    let repeated = entries[scope.rawValue][number].lastBearer == bearer
    entries[scope.rawValue][number].lastBearer = bearer
    return repeated
  }
}

extension GraphMLKey {
  fileprivate var isPlainText: Bool { type == .string && !isJSON }
}

extension Span<UInt8> {
  /// The first eight bytes as a number.
  @inline(__always)
  fileprivate var head: UInt64 {
    var head: UInt64 = 0
    for index in 0..<Swift.min(count, 8) { head = head << 8 | UInt64(self[index]) }
    return head
  }
}
