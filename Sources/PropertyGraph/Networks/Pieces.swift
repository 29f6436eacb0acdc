import Foundation

/// Does a fixed number of pieces of work on several threads, and puts what they give together in the
/// order of the pieces: so the result is the same, to the bit, whatever the number of threads.
///
/// ```swift
/// let total = try await inPieces(20, threads: 2, progress: nil, into: 0, combining: +=) { piece in
///   try work(on: piece)
/// }
/// ```
///
/// - Parameters:
///   - threads: how many pieces are worked on at a time; `nil`: as many as there are processors.
///   - progress: is told from time to time which part of the work is done, from 0 to 1.
///   - combine: adds what a piece gave to the total; it is called for one piece after the other.
///   - work: what to do for a piece; a long one calls `Task.checkCancellation()`.
/// - Throws: `CancellationError` when the task is cancelled, and what a piece throws.
package func inPieces<Part: Sendable, Total>(
  _ count: Int, threads: Int?, progress: (@Sendable (Double) -> Void)?, into start: Total,
  combining combine: (inout Total, Part) -> Void,
  _ work: @escaping @Sendable (Int) throws -> Part
) async throws -> Total {
  try await withThrowingTaskGroup(of: (Int, Part).self) { group in
    var total = start
    /// What came before its turn.
    var early: [Int: Part] = [:]
    var (started, combined) = (0, 0)

    func begin() {
      guard started < count else { return }
      let piece = started
      started += 1
      group.addTask {
        try Task.checkCancellation()
        return (piece, try work(piece))
      }
    }
    let atATime = threads ?? ProcessInfo.processInfo.activeProcessorCount
    for _ in 0..<max(1, atATime) { begin() }
    while let (piece, part) = try await group.next() {
      early[piece] = part
      while let part = early.removeValue(forKey: combined) {
        combine(&total, part)
        combined += 1
        progress?(Double(combined) / Double(count))
      }
      begin()
    }
    return total
  }
}

extension Array where Element: AdditiveArithmetic & BitwiseCopyable {
  /// Adds numbers to numbers, place by place: what several pieces gave.
  mutating func add(_ part: [Element]) {
    precondition(part.count == count)
    let part = part.span
    var total = mutableSpan
    for index in total.indices { total[index] += part[index] }
  }
}
