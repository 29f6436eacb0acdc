import Foundation

/// Where a command prints: whether colours are welcome there and how wide it is.
struct Terminal: Sendable {
  let ink: Ink
  /// The columns to wrap to; `nil` where nothing should be wrapped, as in a pipe.
  let width: Int?

  /// Standard output, as the environment describes it.
  ///
  /// Colours appear only on a terminal and never with `NO_COLOR` set (no-color.org). `COLUMNS`
  /// overrides the width, and makes a pipe wrap too.
  static let output = Terminal(
    descriptor: STDOUT_FILENO, environment: ProcessInfo.processInfo.environment)

  init(ink: Ink, width: Int?) {
    self.ink = ink
    self.width = width
  }

  init(descriptor: Int32, environment: [String: String]) {
    let isTerminal = isatty(descriptor) == 1
    let refusesColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isDumb = environment["TERM"] == "dumb"
    ink = Ink(isOn: isTerminal && !refusesColor && !isDumb)
    width = environment["COLUMNS"].flatMap(Int.init) ?? (isTerminal ? windowWidth(descriptor) : nil)
  }
}

private func windowWidth(_ descriptor: Int32) -> Int {
  var size = winsize()
  let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? Int(size.ws_col) : 80
}
