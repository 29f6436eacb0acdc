import Foundation

extension World {
  /// How many nodes of a kind there are.
  func count(_ kind: NodeKind) -> Int {
    switch kind {
    case .person: people
    case .meeting: gatherings.count
    case .insight: insights
    case .product: products
    case .community: communities
    case .theme: themes
    }
  }

  var nodeCount: Int { NodeKind.allCases.reduce(0) { $0 + count($1) } }

  /// Four values a node, two an edge; nodes by kind, edges by time.
  func writeGraphML(to url: URL, seed: UInt64) throws {
    let wording = Wording(seed: seed)
    let values = values()
    try Output.write(to: url) { output in
      output += """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="kind" for="node" attr.name="kind" attr.type="string"/>
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="date" for="node" attr.name="date" attr.type="string"/>
          <key id="value" for="node" attr.name="value" attr.type="double"/>
          <key id="ekind" for="edge" attr.name="kind" attr.type="string"/>
          <key id="edate" for="edge" attr.name="date" attr.type="string"/>
          <graph id="G" edgedefault="directed">

        """
      for kind in NodeKind.allCases {
        for number in 0..<count(kind) {
          let name = wording.name(kind, number).replacing("&", with: "&amp;")
            .replacing("<", with: "&lt;")
          output += """
                <node id="\(kind.letter)\(number)">
                  <data key="kind">\(kind.rawValue)</data>
                  <data key="label">\(name)</data>
                  <data key="date">\(WorkingTime.text(minute(kind, number)))</data>
                  <data key="value">\(values[kind]?[number] ?? 0)</data>
                </node>

            """
          try output.flushIfFull()
        }
      }
      for (number, link) in links.enumerated() {
        let (source, target) = link.type.ends
        output += """
              <edge id="e\(number)" source="\(source.letter)\(link.source)" target="\(target.letter)\(link.target)">
                <data key="ekind">\(link.type.name)</data>
                <data key="edate">\(WorkingTime.text(link.minute))</data>
              </edge>

          """
        try output.flushIfFull()
      }
      output += "  </graph>\n</graphml>\n"
    }
  }

  /// People, meetings and attendances as three 64-bit counts, then for each attendance, in time
  /// order, person, meeting and minute in 32 bits.
  func writeContacts(to url: URL) throws {
    let attendances = links.filter { $0.type == .attended }
    try Output.write(to: url) { output in
      for count in [people, gatherings.count, attendances.count] { output.append(Int64(count)) }
      for column in [\Link.source, \Link.target, \Link.minute] {
        for link in attendances {
          output.append(link[keyPath: column])
          try output.flushIfFull()
        }
      }
    }
  }

  /// Nodes and edges as two 64-bit counts, then the sources of all edges and their targets in 32
  /// bits; nodes are numbered as they stand in the GraphML.
  func writeTies(to url: URL) throws {
    var firsts: [NodeKind: Int32] = [:]
    var nodes: Int32 = 0
    for kind in NodeKind.allCases {
      firsts[kind] = nodes
      nodes += Int32(count(kind))
    }
    try Output.write(to: url) { output in
      for count in [nodeCount, links.count] { output.append(Int64(count)) }
      for link in links {
        output.append(firsts[link.type.ends.source, default: 0] + link.source)
        try output.flushIfFull()
      }
      for link in links {
        output.append(firsts[link.type.ends.target, default: 0] + link.target)
        try output.flushIfFull()
      }
    }
  }

  private func minute(_ kind: NodeKind, _ number: Int) -> Int32 {
    switch kind {
    case .person: personMinutes[number]
    case .meeting: gatherings[number].minute
    case .insight: insightMinutes[number]
    case .product: productMinutes[number]
    case .community, .theme: 0
    }
  }

  /// A number on each node: activity, guests, appeal, or how many edges point at it.
  private func values() -> [NodeKind: [Double]] {
    var incoming: [NodeKind: [Double]] = [:]
    for kind in [NodeKind.product, .community, .theme] {
      incoming[kind] = Array(repeating: 0, count: count(kind))
    }
    for link in links { incoming[link.type.ends.target]?[Int(link.target)] += 1 }
    incoming[.person] = activity.map(World.rounded)
    incoming[.meeting] = gatherings.map { Double($0.guests.count) }
    incoming[.insight] = appeal.map(World.rounded)
    return incoming
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// A file that is written in large pieces.
struct Output {
  private let file: FileHandle
  private var bytes: [UInt8] = []

  static func write(to url: URL, _ body: (inout Output) throws -> Void) throws {
    try Data().write(to: url)
    var output = Output(file: try FileHandle(forWritingTo: url))
    try body(&output)
    try output.flush()
    try output.file.close()
  }

  static func += (output: inout Output, text: String) { output.bytes.append(contentsOf: text.utf8) }

  /// The number's bytes, the least first.
  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func flushIfFull() throws { if bytes.count > 1 << 20 { try flush() } }

  private mutating func flush() throws {
    try file.write(contentsOf: Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }
}
