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

  // MARK: What is said of ports

  /// Keeps what is said of a port as a property of its node.
  mutating func setOfPort(_ property: String, _ value: PropertyValue, _ port: Int, _ line: Int) {
    guard let node = open.last(where: { $0.word == .node }),
      let own = ports.last(where: { $0.bearer == node.bearer })
    else { return }
    let name = Structure.ofPort(own.names[port], property)
    if portProperties.count < Self.mostPortProperties { portProperties.insert(name) }
    guard portProperties.contains(name) else {
      return notes.add(
        .manyProperties, line: line,
        "\"\(name.excerpt)\" comes after \(Self.mostPortProperties) other properties of ports; it is not kept"
      )
    }
    set(.node, node.row, name, value)
  }

  /// Each port may have a name of its own, and with each thing said of it a property.
  private static var mostPortProperties: Int { 50_000 }

  mutating func notePortDrawing(_ key: Int, _ line: Int) {
    guard keys[key].role == .appearance else { return }
    notes.add(.appearance, line: line, "how a port is drawn is not kept")
  }

  /// Ends a port or an endpoint.
  mutating func endPart(at place: XMLPlace) throws(FormatError) {
    flush(at: place.line)
    try elements.checkFallbacks(of: "keys", file, place)
    open.removeLast()
  }
}
