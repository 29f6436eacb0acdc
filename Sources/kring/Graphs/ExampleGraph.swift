import CExampleGraphs
import Foundation
import GraphFormats
import PropertyGraph

/// The graphs that come with the command itself, so that it can show them from any folder.
enum ExampleGraph {
  /// One evening of conversation and what it referred to.
  static func blikverruimer() throws -> Graph {
    let bytes = unsafe [UInt8](
      UnsafeBufferPointer(start: kring_blikverruimer, count: kring_blikverruimer_count))
    return try GraphML.read(bytes, named: "blikverruimer.graphml").graph
  }
}
