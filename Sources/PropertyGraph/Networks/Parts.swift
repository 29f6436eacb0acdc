import Dispatch
import Foundation
import Synchronization

/// The parts of a range of work, of a fixed size, so that the same work is done in the same parts
/// however many threads share it.
package enum Parts {
  package static let size = 256

  /// Fills an array part by part, on several threads at once.
  ///
  /// - Parameters:
  ///   - threads: how many; `nil`: as many as there are processors.
  ///   - fill: fills the part of the array that stands at the range, looking at nothing of the rest.
  package static func fill<Value: BitwiseCopyable>(
    _ values: inout [Value], threads: Int?,
    _ fill: @Sendable (Range<Int>, inout MutableSpan<Value>) -> Void
  ) {
    let count = values.count
    let parts = (count + size - 1) / size
    let next = Atomic<Int>(0)
    unsafe values.withUnsafeMutableBufferPointer { buffer in
      // No part is filled twice, so no two threads write to one place.
      nonisolated(unsafe) let buffer = unsafe buffer
      DispatchQueue.concurrentPerform(iterations: workers(threads, for: parts)) { _ in
        while true {
          let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard part < parts else { return }
          let range = part * size..<min(count, (part + 1) * size)
          let slice = unsafe UnsafeMutableBufferPointer(rebasing: buffer[range])
          var span = unsafe slice.mutableSpan
          fill(range, &span)
        }
      }
    }
  }

  /// How many threads share the work of adding up for so many rows: few are done before another thread
  /// has begun.
  static func threads(_ threads: Int?, forSums rows: Int) -> Int? {
    rows < 4 * size ? 1 : threads
  }

  /// How many threads share so many parts; `threads` is `nil` for as many as there are processors.
  static func workers(_ threads: Int?, for parts: Int) -> Int {
    max(1, min(threads ?? ProcessInfo.processInfo.activeProcessorCount, parts))
  }
}
