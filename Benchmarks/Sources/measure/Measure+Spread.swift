import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph

extension Measure {
  /// How long a full answer takes for each insight: the hundredth of those that reached most, the
  /// median, and how many take more than a millisecond.
  ///
  /// The width of a spread is how many people, meetings and things it reached. All are asked five times
  /// over, each twice in a row, because the machine's other work comes and goes; the least counts.
  static func spread(in file: String) throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    let insights = graph.nodes(labeled: "Insight")
    var answers = insights.map { _ in (width: 0, seconds: Double.infinity) }
    for _ in 0..<5 {
      for (number, insight) in insights.enumerated() {
        for _ in 0..<2 {
          let began = Stopwatch.cpu
          answers[number].width = graph.spread(of: insight).arrivals.count
          answers[number].seconds = min(answers[number].seconds, Stopwatch.cpu - began)
        }
      }
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
