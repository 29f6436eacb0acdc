import PropertyGraph

/// What a document declares of the data in it, by scope, and the fast way from data to that: the
/// keys of GraphML, the attributes of GEXF.
struct DeclaredKeys {
  /// All keys, in the order of their declaration; one for several scopes stands here for each.
  private var keys: [DeclaredKey] = []
  private var entries: [Entry] = []
  /// The numbers of each scope's keys, by their ids.
  private var numbers = forEachScope([String: Int]())
  /// The names that the keys of each scope bear.
  private var names = forEachScope(Set<String>())
  /// The keys of each scope that have a default.
  private(set) var withFallback = forEachScope([Int]())
  /// The key that came first at the last element of each scope.
  private var firsts = forEachScope(-1)

  private static func forEachScope<T>(_ value: T) -> [T] {
    Array(repeating: value, count: DeclaredScope.allCases.count)
  }

  /// What data needs of its key: no references, so that finding a key costs no counting.
  struct Entry {
    /// The first eight bytes of the id, and how many it has.
    fileprivate let head: UInt64
    fileprivate let count: Int
    /// The key that followed this one last time.
    fileprivate var next = -1
    /// The element that bore this key last.
    var lastBearer = -1
    var role: DeclaredKey.Role
    var column: Int
    /// What values are where the shortest way is open to them.
    let plain: Plain?
  }

  /// Values that go from the file's bytes into a column as they are.
  enum Plain { case text, float }

  subscript(number: Int) -> DeclaredKey { keys[number] }

  /// The numbers of the keys of a scope, in the order of their declaration.
  func numbers(in scope: DeclaredScope) -> [Int] { numbers[scope.rawValue].values.sorted() }

  /// Whether a key of a scope bears a name.
  func isNamed(_ name: String, in scope: DeclaredScope) -> Bool {
    names[scope.rawValue].contains(name)
  }

  /// The keys of a scope, in the order of their declaration.
  func all(in scope: DeclaredScope) -> [DeclaredKey] { numbers(in: scope).map { keys[$0] } }

  /// The key of this id, whichever scope it was declared for.
  func elsewhere(_ id: String) -> DeclaredKey? {
    for scope in DeclaredScope.allCases {
      if let number = numbers[scope.rawValue][id] { return keys[number] }
    }
    return nil
  }

  /// Adds a key; `nil` if its scope has one of that id.
  @discardableResult
  mutating func add(_ key: DeclaredKey, to scope: DeclaredScope) -> Int? {
    let index = scope.rawValue
    guard numbers[index][key.id] == nil else { return nil }
    let number = keys.count
    numbers[index][key.id] = number
    names[index].insert(key.name)
    keys.append(key)
    entries.append(
      Entry(
        head: key.id.utf8Span.span.head, count: key.id.utf8.count, role: key.role,
        column: key.column, plain: key.plain))
    if key.fallback != nil { withFallback[index].append(number) }
    return number
  }

  /// Says what a key does, once that is known.
  mutating func settle(_ number: Int, _ role: DeclaredKey.Role, column: Int) {
    keys[number].role = role
    keys[number].column = column
    entries[number].role = role
    entries[number].column = column
  }

  /// The number of the key with this id. O(1), at once if keys follow each other as before.
  @inline(__always)
  mutating func number(of id: Span<UInt8>, in scope: DeclaredScope, after previous: Int) -> Int? {
    let guess = previous < 0 ? firsts[scope.rawValue] : entries[previous].next
    if guess >= 0, matches(guess, id) { return guess }
    guard let number = numbers[scope.rawValue][String(decoding: id)] else { return nil }
    if previous < 0 { firsts[scope.rawValue] = number } else { entries[previous].next = number }
    return number
  }

  @inline(__always)
  private func matches(_ number: Int, _ id: Span<UInt8>) -> Bool {
    guard entries[number].count == id.count, entries[number].head == id.head else { return false }
    return id.count <= 8 || keys[number].id.utf8Span.span.compare(id) == 0
  }

  @inline(__always)
  func entry(_ number: Int) -> Entry { entries[number] }

  /// Notes that an element bears a key, and tells whether it did so before.
  @inline(__always)
  mutating func isRepeated(_ number: Int, by bearer: Int) -> Bool {
    let repeated = entries[number].lastBearer == bearer
    entries[number].lastBearer = bearer
    return repeated
  }
}

extension DeclaredKey {
  fileprivate var plain: DeclaredKeys.Plain? {
    if type.isList || type.times != nil || isJSON { return nil }
    return switch type.scalar {
    case .string: .text
    case .float: .float
    case .boolean, .integer: nil
    }
  }
}

extension Span<UInt8> {
  /// The first eight bytes as a number; of fewer, one that tells them apart.
  @inline(__always)
  fileprivate var head: UInt64 {
    unsafe withUnsafeBytes { bytes in
      let count = bytes.count
      if count >= 8 { return unsafe bytes.loadUnaligned(as: UInt64.self) }
      if count >= 4 {
        let first = unsafe bytes.loadUnaligned(as: UInt32.self)
        let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        return UInt64(first) | UInt64(last) << 32
      }
      guard count > 0 else { return 0 }
      return unsafe UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1])
        << 16
    }
  }
}
