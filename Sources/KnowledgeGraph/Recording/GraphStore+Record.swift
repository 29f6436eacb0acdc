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
    let (receipt, entry) = try await write(verb: verb) { transaction in
      var recorder = Recorder(transaction)
      try body(&recorder)
      return recorder.receipt
    }
    return receipt.filed(under: entry)
  }
}

extension Receipt {
  fileprivate func filed(under entry: JournalEntry?) -> Receipt {
    var receipt = self
    receipt.entry = entry
    return receipt
  }
}
