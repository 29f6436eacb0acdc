import Foundation
import KnowledgeGraph
import PropertyGraph
import Testing

@Suite struct TwoWritersTests {
  @Test func `Two processes that record at once lose nothing and create nobody twice`() async throws
  {
    let scratch = try Scratch()
    let evenings = 12
    let writer = """
      for i in $(seq \(evenings)); do
        kring meet "Evening $0 $i" --on 2022-09-28 --with "Janny Bakker-Klein" --with "Guest $i" --new || exit 1
      done
      """
    let (output, status) = try Command.shell(
      """
      kring init fers >/dev/null
      sh -c '\(writer)' a >a.txt & first=$!
      sh -c '\(writer)' b >b.txt & second=$!
      wait $first && wait $second
      """, in: scratch.path)
    #expect(status == 0, "\(output)")
    let graph = try await GraphStore(path: "\(scratch.path)/graphs/fers.kring").graph()
    #expect(graph.nodes(labeled: "Meeting").count == 2 * evenings)
    #expect(graph.nodes(labeled: "Person").count == 1 + evenings)
    let janny = try graph.person("Janny")
    #expect(graph.edges(from: janny, type: "ATTENDED").count == 2 * evenings)
  }
}
