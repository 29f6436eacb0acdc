import Foundation

/// Prints lines to standard output.
func show(_ lines: [String]) throws {
  try write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
}

/// Prints one line to standard output.
func show(_ line: String) throws { try show([line]) }

/// Prints a value as one JSON object.
func showJSON(_ value: some Encodable) throws {
  try show(JSONTree(encoding: value).text)
}

/// Prints a line to standard error: what is worth knowing but is no part of the answer.
func remark(_ line: String) {
  try? write(line + "\n", to: STDERR_FILENO)
}

/// Writes text to a pipe or file that is open.
///
/// When the reader of a pipe has gone (`kring list people | head -1`), the command ends quietly: it
/// was told enough. Main ignores `SIGPIPE`, so that nothing is killed halfway.
func write(_ text: String, to descriptor: Int32) throws {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    switch (written, errno) {
    case (0..., _): rest = rest.dropFirst(written)
    case (_, EINTR): continue
    case (_, EPIPE): exit(EXIT_SUCCESS)
    case (_, let number):
      throw Failure("The answer could not be written: \(systemReason(number)).")
    }
  }
}

/// What the system calls an error.
func systemReason(_ number: Int32) -> String {
  unsafe String(cString: strerror(number)).lowercased()
}
