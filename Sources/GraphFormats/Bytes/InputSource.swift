import Foundation

/// Where a document comes from: a file, or bytes that somebody holds.
///
/// It can be opened again, because a reader may have to go over a document twice.
enum InputSource {
  case file(path: String, name: String)
  case bytes([UInt8], name: String)

  /// What errors call it.
  var name: String {
    switch self {
    case .file(_, let name): name
    case .bytes(_, let name): name
    }
  }

  /// The source, held in memory if it cannot be opened twice: a pipe gives its bytes only once.
  func reopenable() throws(FormatError) -> InputSource {
    guard case .file(let path, let name) = self else { return self }
    var status = stat()
    let isPlain = unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    if isPlain { return self }
    var input = try InputBytes(self)
    return .bytes(try input.read(), name: name)
  }

  /// All of standard input, which can be read only once and is therefore held.
  static func standardInput() throws -> InputSource {
    do {
      return .bytes([UInt8](try FileHandle.standardInput.readToEnd() ?? Data()), name: "-")
    } catch {
      throw FormatError(file: "-", problem: "Standard input cannot be read.")
    }
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
