import Synchronization

extension GraphStore {
  /// Records in one transaction: all of what the closure says, or nothing if it throws.
  ///
  /// ```swift
  /// let receipt = try await store.record(verb: "meet") { record in
  ///   try record.meeting("Buurtoverleg", on: "2022-10-03", with: ["Janny", "Buren:12"])
  /// }
  /// ```
  ///
  /// - Parameter verb: what the journal calls it.
  /// - Returns: what was created, found and changed.
  /// - Throws: what the closure throws; ``KnowledgeError`` if the store cannot be written to.
  @discardableResult
  public func record(
    verb: String = "record", _ body: @escaping @Sendable (inout Recorder) throws -> Void
  ) async throws -> Receipt {
    let (recorded, entry) = try await write(verb: verb) { [self] transaction in
      let newest = try transaction.newestEntry()
      var recorder = Recorder(transaction)
      recorder.knownNames = takeNames(asOf: newest)
      try body(&recorder)
      let names = RememberedNames(
        entry: transaction.entry ?? newest, names: recorder.knownNames)
      return (receipt: recorder.receipt, names: names)
    }
    names.withLock { $0 = recorded.names }
    return recorded.receipt.filed(under: entry)
  }

  /// The names that the last recording read, if nobody has written since. They are handed over and
  /// not lent, so that the recorder adds to them in place.
  private func takeNames(asOf entry: Int64?) -> [Set<NodeLabel>: KnownNames] {
    let remembered = names.withLock { names in
      defer { names = nil }
      return names
    }
    return remembered?.entry == entry ? remembered?.names ?? [:] : [:]
  }
}

/// The names that a recording read, for the next one in this process: a new name is held against
/// all that are known. They hold as long as nobody has written a later entry.
struct RememberedNames: Sendable {
  let entry: Int64?
  let names: [Set<NodeLabel>: KnownNames]
}

extension Receipt {
  fileprivate func filed(under entry: JournalEntry?) -> Receipt {
    var receipt = self
    receipt.entry = entry
    return receipt
  }
}
