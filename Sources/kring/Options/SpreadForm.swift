import ArgumentParser
import KnowledgeGraph

/// In which form the answer about a spread is given.
struct SpreadForm: ParsableArguments {
  typealias Language = Spread.Story.Language

  enum Part: String, CaseIterable, ExpressibleByArgument { case community }

  enum Chosen {
    case tree, table, measures, communities
    case absence(of: String)
    case story(Language?)
  }

  @Flag(help: "Tell it in words, as a story.")
  var story = false

  @Option(
    help: ArgumentHelp(
      "The language of the story. (default: that of the locale, else en)",
      valueName: "code"))
  var language: Language?

  @Flag(help: "Show everything it reached as a table, by date.")
  var table = false

  @Flag(help: "Show how far, how fast and through whom it went.")
  var measures = false

  @Option(
    help: ArgumentHelp(
      "Show how it went from one community to the other.", valueName: "part"))
  var by: Part?

  @Option(
    help: ArgumentHelp(
      "Show what would not have been, had a person or community not been there.",
      valueName: "name"),
    completion: .names(.person, .community))
  var without: String?

  /// The form that was chosen.
  var chosen: Chosen {
    if story || language != nil { return .story(language) }
    if let without { return .absence(of: without) }
    return table ? .table : measures ? .measures : by != nil ? .communities : .tree
  }

  /// The flags that choose a form.
  var flags: [String] {
    [
      story || language != nil ? "--story" : nil, table ? "--table" : nil,
      measures ? "--measures" : nil, by == nil ? nil : "--by", without == nil ? nil : "--without",
    ].compactMap { $0 }
  }

  func validate() throws {
    guard flags.count < 2 else {
      throw ValidationError("Choose one form: \(flags.joined(separator: " or ")).")
    }
  }
}

extension Spread.Story.Language: ExpressibleByArgument {}
