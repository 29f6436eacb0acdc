/// Why a command could not do what it was asked: a sentence, with what to try.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
