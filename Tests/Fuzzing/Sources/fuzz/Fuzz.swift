import CLibFuzzer
import Foundation
import GraphFormats
import PropertyGraph

/// Gives one reader whatever libFuzzer thinks of: `fuzz gexf -max_total_time=600 FOLDER`.
///
/// No input may crash it, hang it, fill the memory, or be read as a graph that cannot be written
/// and read again.
@main
struct Fuzz {
  static func main() throws {
    guard CommandLine.arguments.count > 1 else { fatalError("fuzz FORMAT … or fuzz seeds FOLDER") }
    if CommandLine.arguments[1] == "seeds" {
      return try Seeds.write(to: URL(filePath: CommandLine.arguments[2]))
    }
    _ = format
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      unsafe CommandLine.unsafeArgv + 1
    exit(
      unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Fuzz.try(unsafe Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }

  /// The format whose reader is tried. C's callback can carry nothing with it, so it is found here.
  private static let format: GraphFormat = {
    guard let format = GraphFormat(rawValue: CommandLine.arguments[1]) else {
      fatalError("No such format: \(CommandLine.arguments[1])")
    }
    return format
  }()

  private static func `try`(_ bytes: [UInt8]) {
    guard let graph = try? GraphFormat.read(bytes, named: "input", as: format).graph else { return }
    let written = format.bytes(of: graph)
    do {
      let again = try GraphFormat.read(written, named: "written", as: format).graph
      guard format == .graphML || format == .gexf else { return }
      precondition(again == graph, "It came back as another:\n\(graph.dump)\n\(again.dump)")
    } catch {
      fatalError("What was written cannot be read: \(error)")
    }
  }
}
