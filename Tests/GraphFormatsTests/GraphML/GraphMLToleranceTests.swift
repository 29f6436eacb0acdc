import GraphFormats
import PropertyGraph
import Testing

/// A document with a graph, whose body and whose keys are given.
private func document(keys: String = "", _ body: String) -> String {
  "<graphml>\n\(keys)\n<graph edgedefault=\"directed\">\n\(body)\n</graph></graphml>"
}

/// Something that other tools write, what it becomes, and what is reported.
struct Tolerance: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: String
  let dump: [String]
  let report: [String]

  init(_ name: String, _ file: String, _ dump: [String], _ report: [String] = []) {
    testDescription = name
    self.file = file
    self.dump = dump
    self.report = report
  }
}

private let tolerances: [Tolerance] = [
  // The document.
  Tolerance("no namespace", document("<node id='a'/>"), ["node a"]),
  Tolerance(
    "a prefixed namespace",
    "<g:graphml xmlns:g='http://graphml.graphdrawing.org/xmlns'><g:graph edgedefault='directed'>"
      + "<g:node id='a'/></g:graph></g:graphml>", ["node a"]),
  Tolerance(
    "a DOCTYPE, which is not followed",
    "<!DOCTYPE graphml SYSTEM 'http://graphml.graphdrawing.org/dtds/graphml.dtd'>\n"
      + document("<node id='a'/>"), ["node a"]),
  Tolerance(
    "a capital too many", "<graphML><graph edgedefault='directed'><node id='a'/></graph></graphML>",
    ["node a"], ["line 1: the outermost element is <graphML>; it was read as <graphml>"]),
  Tolerance(
    "a graph without its outermost element", "<graph edgedefault='directed'><node id='a'/></graph>",
    ["node a"], ["line 1: the outermost element is <graph>; it was read as <graphml>"]),
  Tolerance("a graph without anything", "<graphml/>", []),
  Tolerance(
    "elements of another tool", document("<vertex id='v'/><node id='a'/>"), ["node a"],
    ["line 4: <vertex> is no element of GraphML; it is not kept"]),
  Tolerance(
    "attributes of another tool", document("<node id='a' colour='red'/>"), ["node a"],
    ["line 4: colour=\"…\" is no attribute of GraphML; it is not kept"]),

  // Keys.
  Tolerance(
    "keys after the graph",
    "<graphml><graph edgedefault='directed'><node id='a'><data key='k'>1</data></node></graph>\n"
      + "<key id='k' for='node' attr.name='age' attr.type='int'/></graphml>",
    ["node a age=1"],
    [
      "line 2: the key \"k\" is declared after the graph, where other tools overlook it; it was read"
    ]
  ),
  Tolerance(
    "an undeclared key", document("<node id='a'><data key='k'>1</data></node>"), ["node a k=\"1\""],
    ["line 4: the key \"k\" is not declared; its values are kept as text"]),
  Tolerance(
    "a key declared for something else",
    document(
      keys: "<key id='k' for='graph' attr.name='n' attr.type='int'/>",
      "<node id='a'><data key='k'>1</data></node>"), ["node a n=1"],
    ["line 4: the key \"k\" is not declared for nodes; it is kept"]),
  Tolerance(
    "a key without type or name",
    document(keys: "<key id='k' for='node'/>", "<node id='a'><data key='k'>1</data></node>"),
    ["node a k=\"1\""]),
  Tolerance(
    "an unknown type",
    document(
      keys: "<key id='k' for='node' attr.name='n' attr.type='colour'/>",
      "<node id='a'><data key='k'>1</data></node>"), ["node a n=\"1\""],
    ["line 2: the key \"k\" has the unknown type \"colour\"; its values are kept as text"]),
  Tolerance(
    "an unknown scope",
    document(
      keys: "<key id='k' for='nodd' attr.name='n'/>", "<node id='a'><data key='k'>1</data></node>"),
    ["node a n=\"1\""],
    ["line 2: the key \"k\" is for \"nodd\", which is nothing in GraphML; it was taken for all"]),
  Tolerance(
    "one key id for nodes and for edges",
    document(
      keys: "<key id='k' for='node' attr.name='n' attr.type='int'/>"
        + "<key id='k' for='edge' attr.name='m' attr.type='double'/>",
      "<node id='a'><data key='k'>1</data></node>"
        + "<edge id='e' source='a' target='a'><data key='k'>1</data></edge>"),
    ["node a n=1", "edge e a --> a m=1.0"]),
  Tolerance(
    "one key id twice for nodes",
    document(
      keys: "<key id='k' for='node' attr.name='n' attr.type='int'/>"
        + "<key id='k' for='node' attr.name='m'/>",
      "<node id='a'><data key='k'>1</data></node>"), ["node a n=1"],
    ["line 2: the key \"k\" is declared twice for node; the first one counts"]),
  Tolerance(
    "one name with two types",
    document(
      keys: "<key id='i' for='node' attr.name='n' attr.type='int'/>"
        + "<key id='s' for='node' attr.name='n' attr.type='string'/>",
      "<node id='a'><data key='i'>1</data></node><node id='b'><data key='s'>1</data></node>"),
    ["node a n=1", "node b n=\"1\""],
    ["line 2: \"n\" is declared as int and as string; each value keeps its own type"]),
  Tolerance(
    "a key for everything, with a default",
    document(
      keys: "<key id='k' for='all' attr.name='n' attr.type='int'><default> 7 </default></key>",
      "<node id='a'/><node id='b'><data key='k'>1</data></node><edge id='e' source='a' target='c'/>"
    ),
    ["setting n=7", "node a n=7", "node b n=1", "node c n=7", "edge e a --> c n=7"],
    ["line 4: an edge names the node \"c\", which the file does not have; it was made"]),
  Tolerance(
    "a default before and after a graph inside",
    document(
      keys: "<key id='k' for='node' attr.name='n' attr.type='int'><default>7</default></key>",
      "<node id='a'><graph edgedefault='directed'><node id='b'><data key='k'>1</data></node></graph>"
        + "<data key='k'>2</data></node>"), ["node a n=2", "node b n=1 within=\"a\""]),

  // Values.
  Tolerance(
    "values that are none of their type",
    document(
      keys: "<key id='i' for='node' attr.name='i' attr.type='int'/>"
        + "<key id='b' for='node' attr.name='b' attr.type='boolean'/>"
        + "<key id='d' for='node' attr.name='d' attr.type='double'/>",
      "<node id='a'><data key='i'>5,5</data><data key='b'>yes</data><data key='d'></data></node>"),
    ["node a b=\"yes\" i=\"5,5\""],
    [
      "line 4: \"5,5\" is no int, as \"i\" should be; it is kept as text",
      "line 4: \"yes\" is no boolean, as \"b\" should be; it is kept as text",
      "line 4: an empty \"d\" is no double; it is left out",
    ]),
  Tolerance(
    "numbers and booleans in every dress",
    document(
      keys: "<key id='i' for='node' attr.name='i' attr.type='long'/>"
        + "<key id='b' for='node' attr.name='b' attr.type='boolean'/>"
        + "<key id='d' for='node' attr.name='d' attr.type='float'/>",
      """
      <node id='a'><data key='i'> +42 </data><data key='b'> fAlSe </data><data key='d'>INF</data></node>
      <node id='b'><data key='i'>-9223372036854775808</data><data key='b'>1</data><data key='d'>-infinity</data></node>
      <node id='c'><data key='b'>0</data><data key='d'>1e-7</data></node>
      <node id='d'><data key='d'> -12.375 </data></node>
      """),
    [
      "node a b=false d=1e999 i=42", "node b b=true d=-1e999 i=-9223372036854775808",
      "node c b=false d=1e-07", "node d d=-12.375",
    ]),
  Tolerance(
    "a text that stays as it is",
    document(
      keys: "<key id='k' for='node' attr.name='k' attr.type='string'/>",
      "<node id='a'><data key='k'>  one\ntwo&#13; <![CDATA[<b>]]>&#x1F600; </data></node>"
        + "<node id='b'><data key='k'/></node>"),
    ["node a k=\"  one\\ntwo\\r <b>😀 \"", "node b k=\"\""]),
  Tolerance(
    "lists as Gephi writes them",
    document(
      keys: "<key id='s' for='node' attr.name='s' attr.type='liststring'/>"
        + "<key id='i' for='node' attr.name='i' attr.type='int[]'/>",
      "<node id='a'><data key='s'>[one, 'two, three', \"fo\\\"ur\"]</data><data key='i'>[1,2]</data></node>"
        + "<node id='b'><data key='s'>[]</data></node>"),
    ["node a i=[1,2] s=[\"one\",\"two, three\",\"fo\\\"ur\"]", "node b s=[]"]),
  Tolerance(
    "lists as Neo4j writes them",
    document(
      keys: "<key id='i' for='node' attr.name='i' attr.type='string' attr.list='long'/>",
      "<node id='a'><data key='i'>[1,2,3]</data></node>"), ["node a i=[1,2,3]"]),
  Tolerance(
    "a list of texts that another tool took for a text",
    document(
      keys: "<key id='s' for='node' attr.name='s' attr.type='string'/>",
      "<node id='a'><data key='s'>[\"x\",\"y\"]</data></node>"
        + "<node id='b'><data key='s'>[2019,2021]</data></node>"),
    ["node a s=[\"x\",\"y\"]", "node b s=\"[2019,2021]\""]),
  Tolerance(
    "a value twice",
    document(
      keys: "<key id='k' for='node' attr.name='k'/>",
      "<node id='a'><data key='k'>1</data><data key='k'>2</data></node>"), ["node a k=\"2\""],
    ["line 4: \"k\" stands twice; the last one counts"]),
  Tolerance(
    "data that holds XML",
    document(
      keys: "<key id='k' for='node' yfiles.type='nodegraphics'/>",
      "<node id='a'><data key='k'><y:ShapeNode><y:Fill/>text</y:ShapeNode></data></node>"),
    ["node a"],
    [
      "line 2: of what yEd draws, texts, places, sizes, colours and shapes are kept; fonts, borders, bends and arrows are not"
    ]),
  Tolerance(
    "data without a key", document("<node id='a'><data>1</data></node>"), ["node a"],
    ["line 4: data without a key says nothing; it is not kept"]),

  // Nodes and edges.
  Tolerance(
    "edges before nodes",
    document("<edge id='e' source='a' target='b'/><node id='b'/><node id='a'/>"),
    ["node a", "node b", "edge e a --> b"]),
  Tolerance(
    "a node that only an edge names",
    document("<node id='a'/><edge id='e' source='a' target='zz'/>"),
    ["node a", "node zz", "edge e a --> zz"],
    ["line 4: an edge names the node \"zz\", which the file does not have; it was made"]),
  Tolerance(
    "a node twice", document("<node id='a'/>\n<node id='a'/>"), ["node a"],
    ["line 5: the node \"a\" is declared again; both are read as one"]),
  Tolerance(
    "a node without an id", document("<node id='a'/><node/>"), ["node a", "node node-1"],
    ["line 4: a node has no id; it is called \"node-1\" now"]),
  Tolerance(
    "an edge without an id",
    document("<node id='a'/><edge source='a' target='a' label='KNOWS'/>"),
    ["node a", "edge a--KNOWS--a a -KNOWS-> a"],
    ["one edge has no id; each is called after its ends and its type now"]),
  Tolerance(
    "an edge id twice",
    document(
      "<node id='a'/><edge id='e' source='a' target='a'/><edge id='e' source='a' target='a'/>"),
    ["node a", "edge e a --> a", "edge e-2 a --> a"],
    ["the edge id \"e\" is used twice; the later edge is called \"e-2\" now"]),
  Tolerance(
    "an edge without an end", document("<node id='a'/><edge id='e' source='a'/>"), ["node a"],
    ["line 4: an edge does not say what it joins; it is not kept"]),
  Tolerance(
    "a direction for each edge",
    document(
      "<node id='a'/><edge id='e' source='a' target='a' directed='0'/>"
        + "<edge id='f' source='a' target='a' directed=' TRUE '/>"
        + "<edge id='g' source='a' target='a' directed='perhaps'/>"),
    ["node a", "edge e a --- a", "edge f a --> a", "edge g a --> a"],
    ["line 4: directed=\"perhaps\" is neither true nor false; the graph's edgedefault counts"]),
  Tolerance(
    "a graph without edgedefault", "<graphml><graph><node id='a'/></graph></graphml>", ["node a"],
    ["line 1: the graph does not say whether its edges are directed; they are read as directed"]),

  // Names and kinds.
  Tolerance(
    "a label before a name",
    document(
      keys: "<key id='l' for='node' attr.name='label'/><key id='n' for='node' attr.name='name'/>",
      "<node id='a'><data key='n'>Ann</data><data key='l'>Anna</data></node>"
        + "<node id='b'><data key='n'>Bob</data></node>"
        + "<node id='c'><data key='l'>Cy</data><data key='n'>Cy</data></node>"),
    ["node a name=\"Anna\" name_2=\"Ann\"", "node b name=\"Bob\"", "node c name=\"Cy\""],
    [
      "line 4: a node has both a label, which is its name, and another name, which is kept apart from it"
    ]),
  Tolerance(
    "a name where there is no label",
    document(
      keys: "<key id='n' for='node' attr.name='name'/>",
      "<node id='a'><data key='n'>Ann</data></node>"),
    ["node a name=\"Ann\""]),
  Tolerance(
    "descriptions",
    "<graphml><desc>all</desc><key id='l' for='node' attr.name='label'/>"
      + "<graph edgedefault='directed'><desc>graph</desc><node id='a'><desc>A</desc></node>"
      + "<node id='b'><desc>long</desc><data key='l'>B</data></node>"
      + "<edge id='e' source='a' target='b'><desc>E</desc></edge></graph></graphml>",
    [
      "setting desc=\"all\"", "node a name=\"A\"", "node b desc=\"long\" name=\"B\"",
      "edge e a --> b desc=\"E\"",
    ]),
  Tolerance(
    "Gephi's kinds and labels of edges",
    document(
      keys: "<key id='edgelabel' for='edge' attr.name='Edge Label'/>",
      "<node id='a'/><edge id='e' source='a' target='a' label='KNOWS'><data key='edgelabel'>KNOWS</data></edge>"
        + "<edge id='f' source='a' target='a' label='KNOWS'><data key='edgelabel'>well</data></edge>"
    ),
    ["node a", "edge e a -KNOWS-> a", "edge f a -KNOWS-> a label=\"well\""]),
  Tolerance(
    "Gephi's pictures",
    document(
      keys: ["r", "g", "b", "x", "y", "size"]
        .map { "<key id='\($0)' for='node' attr.name='\($0)' attr.type='float'/>" }.joined(),
      "<node id='a'><data key='x'>1</data><data key='size'>2</data></node>"), ["node a"],
    [
      "line 2: r, g, b, x, y, size are how Gephi shows nodes: colours, sizes and places; they are not kept"
    ]
  ),
  Tolerance(
    "TinkerPop's labels",
    document(
      keys:
        "<key id='labelV' for='node' attr.name='labelV'/><key id='labelE' for='edge' attr.name='labelE'/>",
      "<node id='a'><data key='labelV'>Person:Author</data></node>"
        + "<edge id='e' source='a' target='a'><data key='labelE'>knows</data></edge>"),
    ["node a :Author :Person", "edge e a -knows-> a"]),
  Tolerance(
    "Neo4j's labels",
    document(
      keys:
        "<key id='labels' for='node' attr.name='labels'/><key id='label' for='edge' attr.name='label'/>",
      "<node id='a' labels=':Person:Author'><data key='labels'>:Person:Author</data></node>"
        + "<edge id='e' source='a' target='a' label='KNOWS'><data key='label'>KNOWS</data></edge>"),
    ["node a :Author :Person", "edge e a -KNOWS-> a"]),
  Tolerance(
    "Cytoscape's interactions",
    document(
      keys: "<key id='i' for='edge' attr.name='interaction'/>",
      "<node id='a'/><edge id='e' source='a' target='a'><data key='i'>pp</data></edge>"),
    ["node a", "edge e a -pp-> a"]),
  Tolerance(
    "a kind makes the others ordinary",
    document(
      keys:
        "<key id='k' for='node' attr.name='kind'/><key id='labelV' for='node' attr.name='labelV'/>"
        + "<key id='labels' for='node' attr.name='labels'/>",
      "<node id='a'><data key='k'>B; A</data><data key='labelV'>x</data><data key='labels'>:y</data></node>"
    ), ["node a :A :B labelV=\"x\" labels=\":y\""]),
]

@Suite struct `GraphML of other tools` {
  @Test(arguments: tolerances)
  func `What others write is read and reported`(_ tolerance: Tolerance) throws {
    let (graph, report) = try read(tolerance.file)
    #expect(graph.dump.split(separator: "\n").map(String.init) == tolerance.dump)
    #expect(report.notes.map(\.description) == tolerance.report)
  }

  @Test(arguments: tolerances)
  func `And what was read returns as it was`(_ tolerance: Tolerance) throws {
    let graph = try read(tolerance.file).graph
    #expect(try GraphML.read(GraphML.bytes(of: graph)).graph == graph)
  }

  @Test func `A report is bounded however much there is to say`() throws {
    let nodes = (0..<10_000).map { "<edge id='e\($0)' source='a' target='b\($0)'/>" }.joined()
    let report = try read(document("<node id='a'/>" + nodes)).report
    #expect(report.notes.count == ImportReport.limit)
    let made = "which the file does not have; it was made"
    #expect(
      report.notes.last?.description
        == "line 4: an edge names the node \"b999\", \(made) (and 9000 more like it)")
    #expect(report.condensed().notes.count == 5)
    #expect(
      report.condensed().notes.last?.description
        == "line 4: an edge names the node \"b4\", \(made) (and 9995 more like it)")
  }

  @Test(arguments: [
    ("UTF-16", Array("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>".utf16)),
    ("UTF-16LE", Array("<?xml version='1.0' encoding='UTF-16LE'?>".utf16)),
  ])
  func `Any declared encoding`(_ name: String, _ head: [UInt16]) throws {
    let text = head + Array(document("<node id='é😀'/>").utf16)
    let bytes = text.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try GraphML.read(bytes).graph.dump == "node é😀\n")
  }

  @Test func `Latin-1, and UTF-8 with a byte order mark`() throws {
    let latin = Array(
      "<?xml version='1.0' encoding='ISO-8859-1'?><graphml><graph edgedefault='directed'><node id='"
        .utf8)
    let bytes = latin + [0xE9] + Array("'/></graph></graphml>".utf8)
    #expect(try GraphML.read(bytes).graph.dump == "node é\n")
    #expect(try read("\u{FEFF}" + document("<node id='é'/>")).graph.dump == "node é\n")
  }
}
