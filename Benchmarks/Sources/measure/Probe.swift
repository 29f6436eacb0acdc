import Foundation
import GraphFormats
import PropertyGraph

func cpu() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
@main enum Probe {
  static func main() throws {
    let a = cpu()
    let builder = try GraphML.builder(from: URL(filePath: CommandLine.arguments[1]))
    let b = cpu()
    print("columns \(b - a)")
    if CommandLine.arguments.count > 2 { return }
    let graph = try builder.finish()
    print("finish \(cpu() - b)")
    print(graph.nodeCount, graph.edgeCount)
  }
}
