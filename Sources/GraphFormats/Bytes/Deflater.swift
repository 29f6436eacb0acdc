import CZlib

/// Packs bytes as gzip does, part by part.
@safe struct Deflater: ~Copyable {
  /// On the heap, because zlib keeps its address.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)

  init() {
    unsafe stream.initialize(to: z_stream())
    _ = unsafe kring_deflateInit(stream)
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
    unsafe buffer.deallocate()
  }

  /// Packs a part, at most 4 GB of it, and gives what comes out to `sink`; the last part ends it.
  mutating func pack(
    _ part: UnsafeBufferPointer<UInt8>, isLast: Bool,
    to sink: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: part.baseAddress)
    unsafe stream.pointee.avail_in = UInt32(part.count)
    repeat {
      unsafe stream.pointee.next_out = unsafe buffer.baseAddress
      unsafe stream.pointee.avail_out = UInt32(buffer.count)
      _ = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      let made = unsafe buffer.count - Int(stream.pointee.avail_out)
      unsafe sink(UnsafeBufferPointer(rebasing: buffer[..<made]))
    } while unsafe stream.pointee.avail_out == 0
  }
}
