import Foundation

/// Prints lines to standard output in one write.
func show(_ lines: [String]) throws {
  try write(Data(lines.map { $0 + "\n" }.joined().utf8), to: .standardOutput)
}

/// Prints one line to standard output.
func show(_ line: String) throws { try show([line]) }

/// Prints a value as one JSON object.
func showJSON(_ value: some Encodable) throws {
  try show(JSONTree(encoding: value).text)
}

/// Prints a line to standard error: what is worth knowing but is no part of the answer.
func remark(_ line: String) {
  try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}

/// Writes bytes to a pipe or file that is open.
///
/// When the reader of a pipe has gone (`kring list Person | head`), the command ends quietly: it was
/// told enough. Main ignores `SIGPIPE`, so that nothing is killed halfway.
func write(_ data: Data, to file: FileHandle) throws {
  do {
    try file.write(contentsOf: data)
  } catch {
    if errno == EPIPE { exit(EXIT_SUCCESS) }
    throw Failure("The answer could not be written: \(reason(of: error)).")
  }
}

/// What the system said, without the framework's wrapping.
func reason(of error: any Error) -> String {
  let cause = error as NSError
  let code = (cause.userInfo[NSUnderlyingErrorKey] as? NSError) ?? cause
  return code.domain == NSPOSIXErrorDomain
    ? unsafe String(cString: strerror(Int32(code.code))).lowercased()
    : String(describing: error)
}
