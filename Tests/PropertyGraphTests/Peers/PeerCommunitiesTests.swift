import PropertyGraph
import Testing

/// Communities are drawn by lot, so that no two libraries find the same; they are as good.
struct PeerCommunitiesTests {
  @Test(.enabled(if: MeasurePeer.igraph.isInstalled, "igraph is not installed."))
  func `communities are as good as igraph's`() async throws {
    var (ours, theirs, compared) = (0.0, 0.0, 0)
    for (network, found) in zip(MeasurePeer.sketches, try MeasurePeer.igraph.measures()) {
      guard let modularity = found["leiden"]?.first ?? nil else { continue }
      let communities = try await network.communities(iterations: 100)
      ours += network.modularity(of: communities)
      theirs += modularity
      compared += 1
    }
    #expect(compared >= 16)
    #expect(ours >= 0.99 * theirs)
  }
}
