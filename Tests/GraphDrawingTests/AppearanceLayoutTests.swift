import Foundation
import PropertyGraph
import Synchronization
import Testing

@testable import GraphDrawing

@Suite struct `Laying out an appearance` {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func `Every node has a place, and none lies on another`(seed: UInt64) throws {
    let graph = try Graph.random(seed: seed, nodes: 30, edges: 40)
    var appearance = Appearance()
    appearance.nodeSize = { $0.index.isMultiple(of: 3) ? nil : Double($0.index) }
    let place = try #require(appearance.laidOut(graph).nodePosition)
    let places = try graph.nodes.map { try #require(place($0)) }
    for one in graph.nodes {
      for other in graph.nodes where other < one {
        let (a, b) = (places[one.index], places[other.index])
        let radii = [one, other].map { appearance.nodeSize?($0) ?? 10 }
        #expect(hypot(a.x - b.x, a.y - b.y) > radii[0] + radii[1])
      }
    }
  }

  @Test func `Nothing is laid out before somebody asks, and then once`() throws {
    let graph = try Graph.random(seed: 0, nodes: 5, edges: 5)
    let asked = Asked()
    var appearance = Appearance()
    appearance.nodeSize = { _ in
      asked.count.add(1, ordering: .relaxed)
      return 1
    }
    let place = try #require(appearance.laidOut(graph).nodePosition)
    #expect(asked.count.load(ordering: .relaxed) == 0)
    for node in graph.nodes { _ = place(node) }
    #expect(asked.count.load(ordering: .relaxed) == 5)
  }

  @Test func `A larger graph gets fewer steps, and a huge one none`() {
    #expect(ForceAtlas2.steps(nodesAndEdges: 0) == 600)
    #expect(LayoutEffort(for: .empty) == .whole)
    #expect(LayoutEffort(nodesAndEdges: 200_000) == .whole)
    #expect(LayoutEffort(nodesAndEdges: 1_000_000) == .rough)
    #expect(LayoutEffort(nodesAndEdges: 3_000_000) == .none)
  }
}

private final class Asked: Sendable {
  let count = Atomic<Int>(0)
}
