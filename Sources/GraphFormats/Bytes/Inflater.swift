import CZlib

/// Unpacks what gzip packed: one member after the other, part by part.
///
/// A few bytes can stand for gigabytes, so what comes out of a file is limited to ``mostRatio``
/// times what went in, and in any case to ``freely`` bytes more.
@safe struct Inflater: ~Copyable {
  /// How many times its size a file may unpack to: graphs of all kinds stay below a tenth of this.
  static let mostRatio = 200
  /// How much any file may unpack to, however small it is.
  static let freely = 1 << 26

  enum Problem: Error {
    case damaged
    case tooLarge
  }

  /// On the heap, because zlib keeps its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var total = (taken: 0, made: 0)
  /// Whether all members that began have ended.
  private(set) var isComplete = false

  init() {
    unsafe stream.initialize(to: z_stream())
    _ = unsafe kring_inflateInit(stream)
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Whether these are the first bytes of something that gzip packed.
  static func canUnpack(_ beginning: [UInt8]) -> Bool {
    beginning.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// Unpacks as much as there is in `packed`, or room for in `buffer`.
  mutating func unpack(
    _ packed: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(Problem) -> (taken: Int, made: Int) {
    // Tapes and disks fill up the last block with zeros.
    let padding = isComplete ? unsafe (packed.firstIndex { $0 != 0 } ?? packed.count) : 0
    if padding > 0 { return (padding, 0) }
    unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: packed.baseAddress)
    let offered = UInt32(clamping: packed.count)
    unsafe stream.pointee.avail_in = offered
    unsafe stream.pointee.next_out = buffer.baseAddress
    unsafe stream.pointee.avail_out = UInt32(buffer.count)
    let outcome = unsafe inflate(stream, Z_NO_FLUSH)
    let taken = unsafe Int(offered - stream.pointee.avail_in)
    let made = unsafe buffer.count - Int(stream.pointee.avail_out)
    guard outcome == Z_OK || outcome == Z_STREAM_END, taken + made > 0 else { throw .damaged }
    isComplete = outcome == Z_STREAM_END
    if isComplete { _ = unsafe inflateReset(stream) }
    total.taken += taken
    total.made += made
    if total.made > Self.freely, total.made / Self.mostRatio > total.taken { throw .tooLarge }
    return (taken, made)
  }
}

extension FormatError {
  /// A packed file that cannot be unpacked.
  init(unpacking file: String, _ problem: Inflater.Problem) {
    let problem =
      switch problem {
      case .damaged:
        "The compressed file is damaged, or not all of it is there. Fetch or copy it again."
      case .tooLarge:
        """
        The file unpacks to more than \(Inflater.mostRatio) times its size, which no graph does. \
        If you trust it, unpack it yourself.
        """
      }
    self.init(file: file, problem: problem)
  }
}
