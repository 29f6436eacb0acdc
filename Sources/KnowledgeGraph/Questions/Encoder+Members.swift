extension Encoder {
  /// Writes an object of these members, in this order; what is missing is null.
  ///
  /// ```swift
  /// try encoder.encode(members: ["id": id, "date": date])   // {"id": "ada", "date": null}
  /// ```
  package func encode(members: KeyValuePairs<String, (any Encodable)?>) throws {
    var object = container(keyedBy: TextKey.self)
    for (key, value) in members {
      if let value {
        try object.encode(value, forKey: TextKey(key))
      } else {
        try object.encodeNil(forKey: TextKey(key))
      }
    }
  }
}
