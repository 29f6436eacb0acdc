import Foundation
import Synchronization

/// Does something that may take long, and says so on standard error after a second.
///
/// Only on a terminal, where the line is wiped afterwards.
func withProgress<Result>(
  _ doing: String, _ body: () async throws -> Result
) async rethrows -> Result {
  try await withProgress(doing) { _ in try await body() }
}

/// The same for what knows how far it is: it tells `progress` which part is done, from 0 to 1.
func withProgress<Result>(
  _ doing: String, _ body: (_ progress: @escaping @Sendable (Double) -> Void) async throws -> Result
) async rethrows -> Result {
  guard isatty(STDERR_FILENO) == 1 else { return try await body { _ in } }
  let done = Fraction()
  let clock = Task.detached {
    for second in 1... {
      try await Task.sleep(for: .seconds(1))
      let part = done.percent.map { ", \($0) %" } ?? ""
      try? write("\r\u{1B}[2K\(doing.printable) … \(second) s\(part)", to: STDERR_FILENO)
    }
  }
  let began = ContinuousClock.now
  defer {
    clock.cancel()
    if began.duration(to: .now) >= .seconds(1) { try? write("\r\u{1B}[2K", to: STDERR_FILENO) }
  }
  return try await body { done.value = $0 }
}

/// How far a piece of work is, told on one thread and asked on another.
private final class Fraction: Sendable {
  private let told = Mutex<Double?>(nil)

  var value: Double {
    get { told.withLock { $0 ?? 0 } }
    set { told.withLock { $0 = newValue } }
  }

  /// In hundredths; `nil` as long as nothing was told.
  var percent: Int? { told.withLock { $0.map { Int($0 * 100) } } }
}
