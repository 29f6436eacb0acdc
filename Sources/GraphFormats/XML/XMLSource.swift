import Foundation

/// Where a document comes from: a file, or bytes that somebody holds.
///
/// It can be opened again, because a reader may have to go over a document twice.
enum XMLSource {
  case file(path: String, name: String)
  case bytes([UInt8], name: String)

  /// What errors call it.
  var name: String {
    switch self {
    case .file(_, let name): name
    case .bytes(_, let name): name
    }
  }

  /// All of standard input, which can be read only once and is therefore held.
  static func standardInput() throws -> XMLSource {
    do {
      return .bytes([UInt8](try FileHandle.standardInput.readToEnd() ?? Data()), name: "-")
    } catch {
      throw FormatError(file: "-", problem: "Standard input cannot be read.")
    }
  }
}

/// An open ``XMLSource``, from which libxml2 takes its bytes; closed when it goes.
struct XMLInput: ~Copyable {
  private let file: Int32
  private let bytes: [UInt8]
  private var offset = 0

  /// The error number of the first read that failed, or 0.
  private(set) var failure: Int32 = 0
  /// How many bytes were taken.
  private(set) var taken = 0

  init(_ source: XMLSource) throws(FormatError) {
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
    let count = unsafe file >= 0 ? readFile(buffer) : copyBytes(buffer)
    taken += max(count, 0)
    return count
  }

  private mutating func copyBytes(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - offset)
    unsafe buffer.copyBytes(from: bytes[offset..<offset + count])
    offset += count
    return count
  }

  private mutating func readFile(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = unsafe Foundation.read(file, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR {
        failure = errno
        return -1
      }
    }
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

extension FormatError {
  /// A file that cannot be opened or read, from the system's error number.
  init(opening path: String, _ number: Int32) {
    let problem =
      switch number {
      case ENOENT: "There is no such file. Is the path right?"
      case EISDIR: "This is a folder, not a file. Name a file in it."
      case EACCES, EPERM: "You may not read this file. Ask its owner, or change its permissions."
      case ENOTDIR: "A part of this path is a file, not a folder. Is the path right?"
      default: "The file cannot be read: \(unsafe String(cString: strerror(number)))."
      }
    self.init(file: path, problem: problem)
  }
}
