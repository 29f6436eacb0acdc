import Dispatch
import Foundation

/// What Ctrl-C does: the command is cancelled, so that a long question stops where it next looks, and
/// nothing that is being written is kept. What does not look ends half a second later: a store and a
/// file that is written aside are as they were, for neither is changed before all is there.
final class Interrupts {
  private let source: any DispatchSourceSignal

  /// `nil` where interrupts are to be ignored, as in what a script leaves running.
  init?(of work: Task<Void, Never>) {
    let before = unsafe unsafeBitCast(signal(SIGINT, SIG_IGN), to: Int.self)
    let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    guard before != ignoring else { return nil }
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      work.cancel()
      DispatchQueue.global().asyncAfter(deadline: .now() + 0.5) { Interrupts.end() }
    }
    source.resume()
  }

  /// Says so, and ends the process as an interrupt does: a shell sees status 130.
  static func end() -> Never {
    let clear = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[2K" : ""
    remark("\(clear)kring: Stopped before it was done.")
    signal(SIGINT, SIG_DFL)
    raise(SIGINT)
    exit(130)
  }
}
