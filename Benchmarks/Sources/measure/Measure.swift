import Foundation
import GraphDrawing
import GraphFormats
import KnowledgeGraph
import PropertyGraph

/// Does one thing and prints what it cost, a line for each figure: `columns 0.713`.
///
///     measure read FILE THREADS    GraphML or GEXF into columns, then the graph put in order
///     measure write FILE OUT       GraphML out
///     measure gexf FILE OUT        GEXF out
///     measure reach FILE N         whom each of N people can have reached
///     measure spread FILE          how every insight spread, the widest apart
///     measure networks FILE        what measures of its network cost
///     measure everybody FILE       whom everybody can have reached, and who them
///     measure questions FILE LIST  what the nodes of a list are asked
///     measure paths FILE N         paths in time between N pairs, and who carries news for N people
///     measure introduce FILE       the best introductions
///     measure import FILE STORE    a graph into an empty store
///     measure load STORE           a store into a graph
///     measure commit STORE N       N recorded meetings, one transaction each
///     measure draw FILE STEPS      a layout of as many steps
@main
enum Measure {
  static func main() async {
    do {
      try await run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      try? FileHandle.standardError.write(contentsOf: Data("measure: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) async throws {
    switch (arguments.first, arguments.count) {
    case ("read", 3): try read(arguments[1], threads: Int(arguments[2]) ?? 1)
    case ("write", 3): try write(arguments[1], to: arguments[2])
    case ("gexf", 3): try writeGEXF(arguments[1], to: arguments[2])
    case ("reach", 3): try reach(in: arguments[1], sources: Int(arguments[2]) ?? 0)
    case ("spread", 2): try spread(in: arguments[1])
    case ("networks", 2): try await networks(in: arguments[1])
    case ("everybody", 2): try await everybody(in: arguments[1])
    case ("questions", 3): try questions(in: arguments[1], about: arguments[2])
    case ("paths", 3): try await paths(in: arguments[1], Int(arguments[2]) ?? 0)
    case ("introduce", 2): try await introduce(in: arguments[1])
    case ("import", 3): try await importGraph(arguments[1], into: arguments[2])
    case ("load", 2): try await load(arguments[1])
    case ("commit", 3): try await commit(to: arguments[1], times: Int(arguments[2]) ?? 0)
    case ("draw", 3): try draw(arguments[1], steps: Int(arguments[2]) ?? 0)
    default:
      try FileHandle.standardError.write(
        contentsOf: Data(
          "usage: measure read|write|gexf|reach|everybody|spread|networks|questions|paths|introduce|import|load|commit|draw …\n"
            .utf8))
      exit(64)
    }
  }

  private static func read(_ file: String, threads: Int) throws {
    var watch = Stopwatch()
    let began = Stopwatch.wall
    let url = URL(filePath: file)
    let isGEXF = url.pathExtension == "gexf"
    let builder =
      try isGEXF
      ? GEXF.builder(from: url, threads: threads) : GraphML.builder(from: url, threads: threads)
    print("wall", Stopwatch.wall - began)
    watch.print("columns")
    let graph = try builder.finish()
    watch.print("finish")
    print("elements", graph.nodeCount + graph.edgeCount)
  }

  private static func write(_ file: String, to out: String) throws {
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    var watch = Stopwatch()
    try GraphML.write(graph, to: URL(filePath: out))
    watch.print("seconds")
    print("check", graph.edgeCount)
  }

  private static func writeGEXF(_ file: String, to out: String) throws {
    try GEXF.write(GraphML.read(from: URL(filePath: file)).graph, to: URL(filePath: out))
  }

  private static func importGraph(_ file: String, into path: String) async throws {
    var watch = Stopwatch()
    let graph = try GraphML.read(from: URL(filePath: file)).graph
    watch.print("read")
    let store = try GraphStore(path: path)
    try await store.merge(graph)
    try store.close()
    watch.print("store")
  }

  private static func load(_ path: String) async throws {
    let graph = try await GraphStore(path: path).graph()
    print("check", graph.nodeCount + graph.edgeCount)
  }
}

extension Measure {
  private static func draw(_ file: String, steps: Int) throws {
    var layout = ForceAtlas2(try GraphML.read(from: URL(filePath: file)).graph)
    layout.steps = steps
    let wall = Stopwatch.wall
    var watch = Stopwatch()
    let places = layout.places()
    watch.print("seconds")
    print("wall", Stopwatch.wall - wall)
    print("check", places.count)
  }
}

/// The CPU seconds of this process, and those that pass.
struct Stopwatch {
  private var last = Stopwatch.cpu

  /// Since it was started, or last printed.
  var elapsed: Double { Stopwatch.cpu - last }

  mutating func print(_ name: String) {
    Swift.print(name, elapsed)
    last = Stopwatch.cpu
  }

  /// How long something takes.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let began = cpu
    try body()
    return cpu - began
  }

  static var cpu: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}
