/// Finds the number of a text in a growing `TextTable`: a hash table with open addressing.
///
/// A slot holds a short text itself, so that finding it costs one look into memory and not three;
/// reading a graph of a million edges takes a fifth less time so. Texts of a series (`n0`, `n1` …)
/// take no slot at all as long as all of them stand in ``SerialTexts``. Every table draws its own
/// seed, so that a file cannot be made to collide.
struct TextIndex: ~Copyable {
  private(set) var texts = TextTable()
  private var slots: [Slot]
  /// How many slots are taken.
  private var used = 0
  private var serials = SerialTexts()
  /// Whether a text of a series had to take a slot, so that others must be looked for there too.
  private var hasStrays = false
  /// The slot that was found last: types and labels come in runs.
  private var recent = Slot()
  private let seed = UInt64.random(in: .min ... .max)

  private struct Slot {
    /// The text itself, if it has no more than eight bytes, or else its hash.
    var word: UInt64 = 0
    /// How many bytes the text has.
    var length: UInt32 = 0
    /// The number of the text, plus one; zero is empty.
    var number: UInt32 = 0
  }

  init() {
    slots = [Slot](repeating: Slot(), count: 1 << 8)
  }

  /// The number of `text`, which it is given now if it is new.
  mutating func insert(_ text: Span<UInt8>) -> (index: Int, isNew: Bool) {
    guard let serial = SerialTexts.Serial(text) else { return insertScattered(text) }
    if let index = serials[serial] { return (index, false) }
    if !hasStrays, serials.note(serial, as: texts.count) {
      texts.append(text)
      return (texts.count - 1, true)
    }
    hasStrays = true
    let found = insertScattered(text)
    _ = serials.note(serial, as: found.index)
    return found
  }

  private mutating func insertScattered(_ text: Span<UInt8>) -> (index: Int, isNew: Bool) {
    let word = text.count <= 8 ? text.packed : text.hash(seed: seed)
    let length = UInt32(truncatingIfNeeded: text.count)
    if holds(recent, word, length, text) { return (Int(recent.number) - 1, false) }
    let mask = slots.count - 1
    var place = firstPlace(word, length) & mask
    while slots[place].number != 0 {
      let slot = slots[place]
      if holds(slot, word, length, text) {
        recent = slot
        return (Int(slot.number) - 1, false)
      }
      place = (place + 1) & mask
    }
    let index = texts.count
    texts.append(text)
    recent = Slot(word: word, length: length, number: UInt32(index + 1))
    slots[place] = recent
    used += 1
    if used * 4 > slots.count * 3 { grow() }
    return (index, true)
  }

  /// Whether a slot stands for this text.
  @inline(__always)
  private func holds(_ slot: Slot, _ word: UInt64, _ length: UInt32, _ text: Span<UInt8>) -> Bool {
    guard slot.word == word, slot.length == length, slot.number != 0 else { return false }
    return length <= 8 || texts.withBytes(Int(slot.number) - 1) { $0.isSame(as: text) }
  }

  @inline(__always)
  private func firstPlace(_ word: UInt64, _ length: UInt32) -> Int {
    Int(truncatingIfNeeded: mix(seed ^ UInt64(length), word))
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    for slot in slots where slot.number != 0 {
      var place = firstPlace(slot.word, slot.length) & mask
      while larger[place].number != 0 { place = (place + 1) & mask }
      larger[place] = slot
    }
    slots = larger
  }

  /// All texts, in the order of their numbers.
  var allTexts: [String] { (0..<texts.count).map { texts[$0] } }

  /// The texts alone, once no more is to be found.
  consuming func finish() -> TextTable { texts }
}

extension Span<UInt8> {
  /// The bytes in one word; together with their count they are the text.
  ///
  /// - Precondition: there are no more than eight.
  fileprivate var packed: UInt64 {
    unsafe withUnsafeBytes { bytes in
      let count = bytes.count
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
