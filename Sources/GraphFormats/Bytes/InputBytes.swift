import Foundation

/// An open ``InputSource``, from which readers take its bytes; closed when it goes.
///
/// What gzip packed, told by its first bytes, is unpacked on the way.
struct InputBytes: ~Copyable {
  private let name: String
  private let file: Int32
  /// The document, or the part of it that was read last: libxml2 asks for 4,000 bytes at a time,
  /// and asking the system so often costs more than copying.
  private var bytes: [UInt8] = []
  private var offset = 0

  /// How many bytes of the file are still to be read, at most.
  private var left = Int.max
  /// What is still to be read of a document in memory.
  private var held: ArraySlice<UInt8> = []
  /// What is read after the part.
  private var ending: [UInt8] = []

  /// What the bytes are unpacked from, if they are.
  private var inflater: Inflater?
  private var packed: [UInt8] = []
  private var packedOffset = 0

  /// The first thing that went wrong.
  private(set) var failure: FormatError?
  /// How many bytes there are to take, if that is known: not of what is packed.
  private(set) var size: Int?
  /// How many bytes were taken.
  private(set) var taken = 0
  /// Whether gzip packed what is read.
  var isPacked: Bool { inflater != nil }

  /// Opens a part of a document that is not packed.
  init(_ source: InputSource, _ part: InputPart) throws(FormatError) {
    name = source.name
    switch source {
    case .bytes(let bytes, _):
      file = -1
      held = bytes[part.range]
    case .file(let path, let name):
      file = try Self.open(path, name, &size)
      lseek(file, off_t(part.range.lowerBound), SEEK_SET)
      left = part.range.count
    }
    size = part.beginning.count + part.range.count + part.ending.count
    bytes = part.beginning
    ending = part.ending
  }

  init(_ source: InputSource) throws(FormatError) {
    name = source.name
    switch source {
    case .bytes(let bytes, _):
      file = -1
      self.bytes = bytes
      size = bytes.count
    case .file(let path, let name):
      file = try Self.open(path, name, &size)
      bytes = part()
    }
    if Inflater.canUnpack(bytes) {
      inflater = Inflater()
      swap(&packed, &bytes)
      size = nil
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// Fills `buffer` as far as it goes; 0 at the end, -1 on failure.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if offset == bytes.count { refill() }
    guard failure == nil else { return -1 }
    let count = min(buffer.count, bytes.count - offset)
    unsafe bytes.withUnsafeBytes {
      unsafe buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + count]))
    }
    offset += count
    taken += count
    return count
  }

  /// All that is left of a file, or the first `limit` bytes of it.
  mutating func read(atMost limit: Int = .max) throws(FormatError) -> [UInt8] {
    var read: [UInt8] = []
    let part = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(limit, 1 << 16), alignment: 1)
    defer { unsafe part.deallocate() }
    while read.count < limit, case let count = unsafe self.read(into: part), count > 0 {
      unsafe read.append(contentsOf: part[..<min(count, limit - read.count)])
    }
    if let failure { throw failure }
    return read
  }

  private mutating func refill() {
    guard failure == nil else { return }
    if inflater != nil { return unpack() }
    offset = 0
    bytes = part()
    if bytes.isEmpty { swap(&bytes, &ending) }
  }

  /// Unpacks the next part; none at the end.
  private mutating func unpack() {
    offset = 0
    bytes = []
    while bytes.isEmpty {
      if packedOffset == packed.count {
        packedOffset = 0
        packed = part()
        guard !packed.isEmpty else { return endUnpacking() }
      }
      do throws(Inflater.Problem) {
        try unpackPart()
      } catch {
        failure = FormatError(unpacking: name, error)
        return
      }
    }
  }

  private mutating func unpackPart() throws(Inflater.Problem) {
    guard var inflater = inflater.take() else { return }
    var step = (taken: 0, made: 0)
    bytes = try unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) {
      (buffer, count) throws(Inflater.Problem) in
      step = try unsafe packed.withUnsafeBufferPointer { (packed) throws(Inflater.Problem) in
        try unsafe inflater.unpack(
          UnsafeBufferPointer(rebasing: packed[packedOffset...]), into: buffer)
      }
      count = step.made
    }
    packedOffset += step.taken
    self.inflater = consume inflater
  }

  private mutating func endUnpacking() {
    if inflater?.isComplete != true { failure = FormatError(unpacking: name, .damaged) }
  }

  /// The next bytes; none at the end.
  private mutating func part() -> [UInt8] {
    guard file >= 0 else {
      defer { held = held.dropFirst(1 << 16) }
      return Array(held.prefix(1 << 16))
    }
    var number: Int32 = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: min(1 << 16, left)) { buffer, count in
      var result = 0
      repeat {
        result = unsafe Foundation.read(file, buffer.baseAddress, buffer.count)
      } while result < 0 && errno == EINTR
      if result < 0 { number = errno }
      count = max(result, 0)
    }
    if number != 0 { failure = FormatError(opening: name, number) }
    left -= part.count
    return part
  }

  private static func open(_ path: String, _ name: String, _ size: inout Int?) throws(FormatError)
    -> Int32
  {
    let file = unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FormatError(opening: name, errno) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(file)
      throw FormatError(opening: name, EISDIR)
    }
    size = Int(status.st_size)
    return file
  }
}
