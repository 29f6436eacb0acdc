import ArgumentParser
import Foundation
import KnowledgeGraph

extension Kring {
  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start a new graph.",
      discussion: """
        A plain name becomes a file in the folder graphs.

          kring init fers
          kring init ~/library.kring --zone Europe/Amsterdam
        """)

    @Argument(help: "A name, or the path of a .kring file.")
    var name: String

    @Option(
      help: ArgumentHelp(
        "The time zone of dates that name none; without one, this machine's.", valueName: "zone"))
    var zone: String?

    func run() async throws {
      let zone = try chosenZone
      let path = try NewStore.path(for: name)
      try await NewStore.make(at: path, zone: zone)
      try show([
        "Made \(path). Dates in it are read in \(zone.identifier).",
        "Next: kring meet \"A conversation\" --on 2022-09-28 --with Janny --with Daniël"
          + GraphLocation.option(for: path),
      ])
    }

    private var chosenZone: TimeZone {
      get throws {
        guard let name = self.zone else { return .current }
        if let zone = TimeZone(identifier: name) { return zone }
        throw Failure("\"\(name.printable)\" is no time zone. Try Europe/Amsterdam.")
      }
    }
  }
}
