import Dispatch
import Foundation
import Synchronization

extension Parts {
  /// Works on parts on several threads, and hands over what they find one after the other, in order.
  ///
  /// - Parameters:
  ///   - count: how many parts there are.
  ///   - threads: how many; `nil`: as many as there are processors.
  ///   - empty: what a thread finds parts in, one after the other in the same memory.
  ///   - find: works on a part; what was found in the one before is still there.
  ///   - handOver: is called for one part at a time, the first first.
  static func inOrder<Found: Sendable>(
    _ count: Int, threads: Int?, into empty: Found,
    _ find: @Sendable (_ part: Int, inout Found) -> Void, handOver: @Sendable (Found) -> Void
  ) {
    let next = Atomic<Int>(0)
    let turns = Turns()
    DispatchQueue.concurrentPerform(iterations: workers(threads, for: count)) { _ in
      var found = empty
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < count else { return }
        find(part, &found)
        turns.wait(for: part)
        handOver(found)
        turns.finish()
      }
    }
  }
}

/// Lets threads do something one after the other: 0, 1, 2 …
///
/// Each number must be taken up before the next is, or who waits for it may wait for ever.
private final class Turns: Sendable {
  private let condition = NSCondition()
  /// Whose turn it is; looked at only with the lock.
  private nonisolated(unsafe) var turn = 0

  func wait(for number: Int) {
    condition.withLock {
      while unsafe turn != number { condition.wait() }
    }
  }

  func finish() {
    condition.withLock {
      unsafe turn += 1
      condition.broadcast()
    }
  }
}
