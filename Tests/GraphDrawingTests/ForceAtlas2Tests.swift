import Foundation
import PropertyGraph
import Testing

@testable import GraphDrawing

extension Appearance.Point {
  fileprivate func distance(to other: Self) -> Double { hypot(x - other.x, y - other.y) }
}

/// Every edge between two groups of nodes named by a letter and a number.
private func clique(_ letter: Character, _ count: Int) -> [String] {
  (0..<count).flatMap { one in (0..<one).map { "\(letter)\(one) \(letter)\($0)" } }
}

@Suite struct `Drawing with ForceAtlas2` {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `The same graph gives the same picture, on any number of threads`(seed: UInt64) throws {
    let graph = try Graph.random(seed: seed, nodes: 1 + Int(seed) * 100, edges: Int(seed) * 160)
    var layout = ForceAtlas2(graph)
    layout.steps = 8
    let pictures = [1, 2, 3].map { threads in
      layout.threads = threads
      return layout.places()
    }
    #expect(pictures[0] == pictures[1])
    #expect(pictures[0] == pictures[2])
  }

  @Test func `Another seed gives another picture`() throws {
    let graph = try Graph.random(seed: 1, nodes: 20, edges: 40)
    var layout = ForceAtlas2(graph)
    let first = layout.places()
    layout.seed = 1
    #expect(layout.places() != first)
  }

  @Test func `Where a node begins follows from its id, not from the others`() throws {
    let small = try Graph.sketch(["ada ben", "ben cy"])
    let large = try Graph.sketch(["ada ben", "ben cy", "aad ben", "zoe cy"])
    var layouts = [ForceAtlas2(small), ForceAtlas2(large)]
    for index in layouts.indices { layouts[index].scaling = 1 }
    let angles = layouts.map { layout in layout.startingPlaces().map { atan2($0.y, $0.x) } }
    #expect(angles[0] == Array(angles[1][1...3]))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `Every place is a number, whatever the settings`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Graph.random(
      seed: seed, nodes: Int.random(in: 0..<40, using: &random),
      edges: Int.random(in: 0..<60, using: &random))
    var layout = ForceAtlas2(graph)
    layout.attraction = Bool.random(using: &random) ? .linear : .logarithmic
    layout.gravity = Bool.random(using: &random) ? .weak(1) : .strong(0)
    layout.weightInfluence = Double.random(in: 0...2, using: &random)
    layout.theta = Double.random(in: 0...2, using: &random)
    layout.steps = 50
    let places = layout.places()
    #expect(places.count == graph.nodeCount)
    #expect(places.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test(arguments: [1e300, 1e-300, -1, .infinity, .nan, 0])
  func `A weight that is none, or out of all measure, does no harm`(weight: Double) throws {
    let graph = try Graph.sketch(["ada ben", "ben cy", "cy ada", "cy dan"])
    let places = ForceAtlas2(graph) { $0 == graph.edges[0] ? weight : 1 }.places()
    #expect(places.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test func `It does not matter in what weights are measured`() throws {
    let graph = try Graph.random(seed: 3, nodes: 20, edges: 30)
    let weights = [1.0, 2, 4]
    let ones = ForceAtlas2(graph) { weights[$0.index % 3] }.places()
    let hundreds = ForceAtlas2(graph) { weights[$0.index % 3] * 128 }.places()
    #expect(ones == hundreds)
  }

  @Test func `A strong tie is shorter than a weak one`() throws {
    let graph = try Graph.sketch(["ada ben", "ben cy"])
    let strong = try #require(graph.edge("ada--ben"))
    let places = ForceAtlas2(graph) { $0 == strong ? 9 : 1 }.places()
    #expect(places[0].distance(to: places[1]) < places[1].distance(to: places[2]) / 1.5)
  }

  @Test func `Two cliques joined by one edge lie apart`() throws {
    let graph = try Graph.sketch(clique("a", 8) + clique("b", 8) + ["a0 b0"])
    for attraction in [ForceAtlas2.Attraction.linear, .logarithmic] {
      var layout = ForceAtlas2(graph)
      layout.attraction = attraction
      let places = layout.places()
      func widest(_ nodes: Range<Int>) -> Double {
        nodes.flatMap { one in nodes.map { places[one].distance(to: places[$0]) } }.max() ?? 0
      }
      func centre(_ nodes: Range<Int>) -> Appearance.Point {
        Appearance.Point(
          x: nodes.map { places[$0].x }.reduce(0, +) / 8,
          y: nodes.map { places[$0].y }.reduce(0, +) / 8)
      }
      let gap = centre(0..<8).distance(to: centre(8..<16))
      #expect(gap > max(widest(0..<8), widest(8..<16)))
      // The longer side lies level.
      #expect(abs(centre(0..<8).x - centre(8..<16).x) > 0.95 * gap)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `Tied nodes lie nearer to each other than others do`(seed: UInt64) throws {
    let graph = try Graph.random(seed: seed, nodes: 40, edges: 60)
    var layout = ForceAtlas2(graph)
    layout.steps = 100
    let places = layout.places()
    let tied = graph.edges.map {
      graph.source(of: $0).index == graph.target(of: $0).index
        ? nil : places[graph.source(of: $0).index].distance(to: places[graph.target(of: $0).index])
    }
    .compactMap(\.self)
    let all = places.indices.flatMap { one in (0..<one).map { places[one].distance(to: places[$0]) }
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    #expect(mean(tied) < mean(all) / 1.5)
  }

  @Test func `Parts that nothing ties do not fly away`() throws {
    let pairs = (0..<40).map { "p\($0) q\($0)" }
    let graph = try Graph.sketch(clique("a", 10) + pairs)
    var layout = ForceAtlas2(graph)
    layout.steps = 200
    let places = layout.places()
    let whole = places.map { hypot($0.x, $0.y) }.max() ?? 0
    let clique = places[..<10]
    let width = clique.map { $0.distance(to: places[0]) }.max() ?? 0
    #expect(whole < 12 * width)
  }

  @Test func `Nodes without edges stand in a ring around the others, in order of id`() throws {
    let graph = try Graph.sketch(clique("a", 5) + (0..<7).map { "z\($0)" } + ["z3 z3"])
    let places = ForceAtlas2(graph).places()
    let distances = places.map { hypot($0.x, $0.y) }
    let ring = distances[5...]
    #expect(try #require(ring.min()) > 1.1 * (try #require(distances[..<5].max())))
    #expect(try #require(ring.max()) - (try #require(ring.min())) < 1e-9)
    let angles = places[5...].map { atan2($0.y, $0.x) }
    let steps = zip(angles, angles.dropFirst()).map { before, after in
      (before - after + 2 * Double.pi).truncatingRemainder(dividingBy: 2 * Double.pi)
    }
    #expect(steps.allSatisfy { abs($0 - 2 * Double.pi / 7) < 1e-9 })
  }

  @Test func `Nodes that all have no edge fill a disc`() throws {
    let places = ForceAtlas2(try Graph.random(seed: 0, nodes: 50, edges: 0)).places()
    #expect(Set(places).count == 50)
    #expect(places.allSatisfy { hypot($0.x, $0.y) < 6 })
  }

  @Test func `An empty graph has no places, and one node lies in the middle`() throws {
    #expect(ForceAtlas2(.empty).places().isEmpty)
    #expect(ForceAtlas2(try Graph.sketch(["ada"])).places() == [Appearance.Point(x: 0, y: 0)])
  }
}
