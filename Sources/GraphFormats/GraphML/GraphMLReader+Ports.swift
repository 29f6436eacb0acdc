import PropertyGraph

extension GraphMLReader {
  /// A port of the innermost node, or of a port of it.
  mutating func startPort(_ element: borrowing XMLElement<GraphMLWord>) {
    let name = element.text(named: "name").map { TravelName.returnedID($0) } ?? ""
    guard let outer = open.last, outer.word == .node || outer.word == .port, !name.isEmpty else {
      notes.add(
        .port, line: element.place.line,
        "a port has no name, or stands at no node; it is not kept")
      skipped = 1
      return
    }
    forgetClosedPorts()
    if outer.word == .node, ports.last?.bearer != outer.bearer { ports.append((outer.bearer, [])) }
    let path = outer.word == .port ? "\(portPath)/\(name)" : name
    ports[ports.count - 1].names.append(path)
    push(.port, row: ports[ports.count - 1].names.count - 1)
    aside.isNeeded = true
  }

  /// Forgets the ports of nodes that are closed, so that the last are those of the innermost.
  private mutating func forgetClosedPorts() {
    while let last = ports.last, !open.contains(where: { $0.bearer == last.bearer }) {
      ports.removeLast()
    }
  }

  /// The name of the port that is open, after those of the ports around it.
  private var portPath: String {
    guard let port = open.last, let names = ports.last?.names else { return "" }
    return names[port.row]
  }

  /// Gives a node the ports that were met.
  mutating func settlePorts(of node: Open) {
    guard let last = ports.last, last.bearer == node.bearer else { return }
    set(.node, node.row, Structure.ports, .strings(last.names))
  }

  mutating func setPort(_ property: String, _ name: String, _ row: Int) {
    set(.edge, row, property, .string(TravelName.returnedID(name)))
  }

  /// Passes over data of a port or an endpoint, which have no place for it.
  mutating func passOverData(_ element: borrowing XMLElement<GraphMLWord>) {
    skipped = 1
    notePortData(line: element.place.line)
  }

  mutating func notePortData(line: Int) {
    notes.add(.port, line: line, "what is said of a port or an endpoint is not kept")
  }
}
