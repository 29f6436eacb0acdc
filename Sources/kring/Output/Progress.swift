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
      try? write("\r\(doing.printable) … \(second) s", to: STDERR_FILENO)
    }
  }
  let began = ContinuousClock.now
  defer {
    clock.cancel()
    if began.duration(to: .now) >= .seconds(1) { try? write("\r\u{1B}[2K", to: STDERR_FILENO) }
  }
  return try await body()
}
