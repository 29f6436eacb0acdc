import Foundation
import GraphFormats
import PropertyGraph

/// What the fuzzer starts from: the random graphs of the tests, in every format that is read.
enum Seeds {
  static func write(to folder: URL) throws {
    for format in GraphFormat.allCases where format.isRead {
      let place = folder.appending(path: format.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for seed in 0..<64 {
        let document = format.bytes(of: try RandomGraph.graph(seed: seed))
        try Data(document).write(to: place.appending(path: "\(seed)"))
      }
    }
  }
}
