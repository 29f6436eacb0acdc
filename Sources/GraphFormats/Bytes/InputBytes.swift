import Foundation

/// An open ``InputSource``, from which libxml2 takes its bytes; closed when it goes.
struct InputBytes: ~Copyable {
  private let file: Int32
  /// The document, or of a file the part that was read last: libxml2 asks for 4,000 bytes at a
  /// time, and asking the system so often costs more than copying.
  private var bytes: [UInt8]
  private var offset = 0

  /// The error number of the first read that failed, or 0.
  private(set) var failure: Int32 = 0
  /// How many bytes were taken.
  private(set) var taken = 0

  init(_ source: InputSource) throws(FormatError) {
    switch source {
    case .bytes(let bytes, _):
      self.bytes = bytes
      file = -1
    case .file(let path, let name):
      bytes = []
      file = try Self.open(path, name)
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// Fills `buffer` as far as it goes; 0 at the end, -1 on failure.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if offset == bytes.count, file >= 0 { refill() }
    guard failure == 0 else { return -1 }
    let count = min(buffer.count, bytes.count - offset)
    unsafe bytes.withUnsafeBytes {
      unsafe buffer.copyMemory(from: .init(rebasing: $0[offset..<offset + count]))
    }
    offset += count
    taken += count
    return count
  }

  /// All that is left of a file, or the first `limit` bytes of it.
  mutating func read(atMost limit: Int = .max, of name: String) throws(FormatError) -> [UInt8] {
    var read: [UInt8] = []
    let part = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(limit, 1 << 16), alignment: 1)
    defer { unsafe part.deallocate() }
    while read.count < limit, case let count = unsafe self.read(into: part), count > 0 {
      unsafe read.append(contentsOf: part[..<min(count, limit - read.count)])
    }
    if failure != 0 { throw FormatError(opening: name, failure) }
    return read
  }

  private mutating func refill() {
    offset = 0
    var failure: Int32 = 0
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var result = 0
      repeat {
        result = unsafe Foundation.read(file, buffer.baseAddress, buffer.count)
      } while result < 0 && errno == EINTR
      if result < 0 { failure = errno }
      count = max(result, 0)
    }
    self.failure = failure
  }

  private static func open(_ path: String, _ name: String) throws(FormatError) -> Int32 {
    let file = unsafe Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FormatError(opening: name, errno) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(file)
      throw FormatError(opening: name, EISDIR)
    }
    return file
  }
}
