import GraphFormats
import PropertyGraph
import Testing

/// A document with a graph, whose body and whose keys are given.
private func document(keys: String = "", _ body: String) -> String {
  "<graphml>\n\(keys)\n<graph edgedefault=\"directed\">\n\(body)\n</graph></graphml>"
}

private let structures: [Tolerance] = [
  // Several graphs.
  Tolerance(
    "several graphs",
    "<graphml><graph edgedefault='directed'><data key='t'>one</data><node id='a'/></graph>\n"
      + "<graph id='G2' edgedefault='undirected'><data key='t'>two</data><node id='a'/><node id='b'/>"
      + "<edge id='e' source='a' target='b'/></graph></graphml>",
    ["setting t=\"one\"", "node a", "node b graph=\"G2\"", "edge e a --- b graph=\"G2\""],
    [
      "line 1: the key \"t\" is not declared; its values are kept as text",
      "line 2: another graph; all in the file are read as one, and what is new in this one says graph=\"G2\"",
      "line 2: \"t\" is said of another graph too; the first one counts",
      "line 2: the node \"a\" is declared again; both are read as one",
    ]),
  Tolerance(
    "several graphs of one name",
    "<graphml><graph id='G' edgedefault='directed'/><graph id='G' edgedefault='directed'><node id='b'/></graph>"
      + "<graph edgedefault='directed'><node id='c'/></graph></graphml>",
    ["node b graph=\"2\"", "node c graph=\"3\""],
    [
      "line 1: another graph; all in the file are read as one, and what is new in this one says graph=\"2\"",
      "line 1: another graph; all in the file are read as one, and what is new in this one says graph=\"3\"",
    ]),

  // Nested graphs.
  Tolerance(
    "graphs in nodes",
    document(
      "<node id='a'><graph edgedefault='undirected'><node id='b'><graph edgedefault='directed'>"
        + "<node id='c'/></graph></node><edge id='f' source='a' target='b'/><node id='d'/></graph></node>"
        + "<node id='e'/>"),
    [
      "node a", "node b within=\"a\"", "node c within=\"b\"", "node d within=\"a\"", "node e",
      "edge f a --- b",
    ]),
  Tolerance(
    "graphs in edges, and nodes in these",
    document(
      keys: "<key id='t' for='graph' attr.name='title'/>",
      "<node id='a'/><edge id='e' source='a' target='d'><graph edgedefault='directed'>"
        + "<data key='t'>T</data><node id='c'><graph edgedefault='directed'><node id='d'/></graph></node>"
        + "<edge id='f' source='c' target='c'><graph edgedefault='directed'><node id='g'/></graph></edge>"
        + "<node id='h'/></graph></edge><node id='i'/>"),
    [
      "node a", "node c withinEdge=\"e\"", "node d within=\"c\"", "node g withinEdge=\"f\"",
      "node h withinEdge=\"e\"", "node i", "edge e a --> d graph.title=\"T\"", "edge f c --> c",
    ],
    [
      "line 4: \"title\" is said of the graph inside an edge; the edge has it as \"graph.title\""
    ]),
  Tolerance(
    "a graph in an edge without an id, and one in a graph",
    document(
      "<node id='a'/><edge source='a' target='a'><graph edgedefault='directed'><node id='c'/>"
        + "</graph></edge><graph edgedefault='directed'><node id='d'/></graph>"),
    ["node a", "node c", "node d", "edge a--a a --> a"],
    [
      "line 4: a graph inside an edge without an id: its nodes and edges are kept, that they belong together is not",
      "line 4: a graph inside no node or edge: its nodes and edges are kept, that they belong together is not",
      "one edge has no id; each is called after its ends and its type now",
    ]),
  Tolerance(
    "what is said of a graph inside",
    document(
      keys: "<key id='t' for='graph' attr.name='title'/>",
      "<data key='t'>all</data><node id='a'><graph edgedefault='directed'><desc>in a</desc>"
        + "<data key='t'>A</data></graph></node>"),
    ["setting title=\"all\"", "node a graph.desc=\"in a\" graph.title=\"A\""],
    [
      "line 4: \"desc\" is said of the graph inside a node; the node has it as \"graph.desc\"",
      "line 4: \"title\" is said of the graph inside a node; the node has it as \"graph.title\"",
    ]),
  Tolerance(
    "a locator",
    document(
      "<node id='a'><locator xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='http://192.0.2.1/x'/></node>"
    ), ["node a"],
    ["line 4: a locator points to another file (http://192.0.2.1/x), which is not read"]),
  Tolerance(
    "hints for parsers",
    "<graphml><graph edgedefault='directed' parse.nodes='1' parse.order='free'>"
      + "<node id='a' parse.indegree='0'/></graph></graphml>", ["node a"]),
  Tolerance(
    "hints that do not hold",
    "<graphml><graph edgedefault='directed' parse.nodes='3' parse.edges='1'>"
      + "<node id='a'/>\n<edge source='a' target='b'/></graph></graphml>",
    ["node a", "node b", "edge a--b a --> b"],
    [
      "line 1: parse.nodes=\"3\" does not hold: there are 1 nodes; all of them were read",
      "line 2: an edge names the node \"b\", which the file does not have; it was made",
      "one edge has no id; each is called after its ends and its type now",
    ]),
  Tolerance(
    "hints at how many edges nodes have that do not hold",
    "<graphml><graph edgedefault='directed' parse.maxindegree='2' parse.maxoutdegree='1'>\n"
      + "<node id='a' parse.indegree='0' parse.outdegree='2'/>\n<node id='b' parse.indegree='2'/>"
      + "<edge id='e' source='a' target='b'/></graph></graphml>",
    ["node a", "node b", "edge e a --> b"],
    [
      "line 1: parse.maxindegree=\"2\" does not hold: the most of any node are 1; all were read",
      "line 2: parse.outdegree=\"2\" of the node \"a\" does not hold: there are 1; all were read",
      "line 3: parse.indegree=\"2\" of the node \"b\" does not hold: there are 1; all were read",
    ]),
  Tolerance(
    "hints at how many edges nodes have, where these have no direction",
    "<graphml><graph edgedefault='undirected' parse.maxindegree='2'><node id='a' parse.indegree='1'/>"
      + "<edge id='e' source='a' target='a'/></graph></graphml>",
    ["node a", "edge e a --- a"]),

  // Hyperedges and ports.
  Tolerance(
    "a hyperedge",
    document(
      keys:
        "<key id='w' for='hyperedge' attr.name='weight' attr.type='int'><default>7</default></key>"
        + "<key id='k' for='all' attr.name='kind'/>",
      "<node id='a'/><node id='b'/><hyperedge id='h'><desc>x</desc><data key='k'>Talk</data>"
        + "<endpoint id='p' node='a' type='in'/><endpoint node='b' type='out' port='N'/>"
        + "<endpoint node='a'><desc>y</desc></endpoint></hyperedge>"),
    [
      "node a", "node b", "node h :Hyperedge :Talk name=\"x\" weight=7",
      "edge a--ENDPOINT--h a -ENDPOINT-- h desc=\"y\"",
      "edge h--ENDPOINT--b h -ENDPOINT-> b targetport=\"N\"", "edge p a -ENDPOINT-> h",
    ]),
  Tolerance(
    "what is said of endpoints",
    document(
      keys: "<key id='w' for='endpoint' attr.name='weight' attr.type='double'/>"
        + "<key id='r' for='endpoint' attr.name='role'><default>guest</default></key>"
        + "<key id='k' for='all' attr.name='kind'/>",
      "<node id='a'/><hyperedge id='h'><endpoint id='p' node='a' type='in'><data key='w'>2</data>"
        + "<data key='r'>host</data></endpoint><endpoint id='q' node='a'><data key='k'>K</data>"
        + "<data key='w' time='5'>1</data></endpoint></hyperedge>"),
    [
      "node a", "node h :Hyperedge", "edge p a -ENDPOINT-> h role=\"host\" weight=2.0",
      "edge q a -ENDPOINT-- h kind=\"K\" role=\"guest\" weight=[1.0] weight.time=[5]",
    ]),
  Tolerance(
    "hyperedges without an id, like a node, and what they cannot say",
    document(
      "<node id='a'/><hyperedge/><hyperedge id='a' source='a'><endpoint/>"
        + "<endpoint node='zz' type='up'/></hyperedge>"),
    [
      "node a", "node a-hyperedge-2 :Hyperedge", "node hyperedge-1 :Hyperedge", "node zz",
      "edge zz--ENDPOINT--a-hyperedge-2 zz -ENDPOINT-- a-hyperedge-2",
    ],
    [
      "line 4: a hyperedge has no id; it is called \"hyperedge-1\" now",
      "line 4: a hyperedge is called \"a\" like a node; it is called \"a-hyperedge-2\" now",
      "line 4: source=\"…\" says nothing at a hyperedge; it is not kept",
      "line 4: an endpoint does not say of which node and hyperedge; it is not kept",
      "line 4: type=\"up\" is neither in, out nor undir; the endpoint has no direction",
      "line 4: an edge names the node \"zz\", which the file does not have; it was made",
    ]),
  Tolerance(
    "a graph inside a hyperedge",
    document(
      "<hyperedge id='h'><graph edgedefault='directed'><node id='a'/></graph></hyperedge>"),
    ["node a within=\"h\"", "node h :Hyperedge"]),
  Tolerance(
    "ports",
    document(
      "<node id='a'><port name='N'><port name='NN'><port name='NNN'/></port>"
        + "<port name='NO'/></port><port name='S'/><port/><graph edgedefault='directed'>"
        + "<node id='b'><port name='X'/></node></graph></node>"
        + "<edge id='e' source='a' target='b' sourceport='NN' targetport='X'/>"),
    [
      "node a ports=[\"N\",\"N/NN\",\"N/NN/NNN\",\"N/NO\",\"S\"]",
      "node b ports=[\"X\"] within=\"a\"", "edge e a --> b sourceport=\"NN\" targetport=\"X\"",
    ],
    ["line 4: a port has no name, or stands at no node; it is not kept"]),
  Tolerance(
    "what is said of ports",
    document(
      keys: "<key id='k' for='port' attr.name='load' attr.type='int'><default>3</default></key>"
        + "<key id='n' for='all' attr.name='label'/>"
        + "<key id='y' for='port' yfiles.type='portgraphics'/>",
      "<node id='a'><data key='n'>A</data><port name='N'><desc>north</desc><data key='k'>1</data>"
        + "<port name='N.N'><data key='n'>in</data><data key='y'><y:P xmlns:y='urn:y'/></data></port></port>"
        + "<port name='S'><data key='k'>much</data></port><data key='z'>1</data></node>"),
    [
      "node a name=\"A\" ports=[\"N\",\"N/N.N\",\"S\"] ports.N.desc=\"north\" ports.N.load=1"
        + " ports.N/N.N.label=\"in\" ports.N/N.N.load=3 ports.S.load=\"much\" z=\"1\""
    ],
    [
      "line 4: how a port is drawn is not kept",
      "line 4: \"much\" is no int, as \"load\" should be; it is kept as text",
      "line 4: the key \"z\" is not declared; its values are kept as text",
    ]),

  // Values that change, and XML.
  Tolerance(
    "values at moments",
    document(
      keys: "<key id='l' for='node' attr.name='load' attr.type='int' dynamic='true'/>"
        + "<key id='t' for='graph' attr.name='title'/>",
      "<data key='t' time='3'>new</data><data key='t' time='1'>old</data><node id='a'>"
        + "<data key='l' time='20'>2</data><data key='l' time='10'>1</data></node>"
        + "<node id='b'><data key='l'>5</data></node><node id='c'><data key='l' time='x'>6</data></node>"
    ),
    [
      "setting title=[\"old\",\"new\"]", "setting title.time=[1,3]",
      "node a load=[1,2] load.time=[10,20]", "node b load=5", "node c load=6",
    ], ["line 4: time=\"x\" is no whole number; it is not kept"]),
  Tolerance(
    "values in time as Gephi writes them",
    document(
      keys: "<key id='w' for='edge' attr.name='weight' attr.type='intervaldoublemap'/>"
        + "<key id='t' for='node' attr.name='title' attr.type='timestampstringmap'/>"
        + "<key id='s' for='node' attr.name='seen' attr.type='intervalset'/>"
        + "<key id='m' for='node' attr.name='met' attr.type='timestampset'/>",
      "<node id='a'><data key='t'>&lt;[2004.0, \"a, ]b\"]; [2005.5, c]&gt;</data>"
        + "<data key='s'>&lt;[2012-07-17, 2012-07-18]; [2012-08-01T10:30:00.000Z, Infinity]&gt;</data>"
        + "<data key='m'>&lt;[1.0, 2.0]&gt;</data></node>"
        + "<node id='b'><data key='s'>&lt;empty&gt;</data><data key='m'>soon</data></node>"
        + "<edge id='e' source='a' target='b'><data key='w'>&lt;[2004.0, 2006.0, 1.5]; [-Infinity, 2008.0, 2.0]&gt;</data></edge>"
    ),
    [
      "node a met=[\"1.0\",\"2.0\"] seen=[\"2012-07-17/2012-07-18\",\"2012-08-01T10:30:00Z/..\"] title=[\"a, ]b\",\"c\"] title.during=[\"2004.0\",\"2005.5\"]",
      "node b met=\"soon\"",
      "edge e a --> b weight=[1.5,2.0] weight.during=[\"2004.0/2006.0\",\"../2008.0\"]",
    ], ["line 4: \"soon\" is no timestampset, as \"met\" should be; it is kept as text"]),
  Tolerance(
    "data that holds XML",
    document(
      keys: "<key id='k' for='node' attr.name='note'/>",
      "<node id='a'><data key='k'>one &lt; <h:b xmlns:h='urn:x' h:c='&quot;' d='1'>two<h:br/></h:b> three</data></node>"
        + "<node id='b'><desc>A<i>B</i></desc></node>"),
    [
      "node a note=\"one &lt; <h:b xmlns:h=\\\"urn:x\\\" h:c=\\\"&quot;\\\" d=\\\"1\\\">two<h:br/></h:b> three\"",
      "node b name=\"A<i>B</i>\"",
    ],
    [
      "line 4: the data \"note\" holds XML (<h:b>); it is kept as text",
      "line 4: a description or default holds XML (<i>); it is kept as text",
    ]),
]

@Suite struct `What a property graph has no place for` {
  @Test(arguments: structures)
  func `Is kept in a form of its own`(_ tolerance: Tolerance) throws {
    let (graph, report) = try read(tolerance.file)
    #expect(graph.dump.split(separator: "\n").map(String.init) == tolerance.dump)
    #expect(report.notes.map(\.description) == tolerance.report)
  }

  @Test(arguments: structures)
  func `And returns as it was`(_ tolerance: Tolerance) throws {
    let graph = try read(tolerance.file).graph
    let (again, report) = try GraphML.read(GraphML.bytes(of: graph))
    #expect(again == graph)
    #expect(report.isEmpty, "\(report)")
  }
}
