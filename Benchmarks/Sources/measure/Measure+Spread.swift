import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Measure {
  /// How long a full answer takes for each insight: the hundredth of those that reached most, the
  /// median, and how many take more than a millisecond.
  ///
  /// The width of a spread is how many people, meetings and things it reached. Each is asked three
  /// times; the least counts.
  static func spread(in file: String) throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    var answers: [(width: Int, seconds: Double)] = []
    for insight in graph.nodes(labeled: "Insight") {
      var (least, width) = (Double.infinity, 0)
      for _ in 0..<3 {
        let began = Stopwatch.cpu
        width = graph.spread(of: insight).arrivals.count
        least = min(least, Stopwatch.cpu - began)
      }
      answers.append((width, least))
    }
    answers.sort { $0.width > $1.width }
    print("hundredth", answers[min(99, answers.count - 1)].seconds)
    print("median", answers.map(\.seconds).median)
    print("over", thousandths(answers.count { $0.seconds > 0.001 }))
    print("beyond", thousandths(answers.dropFirst(100).count { $0.seconds > 0.001 }))
    print("check", answers.reduce(0) { $0 + $1.width })
  }

  /// A number beside times, which are shown in milliseconds.
  private static func thousandths(_ count: Int) -> Double { Double(count) / 1000 }
}
