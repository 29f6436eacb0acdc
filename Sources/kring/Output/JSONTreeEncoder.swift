/// Encodes a value to a ``JSONTree``.
///
/// ```swift
/// try JSONTree(encoding: spread).text
/// ```
extension JSONTree {
  init(encoding value: some Encodable) throws {
    let slot = Slot()
    try value.encode(to: TreeEncoder(slot: slot, codingPath: []))
    self = slot.tree
  }
}

/// A place that a value is written to, now or later.
private final class Slot {
  var value = JSONTree.null
  var members: [(key: String, slot: Slot)]?
  var elements: [Slot]?

  var tree: JSONTree {
    if let members { return .object(members.map { .init(key: $0.key, value: $0.slot.tree) }) }
    if let elements { return .array(elements.map(\.tree)) }
    return value
  }

  func member(_ key: String) -> Slot {
    let slot = Slot()
    members?.append((key, slot))
    return slot
  }

  func element() -> Slot {
    let slot = Slot()
    elements?.append(slot)
    return slot
  }
}

private struct TreeEncoder: Encoder {
  let slot: Slot
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    if slot.members == nil { slot.members = [] }
    return KeyedEncodingContainer(Members(slot: slot, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if slot.elements == nil { slot.elements = [] }
    return Elements(slot: slot, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(slot: slot, codingPath: codingPath)
  }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  let codingPath: [any CodingKey]

  private func encoder(_ key: some CodingKey) -> TreeEncoder {
    TreeEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key])
  }

  func encodeNil(forKey key: Key) { _ = slot.member(key.stringValue) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try Single(slot: slot.member(key.stringValue), codingPath: codingPath + [key]).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    encoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    TreeEncoder(slot: slot.member("super"), codingPath: codingPath)
  }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
}

private struct Elements: UnkeyedEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]
  var count: Int { slot.elements?.count ?? 0 }

  private func encoder() -> TreeEncoder {
    TreeEncoder(slot: slot.element(), codingPath: codingPath)
  }

  func encodeNil() { _ = slot.element() }

  func encode(_ value: some Encodable) throws {
    try Single(slot: slot.element(), codingPath: codingPath).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder() }
}

private struct Single: SingleValueEncodingContainer {
  let slot: Slot
  let codingPath: [any CodingKey]

  func encodeNil() { slot.value = .null }

  func encode(_ value: some Encodable) throws {
    switch value {
    case let value as Bool: slot.value = .boolean(value)
    case let value as String: slot.value = .string(value)
    case let value as any BinaryInteger: slot.value = .number("\(value)")
    case let value as Double where value.isFinite: slot.value = .number("\(value)")
    case let value as Double:
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "JSON has no \(value)."))
    default: try value.encode(to: TreeEncoder(slot: slot, codingPath: codingPath))
    }
  }
}
