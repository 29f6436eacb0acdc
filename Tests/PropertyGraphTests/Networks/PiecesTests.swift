import Synchronization
import Testing

@testable import PropertyGraph

@Suite struct PiecesTests {
  @Test(arguments: [nil, 0, 1, 2, 7])
  func `puts pieces together in order, whatever the number of threads`(threads: Int?) async throws {
    let told = Mutex<[Double]>([])
    @Sendable func tell(_ part: Double) { told.withLock { $0.append(part) } }
    func append(_ all: inout [Int], _ piece: Int) { all.append(piece) }
    let all = try await inPieces(
      20, threads: threads, progress: tell, into: [], combining: append
    ) { piece in
      // Early pieces take longest, so that later ones have to wait for their turn.
      (0..<(20 - piece) * 1000).reduce(piece) { $0 ^ $1 ^ $1 }
    }
    #expect(all == Array(0..<20))
    #expect(told.withLock { $0 } == (1...20).map { Double($0) / 20 })
  }

  @Test func `nothing to do gives what was there`() async throws {
    let none = try await inPieces(0, threads: 2, progress: nil, into: 7, combining: +=) { $0 }
    #expect(none == 7)
  }

  @Test func `stops when its task is cancelled`() async {
    let began = Atomic<Int>(0)
    let work = Task {
      try await inPieces(1_000_000, threads: 2, progress: nil, into: 0, combining: +=) { piece in
        began.wrappingAdd(1, ordering: .relaxed)
        return piece
      }
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
    #expect(began.load(ordering: .relaxed) < 1_000_000)
  }
}
