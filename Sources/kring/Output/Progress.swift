import Foundation

/// Does something that may take long, and says so on standard error after a second.
///
/// Only on a terminal, where the line is wiped afterwards.
func withProgress<Result>(
  _ doing: String, _ body: () async throws -> Result
) async rethrows -> Result {
  guard isatty(STDERR_FILENO) == 1 else { return try await body() }
  let clock = Task.detached {
    for second in 1... {
      try await Task.sleep(for: .seconds(1))
      try? FileHandle.standardError.write(contentsOf: Data("\r\(doing) … \(second) s".utf8))
    }
  }
  defer { clock.cancel() }
  let began = ContinuousClock.now
  let result = try await body()
  if began.duration(to: .now) >= .seconds(1) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[2K".utf8))
  }
  return result
}
