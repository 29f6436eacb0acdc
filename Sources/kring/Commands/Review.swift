import ArgumentParser
import Foundation
import KnowledgeGraph
import PropertyGraph

extension Kring {
  struct Review: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what has gone quiet, and what to try.",
      discussion: """
        Actions overdue, questions and needs that nobody took up, products announced and not seen, \
        insights nobody carried on, people not seen for long, communities cooling. What only may be \
        so is marked (perhaps).

          kring review
          kring review --on 2026-01-01 --quiet 3
        """)

    @Option(help: ArgumentHelp("The day to look from; without one, today.", valueName: "date"))
    var on: String?

    @Option(
      help: ArgumentHelp(
        "After how many months an insight, question, need or product is quiet.",
        valueName: "months"))
    var quiet = KnowledgeGraph.Review.Patience().quiet

    @Option(
      help: ArgumentHelp("After how many months somebody has not been seen.", valueName: "months"))
    var unseen = KnowledgeGraph.Review.Patience().unseen

    @Option(
      help: ArgumentHelp(
        "How many months are lately, for communities; held against as many before.",
        valueName: "months"))
    var lately = KnowledgeGraph.Review.Patience().lately

    @Option(help: ArgumentHelp("How many of each kind to print.", valueName: "number"))
    var top = 5

    @OptionGroup var options: AskOptions

    func validate() throws {
      guard [quiet, unseen, lately, top].allSatisfy({ 1...1_200 ~= $0 }) else {
        throw ValidationError("Months and numbers are between 1 and 1200.")
      }
    }

    func run() async throws {
      let graph = try await options.read()
      let day = try on.map { try EDTFDate($0) } ?? today(in: graph.zone)
      guard day.isSingleDay else {
        throw Failure(
          "\"\(day.description.printable)\" is no day. Try: kring review --on 2026-01-31")
      }
      let patience = KnowledgeGraph.Review.Patience(quiet: quiet, unseen: unseen, lately: lately)
      let review = try await withProgress("Looking for what has gone quiet") {
        try graph.review(on: day, patience: patience)
      }
      try options.show(review) { review.text(top: top, on: $0) }
    }
  }
}

/// The day that it is in a zone.
private func today(in zone: TimeZone) throws -> EDTFDate {
  let now = Date()
  let stamp = Int64(now.timeIntervalSince1970) + Int64(zone.secondsFromGMT(for: now))
  return try EDTFDate(String(DateBounds.text(of: stamp).prefix { $0 != "T" }))
}
