/// Finds the number of a text in a growing `TextTable`: a hash table with open addressing.
///
/// Every table draws its own seed, so that a file cannot be made to collide.
struct TextIndex: ~Copyable {
  private(set) var texts = TextTable()
  /// The upper half of a slot is a part of the hash, the lower the number plus one; zero is empty.
  private var slots: [UInt64]
  private let seed = UInt64.random(in: .min ... .max)

  init() {
    slots = [UInt64](repeating: 0, count: 1 << 8)
  }

  /// The number of `text`, which it is given now if it is new.
  mutating func insert(_ text: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let hash = text.hash(seed: seed)
    let tag = hash >> 32
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == tag {
        let index = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if texts.withBytes(index, { $0.isSame(as: text) }) { return (index, false) }
      }
      slot = (slot + 1) & mask
    }
    let index = texts.count
    texts.append(text)
    slots[slot] = tag << 32 | UInt64(index + 1)
    if (index + 1) * 4 > slots.count * 3 { grow() }
    return (index, true)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for index in 0..<texts.count {
      let hash = texts.withBytes(index) { $0.hash(seed: seed) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash >> 32) << 32 | UInt64(index + 1)
    }
  }

  /// All texts, in the order of their numbers.
  var allTexts: [String] { (0..<texts.count).map { texts[$0] } }

  /// The texts alone, once no more is to be found.
  consuming func finish() -> TextTable { texts }
}

extension Span<UInt8> {
  /// A hash of the bytes, eight at a time.
  fileprivate func hash(seed: UInt64) -> UInt64 {
    unsafe withUnsafeBytes { bytes in
      var state = seed ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
      var offset = 0
      while offset + 8 <= bytes.count {
        state = unsafe mix(state, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      if offset < bytes.count {
        var rest: UInt64 = 0
        for index in offset..<bytes.count { unsafe rest = rest << 8 | UInt64(bytes[index]) }
        state = mix(state, rest)
      }
      return mix(state, 0xD6E8_FEB8_6659_FD93)
    }
  }

  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    count == other.count && compare(other) == 0
  }
}

@inline(__always)
private func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
  let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}
