/// The words of GraphML, the frequent ones first.
enum GraphMLWord: UInt8, XMLWord {
  case data, key, edge, id, source, target, node, directed, label, labels
  case graph, desc, attributeName, attributeType, attributeList, scope, fallback, edgedefault
  case graphml, hyperedge, port, endpoint, locator, sourceport, targetport

  var spelling: String {
    switch self {
    case .attributeName: "attr.name"
    case .attributeType: "attr.type"
    case .attributeList: "attr.list"
    case .scope: "for"
    case .fallback: "default"
    default: "\(self)"
    }
  }
}
