import ArgumentParser

/// In which form the answer about a spread is given.
struct SpreadForm: ParsableArguments {
  enum Part: String, CaseIterable, ExpressibleByArgument { case community }

  enum Chosen { case tree, measures, communities }

  @Flag(
    help: ArgumentHelp(
      "Show how far, how fast and through whom it went, instead of the tree."))
  var measures = false

  @Option(
    help: ArgumentHelp(
      "Show how it went from part to part: community.", valueName: "part"))
  var by: Part?

  /// The form that was chosen, at most one.
  var chosen: Chosen { by != nil ? .communities : measures ? .measures : .tree }

  func validate() throws {
    let chosen = [measures ? "--measures" : nil, by == nil ? nil : "--by"].compactMap { $0 }
    guard chosen.count < 2 else {
      throw ValidationError("Choose one form: \(chosen.joined(separator: " or ")).")
    }
  }
}
