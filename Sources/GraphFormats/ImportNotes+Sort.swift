extension ImportNotes {
  /// The sorts of notes, as broad as one reason is.
  enum Sort: String {
    case missingNode
    case repeatedNode
    case nodeWithoutID
    case repeatedEdge
    case edgeWithoutID
    case edgeWithoutEnd
    case direction
    case undeclaredKey
    case misplacedKey
    case lateKey
    case repeatedKey
    case unknownType
    case wrongScope
    case unreadableValue
    case repeatedValue
    case nestedXML
    case nestedValue
    case brokenText
    case encoding
    case manyProperties
    case twoNames
    case setting
    case appearance
    case hyperedge
    case port
    case nestedGraph
    case severalGraphs
    case locator
    case foreignElement
    case foreignAttribute
    case root
    case undeclaredAttribute
    case unknownAttributeType
    case wrongClass
    case options
    case containment
    case unreadableTime
    case openBound
    case noGraph
    case raggedRow
    case columnName
    case wrongHint

    /// Why what was met cannot stay as it is.
    var why: String {
      switch self {
      case .missingNode: "An edge needs a node at both ends."
      case .repeatedNode: "An id stands for one node."
      case .nodeWithoutID: "Every node needs an id."
      case .repeatedEdge: "An id stands for one edge."
      case .edgeWithoutID: "Every edge needs an id."
      case .edgeWithoutEnd: "An edge needs a node at both ends."
      case .direction: "An edge is either directed or not."
      case .undeclaredKey: "A key says what data is called and of which type it is."
      case .misplacedKey: "A key belongs at the head of the file."
      case .lateKey: "A key belongs before the graph."
      case .repeatedKey: "The id of a key stands for one name and type."
      case .unknownType: "GraphML has six types: boolean, int, long, float, double and string."
      case .wrongScope: "A key says what it is for: nodes, edges or the graph."
      case .unreadableValue: "A value must be of the type that its key declares."
      case .repeatedValue: "An element has one value for each name."
      case .nestedXML: "A property holds text, numbers or truth, and no structure."
      case .nestedValue: "A property holds text, numbers, truth, or a list of one of these."
      case .brokenText: "Text is made of whole characters."
      case .manyProperties: "Each property takes room, whether one element has it or all."
      case .encoding: "Text that does not say how it is written down can only be guessed at."
      case .twoNames: "A node has one name."
      case .setting: "A setting of the graph is a value with a name of its own."
      case .appearance:
        "Colours, sizes and places are how a tool shows the graph, and no part of it."
      case .hyperedge: "A hyperedge joins the nodes of its endpoints."
      case .port: "A port is a place on a node, and has a name."
      case .nestedGraph: "A node can lie inside one node, or inside one edge."
      case .severalGraphs: "Kring reads one graph from a file."
      case .locator: "Kring never opens another file, or the network, because a file says so."
      case .foreignElement: "What the format does not know cannot be understood."
      case .foreignAttribute: "What the format does not know cannot be understood."
      case .root: "The outermost element says what a file is."
      case .undeclaredAttribute:
        "An attribute says what values are called and of which type they are."
      case .unknownAttributeType:
        "GEXF has truths, whole numbers, numbers, texts, and lists of each."
      case .wrongClass: "Attributes are those of nodes or those of edges."
      case .options: "A property may have any value."
      case .containment: "A node lies within another one."
      case .unreadableTime: "A time is a date, or a number, and ends after it starts."
      case .openBound: "A time is kept to the second, or to the day."
      case .noGraph: "A file without a graph tells nothing."
      case .raggedRow: "Every row of a table has a cell for each column."
      case .wrongHint: "A graph that says how much it holds may have lost some of it."
      case .columnName: "A column stands for one property, which has a name."
      }
    }
  }
}
