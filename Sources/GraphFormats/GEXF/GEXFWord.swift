/// The words of GEXF.
enum GEXFWord: UInt8, XMLWord {
  case attvalue, reference, value, node, edge, id, label, source, target, attvalues
  case color, position, size, x, y, z, r, g, b, weight, type, kind, start, end, spell, spells
  case timestamp, startopen, endopen, timestamps, intervals
  case a, hex, shape, uri, thickness, pid, nodes, edges, parents, parent, slices, slice
  case gexf, graph, attributes, attribute, fallback, options, title, elements, mode
  case meta, lastmodifieddate, defaultedgetype, idtype, timeformat, timerepresentation, timezone
  case name, count, version, variant

  var spelling: String {
    switch self {
    case .reference: "for"
    case .fallback: "default"
    case .elements: "class"
    default: "\(self)"
    }
  }
}
