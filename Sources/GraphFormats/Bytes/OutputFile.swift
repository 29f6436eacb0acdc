import Foundation

/// A file that is written aside and takes its name only when it is whole, so that nobody ever finds
/// half of it, and what stood there before stays until then.
///
/// Where the task that writes is cancelled, nothing of it is left, and `CancellationError` is thrown.
///
/// What is no plain file (a terminal, a pipe, `/dev/stdout`) is written to directly.
struct OutputFile: ~Copyable {
  let descriptor: Int32
  fileprivate let name: String
  fileprivate let path: String
  /// Where it is written until it is whole; `nil` if it is written directly.
  fileprivate let aside: String?

  /// Opens a file for writing; errors call it `name`.
  static func open(_ path: String, name: String) throws -> OutputFile {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw FormatError(writing: name, EISDIR) }
    if exists, kind != S_IFREG {
      let descriptor = unsafe Foundation.open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FormatError(writing: name, errno) }
      return OutputFile(descriptor: descriptor, name: name, path: path, aside: nil)
    }
    let target = resolved(path)
    let aside = "\(target).\(getpid())-\(UInt32.random(in: 0 ... .max)).part"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    let descriptor = unsafe Foundation.open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FormatError(writing: name, errno) }
    return OutputFile(descriptor: descriptor, name: name, path: target, aside: aside)
  }

  /// Gives the file its name, if all writes went well.
  ///
  /// - Parameter failure: the error number of the first write that failed, or 0.
  consuming func finish(_ failure: Int32) throws {
    var failure = failure
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if let aside {
      if failure == 0, unsafe rename(aside, path) != 0 { failure = errno }
      if failure != 0 { _ = unsafe unlink(aside) }
    }
    try FormatError.check(failure, writing: name)
  }

  /// The path behind symbolic links, so that a link stays one.
  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

extension FormatError {
  /// Throws what went wrong on standard output. A reader that has gone, such as `head`, was told
  /// enough: that is nothing.
  static func check(standardOutput failure: Int32) throws {
    if failure != EPIPE { try check(failure, writing: "-") }
  }

  /// Throws what went wrong, from the system's error number; `ECANCELED` says that it was to stop.
  fileprivate static func check(_ failure: Int32, writing name: String) throws {
    if failure == ECANCELED { throw CancellationError() }
    if failure != 0 { throw FormatError(writing: name, failure) }
  }

  /// A file that cannot be written, from the system's error number.
  init(writing path: String, _ number: Int32) {
    let problem =
      switch number {
      case ENOENT, ENOTDIR: "The folder for this file does not exist. Make it first."
      case EISDIR: "This is a folder, not a file. Name a file in it."
      case EACCES, EPERM, EROFS: "You may not write here. Name another place."
      case ENOSPC, EDQUOT: "There is no room left here. Nothing was changed."
      default: "The file cannot be written: \(unsafe String(cString: strerror(number)))."
      }
    self.init(file: path, problem: problem)
  }
}
