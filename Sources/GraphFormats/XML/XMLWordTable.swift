import CLibXML2

/// Where libxml2's dictionary keeps the words of a format: a name that it reports is one of them
/// exactly if the pointers are the same.
@safe struct XMLWordTable<Word: XMLWord> {
  private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  private let words: UnsafeMutablePointer<Word>
  /// The numbers of the words, plus one, where the hashes of their pointers say; zero is empty.
  private let slots: UnsafeMutablePointer<UInt8>
  /// Which attribute of the last tag a word was.
  private let places: UnsafeMutablePointer<UInt32>

  private static var bits: UInt64 { 8 }

  init(in dictionary: xmlDictPtr) {
    let count = Word.allCases.count
    precondition(count <= 64, "the words of a tag are told by the bits of a number")
    unsafe pointers = .allocate(capacity: count)
    unsafe pointers.initialize(repeating: nil, count: count)
    unsafe words = .allocate(capacity: count)
    unsafe slots = .allocate(capacity: 1 << Self.bits)
    unsafe slots.initialize(repeating: 0, count: 1 << Self.bits)
    unsafe places = .allocate(capacity: count)
    unsafe places.initialize(repeating: 0, count: count)
    for word in Word.allCases {
      guard let pointer = unsafe xmlDictLookup(dictionary, word.spelling, -1) else { continue }
      unsafe pointers[Int(word.rawValue)] = unsafe pointer
      unsafe (words + Int(word.rawValue)).initialize(to: word)
      var slot = unsafe Self.slot(of: pointer)
      while unsafe slots[slot] != 0 { slot = Self.slot(after: slot) }
      unsafe slots[slot] = word.rawValue + 1
    }
  }

  /// Frees the table; the pointers in it belong to the dictionary.
  func deallocate() {
    unsafe pointers.deallocate()
    unsafe words.deallocate()
    unsafe slots.deallocate()
    unsafe places.deallocate()
  }

  @inline(__always)
  func pointer(of word: Word) -> UnsafePointer<xmlChar>? { unsafe pointers[Int(word.rawValue)] }

  /// The word that a name of libxml2's is. O(1).
  @inline(__always)
  func word(at name: UnsafePointer<xmlChar>) -> Word? {
    unsafe number(of: name).map { unsafe words[$0] }
  }

  /// Notes the places of a tag's attributes that bear no prefix, and tells which words they are, a
  /// bit each.
  @inline(__always)
  func place(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, _ count: Int) -> UInt64 {
    var words: UInt64 = 0
    for index in 0..<count {
      // Five pointers an attribute: name, prefix, namespace, start of its value, end of its value.
      let field = unsafe attributes + 5 * index
      guard let name = unsafe field[0], unsafe field[1] == nil, let number = unsafe number(of: name)
      else { continue }
      unsafe places[number] = UInt32(truncatingIfNeeded: index)
      words |= 1 << UInt64(number)
    }
    return words
  }

  /// Which attribute of the last tag a word was, if it was one.
  @inline(__always)
  func place(of word: Word) -> Int { unsafe Int(places[Int(word.rawValue)]) }

  @inline(__always)
  private func number(of name: UnsafePointer<xmlChar>) -> Int? {
    var slot = unsafe Self.slot(of: name)
    while case let entry = unsafe Int(slots[slot]), entry > 0 {
      if unsafe pointers[entry - 1] == name { return entry - 1 }
      slot = Self.slot(after: slot)
    }
    return nil
  }

  @inline(__always)
  private static func slot(of name: UnsafePointer<xmlChar>) -> Int {
    let address = UInt64(UInt(bitPattern: name))
    return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  @inline(__always)
  private static func slot(after slot: Int) -> Int { (slot + 1) & (1 << Int(bits) - 1) }
}
