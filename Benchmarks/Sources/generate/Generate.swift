import Foundation

/// Writes a made-up graph of conversations, the same for the same seed on every machine.
///
///     generate 1000000 7 data/M     # data/M.graphml, data/M.contacts and data/M.ties
///
/// The second file holds who came to which meeting as plain numbers, the third all edges, for the peers
/// in C.
@main
enum Generate {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let edges = Int(arguments[1]), let seed = UInt64(arguments[2])
    else {
      try FileHandle.standardError.write(contentsOf: Data("usage: generate EDGES SEED PATH\n".utf8))
      exit(64)
    }
    var dice = Dice(seed: seed)
    let world = World(edges: edges, rolling: &dice)
    try world.writeGraphML(to: URL(filePath: arguments[3] + ".graphml"), seed: seed)
    try world.writeContacts(to: URL(filePath: arguments[3] + ".contacts"))
    try world.writeTies(to: URL(filePath: arguments[3] + ".ties"))
    print("\(world.nodeCount) nodes, \(world.links.count) edges")
  }
}
