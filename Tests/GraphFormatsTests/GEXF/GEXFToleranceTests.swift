import Foundation
import GraphFormats
import PropertyGraph
import Testing

/// A document with a graph, whose attributes, start tag and body are given.
private func document(
  graph: String = "defaultedgetype='directed'", attributes: String = "", _ body: String
) -> String {
  "<gexf><graph \(graph)>\n\(attributes)\n\(body)\n</graph></gexf>"
}

/// A document with nodes, of which some attributes are declared.
private func nodes(
  graph: String = "", declared: [(id: String, title: String, type: String)] = [], _ body: String
) -> String {
  let attributes = declared.map {
    "<attribute id='\($0.id)' title='\($0.title)' type='\($0.type)'/>"
  }
  return document(
    graph: graph, attributes: "<attributes class='node'>\(attributes.joined())</attributes>",
    "<nodes>\(body)</nodes>")
}

/// A node with one value.
private func node(_ value: String) -> String {
  "<node id='a'><attvalues><attvalue for='k' value='\(value)'/></attvalues></node>"
}

private func dated(_ body: String) -> String {
  nodes(graph: "mode='dynamic' timeformat='date'", body)
}

private func numbered(_ body: String) -> String {
  nodes(graph: "mode='dynamic' timeformat='double'", body)
}

private let structures: [Tolerance] = [
  Tolerance(
    "no namespace", document("<nodes><node id='a' label='Ada'/></nodes>"), ["node a name=\"Ada\""]),
  Tolerance(
    "a prefixed namespace",
    "<g:gexf xmlns:g='http://www.gexf.net/1.2draft'><g:graph><g:nodes><g:node id='a'/></g:nodes></g:graph></g:gexf>",
    ["node a"]),
  Tolerance(
    "a capital too many", "<GEXF><graph><nodes><node id='a'/></nodes></graph></GEXF>", ["node a"],
    ["line 1: the outermost element is <GEXF>; it was read as <gexf>"]),
  Tolerance(
    "a file without a graph", "<gexf/>", [],
    ["the file has no graph; it was read as an empty one"]),
  Tolerance(
    "two graphs", "<gexf><graph><nodes><node id='a'/></nodes></graph>\n<graph/></gexf>",
    ["node a"], ["line 2: another graph; all in the file are read as one"]),
  Tolerance(
    "what is said of the file",
    "<gexf><meta lastmodifieddate='2020-01-02'><Creator>Gephi</Creator><keywords>a, b</keywords><description></description><AwesomeAuthor>Me</AwesomeAuthor></meta><graph name='Net'/></gexf>",
    [
      "setting AwesomeAuthor=\"Me\"", "setting creator=\"Gephi\"", "setting keywords=\"a, b\"",
      "setting lastmodifieddate=\"2020-01-02\"", "setting name=\"Net\"",
    ]),
  Tolerance(
    "edges before nodes, and nodes without their group",
    document("<edges><edge id='e' source='a' target='b'/></edges><node id='a'/><node id='b'/>"),
    ["node a", "node b", "edge e a --> b"]),
  Tolerance(
    "nodes that are missing", document("<edges>\n<edge id='e' source='a' target='b'/></edges>"),
    ["node a", "node b", "edge e a --> b"],
    [
      "line 4: an edge names the node \"a\", which the file does not have; it was made",
      "line 4: an edge names the node \"b\", which the file does not have; it was made",
    ]),
  Tolerance(
    "ids that are missing",
    document(
      "<nodes><node label='A'/><node id=''/></nodes><edges><edge source='node-1' target='node-2'/><edge source='x'/></edges>"
    ),
    ["node node-1 name=\"A\"", "node node-2", "node x", "edge node-1--node-2 node-1 --> node-2"],
    [
      "line 3: a node has no id; it is called \"node-1\" now",
      "line 3: a node has no id; it is called \"node-2\" now",
      "line 3: an edge does not say what it joins; it is not kept",
      "line 3: an edge names the node \"x\", which the file does not have; it was made",
      "one edge has no id; each is called after its ends and its type now",
    ]),
  Tolerance(
    "ids that repeat",
    document(
      "<nodes><node id='a'/>\n<node id='a' label='A'/></nodes><edges><edge id='0' source='a' target='a'/><edge id='0' source='a' target='a'/></edges>"
    ),
    ["node a name=\"A\"", "edge 0 a --> a", "edge 0-2 a --> a"],
    [
      "line 4: the node \"a\" is declared again; both are read as one",
      "the edge id \"0\" is used twice; the later edge is called \"0-2\" now",
    ]),
  Tolerance(
    "directions of all kinds",
    document(
      graph: "",
      "<nodes><node id='a'/></nodes><edges>"
        + "<edge id='0' source='a' target='a'/><edge id='1' source='a' target='a' type='directed'/>"
        + "<edge id='2' source='a' target='a' type='mutual'/>"
        + "<edge id='3' source='a' target='a' type='sideways'/></edges>"),
    ["node a", "edge 0 a --- a", "edge 1 a --> a", "edge 2 a --- a", "edge 3 a --- a"],
    [
      "line 3: a mutual edge runs both ways; it is read as undirected",
      "line 3: \"sideways\" is neither directed nor undirected; the graph's default counts",
    ]),
  Tolerance(
    "kind, label and weight of an edge",
    document(
      "<nodes><node id='a'/></nodes><edges>"
        + "<edge id='0' source='a' target='a' kind='KNOWS' label='KNOWS' weight='2'/>"
        + "<edge id='1' source='a' target='a' kind='KNOWS' label='since school' weight='much'/>"
        + "<edge id='2' source='a' target='a' label='foo'/></edges>"),
    [
      "node a", "edge 0 a -KNOWS-> a weight=2.0", "edge 1 a -KNOWS-> a label=\"since school\"",
      "edge 2 a --> a label=\"foo\"",
    ], ["line 3: the weight \"much\" is no number; it is left out"]),
  Tolerance(
    "a label that is only the id", document("<nodes><node id='a' label='a'/></nodes>"), ["node a"]),
  Tolerance(
    "elements and attributes of another tool",
    document("<nodes><vertex/><node id='a' colour='red' weight='2'/></nodes>"), ["node a"],
    [
      "line 3: <vertex> is no element of GEXF here; it is not kept",
      "line 3: colour=\"…\" is no attribute of <node>; it is not kept",
      "line 3: weight=\"…\" is no attribute of <node>; it is not kept",
    ]),
  Tolerance(
    "ampersands in attributes",
    document("<nodes><node id='a&amp;b' label='R&amp;D &lt;&#38;amp;&gt;'/></nodes>"),
    ["node a&b name=\"R&D <&amp;>\""]),

  // Containment.
  Tolerance(
    "nodes and edges inside nodes",
    document(
      "<nodes><node id='a'><nodes><node id='b'><nodes><node id='c'/></nodes></node></nodes>"
        + "<edges><edge id='e' source='b' target='c'/></edges></node></nodes>"),
    ["node a", "node b within=\"a\"", "node c within=\"b\"", "edge e b --> c"]),
  Tolerance(
    "a parent by its id, also before it comes",
    document("<nodes><node id='b' pid='a'/><node id='a' pid='a'/><node id='c' pid='0'/></nodes>"),
    ["node a", "node b within=\"a\"", "node c within=\"0\""],
    [
      "line 3: the node \"a\" is said to lie within itself; that is not kept",
      "line 3: a node is said to lie within \"0\", which the file does not have; the name is kept",
    ]),
  Tolerance(
    "several parents",
    document(
      "<nodes><node id='a'/><node id='b'/><node id='c'><parents><parent for='a'/><parent for='b'/></parents></node></nodes>"
    ),
    ["node a", "node b", "node c within=[\"a\",\"b\"]"]),
]

private let values: [Tolerance] = [
  Tolerance(
    "every type",
    nodes(
      declared: [
        ("i", "i", "integer"), ("l", "l", "long"), ("f", "f", "float"), ("b", "b", "boolean"),
        ("u", "u", "anyURI"), ("dt", "dt", "date"), ("sh", "sh", "short"), ("by", "by", "byte"),
        ("ch", "ch", "char"),
      ],
      "<node id='a'><attvalues><attvalue for='i' value='42'/><attvalue for='l' value='9223372036854775807'/>"
        + "<attvalue for='f' value='INF'/><attvalue for='b' value='0'/><attvalue for='u' value='http://x/y'/>"
        + "<attvalue for='dt' value='2024-01-01'/><attvalue for='sh' value='3'/><attvalue for='by' value='7'/>"
        + "<attvalue for='ch' value='q'/></attvalues></node>"),
    [
      "node a b=false by=7 ch=\"q\" dt=\"2024-01-01\" f=1e999 i=42 l=9223372036854775807 sh=3 u=\"http://x/y\""
    ]),
  Tolerance(
    "numbers that do not fit",
    nodes(
      declared: [("bi", "bi", "biginteger"), ("bd", "bd", "bigdecimal")],
      "<node id='a'><attvalues><attvalue for='bi' value='123456789012345678901234567890'/>"
        + "<attvalue for='bd' value='3.14159265358979323846'/></attvalues></node>"),
    ["node a bd=3.141592653589793 bi=\"123456789012345678901234567890\""],
    [
      "line 3: \"123456789012345678901234567890\" is no biginteger that fits here, as \"bi\" should be; it is kept as text",
      "line 3: \"bd\" has more digits than a number here holds; it is rounded",
    ]),
  Tolerance(
    "a list as Gephi writes it",
    nodes(declared: [("k", "k", "liststring")], node("[a, &quot;b, c&quot;]")),
    ["node a k=[\"a\",\"b, c\"]"]),
  Tolerance(
    "a list with bars", nodes(declared: [("k", "k", "liststring")], node("a |b | c")),
    ["node a k=[\"a\",\"b\",\"c\"]"]),
  Tolerance(
    "a list of one", nodes(declared: [("k", "k", "liststring")], node("Paris")),
    ["node a k=[\"Paris\"]"]),
  Tolerance(
    "a list of numbers", nodes(declared: [("k", "k", "listdouble")], node("1;2.5")),
    ["node a k=[1.0,2.5]"]),
  Tolerance(
    "a list that is none", nodes(declared: [("k", "k", "listinteger")], node("1, two")),
    ["node a k=\"1, two\""],
    [
      "line 3: \"1, two\" is no listinteger that fits here, as \"k\" should be; it is kept as text"
    ]),
  Tolerance(
    "a list that has been through a tool without lists",
    nodes(declared: [("k", "k", "string")], node("[&quot;a&quot;]")), ["node a k=[\"a\"]"]),
  Tolerance(
    "values that are none",
    nodes(
      declared: [("k", "k", "double")],
      node("null") + "\n<node id='b'><attvalue for='k' value=''/><attvalue for='k'/></node>"),
    ["node a", "node b"],
    [
      "line 3: \"null\" is no double, as \"k\" should be; it is left out",
      "line 4: \"\" is no double, as \"k\" should be; it is left out",
      "line 4: \"k\" stands without a value; it is left out",
    ]),
  Tolerance(
    "an undeclared attribute, and one that is called id as in 1.0",
    document(
      "<nodes><node id='a'><attvalues><attvalue id='k' value='1'/></attvalues></node></nodes>"),
    ["node a k=\"1\""], ["line 3: the attribute \"k\" is not declared; its values are kept as text"]
  ),
  Tolerance(
    "an attribute of the other class",
    document(
      attributes:
        "<attributes class='edge'><attribute id='k' title='n' type='integer'/></attributes>",
      "<nodes>\(node("1"))</nodes>"), ["node a n=1"],
    ["line 3: the attribute \"k\" is not declared for nodes; it is kept"]),
  Tolerance(
    "attributes without a class, of an unknown type, with options",
    document(
      attributes:
        "<attributes><attribute id='k' title='k' type='colour'><options>a|b</options></attribute></attributes>",
      "<nodes>\(node("a"))</nodes>"), ["node a k=\"a\""],
    [
      "line 2: attributes of the class \"\" are taken for those of nodes and of edges",
      "line 2: the attribute \"k\" has the unknown type \"colour\"; its values are kept as text",
      "line 2: the options of \"k\" say which values it may have; they are not kept",
    ]),
  Tolerance(
    "attributes after what bears them",
    "<gexf><graph><nodes>\(node("1"))</nodes>\n<attributes class='node'><attribute id='k' title='age' type='integer'/></attributes></graph></gexf>",
    ["node a age=1"],
    [
      "line 2: the attribute \"k\" is declared after what bears it, where other tools overlook it; it was read"
    ]),
  Tolerance(
    "defaults, also for nodes that are missing",
    document(
      attributes:
        "<attributes class='node'><attribute id='k' title='k' type='boolean'><default>true</default></attribute></attributes>",
      "<nodes><node id='a'/><node id='b'><attvalues><attvalue for='k' value='false'/></attvalues></node></nodes><edges><edge id='e' source='a' target='c'/></edges>"
    ),
    ["node a k=true", "node b k=false", "node c k=true", "edge e a --> c"],
    ["line 3: an edge names the node \"c\", which the file does not have; it was made"]),
  Tolerance(
    "a name by default, for nodes that are missing",
    document(
      attributes:
        "<attributes class='node'><attribute id='l' title='label' type='string'><default>N</default></attribute></attributes>",
      "<nodes/><edges><edge id='e' source='a' target='b'/></edges>"),
    ["node a name=\"N\"", "node b name=\"N\"", "edge e a --> b"],
    [
      "line 3: an edge names the node \"a\", which the file does not have; it was made",
      "line 3: an edge names the node \"b\", which the file does not have; it was made",
    ]),
  Tolerance(
    "an id twice, a title twice, a value twice",
    nodes(
      declared: [("k", "k", "string"), ("k", "other", "string"), ("m", "k", "string")],
      "<node id='a'><attvalues><attvalue for='k' value='1'/>\n<attvalue for='k' value='2'/><attvalue for='m' value='3'/></attvalues></node>"
    ),
    ["node a k=\"2\" m=\"3\""],
    [
      "line 2: the attribute \"k\" is declared twice for nodes; the first one counts",
      "line 2: two attributes are titled \"k\"; the second is called \"m\" now",
      "line 4: \"k\" stands twice; the last one counts",
    ]),
  Tolerance(
    "a kind", nodes(declared: [("k", "kind", "string")], node("B; A")), ["node a :A :B"]),
  Tolerance(
    "a name beside the label",
    nodes(
      declared: [("n", "name", "string"), ("l", "label", "string")],
      "<node id='a' label='1'><attvalues><attvalue for='n' value='Ada'/><attvalue for='l' value='1'/></attvalues></node>"
        + "<node id='b'><attvalues><attvalue for='l' value='Ben'/></attvalues></node>"),
    ["node a name=\"1\" name_2=\"Ada\"", "node b name=\"Ben\""],
    [
      "line 3: a node has both a label, which is its name, and a name, which is kept apart from it"
    ]),
]

private let appearances: [Tolerance] = [
  Tolerance(
    "colours, places, sizes and shapes",
    "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz'><graph><nodes>"
      + "<node id='a'><viz:color r='255' g='128' b='0' a='0.5'/><viz:position x='1' y='-2.5' z='0.0'/><viz:size value='12'/><viz:shape value='image' uri='a.png'/></node>"
      + "<node id='b'><viz:color hex='#f0c'/><viz:position x='1' y='2' z='3'/></node></nodes><edges>"
      + "<edge id='e' source='a' target='b'><viz:color r='1' g='2' b='300'/><viz:thickness value='3'/><viz:shape value='dotted'/></edge></edges></graph></gexf>",
    [
      "node a alpha=0.5 color=\"#FF8000\" image=\"a.png\" shape=\"image\" size=12.0 x=1.0 y=-2.5",
      "node b color=\"#FF00CC\" x=1.0 y=2.0 z=3.0",
      "edge e a --- b color=\"#0102FF\" shape=\"dotted\" thickness=3.0",
    ]),
  Tolerance(
    "without a namespace, beside an attribute of that name",
    nodes(
      declared: [("k", "color", "string")],
      "<node id='a'><attvalues><attvalue for='k' value='Red'/></attvalues><color r='1' g='0' b='0'/><size value='big'/></node>"
    ),
    ["node a color=\"Red\" color_2=\"#010000\""],
    ["line 3: value=\"big\" is no number; it is left out"]),
]

private let times: [Tolerance] = [
  Tolerance(
    "from a day to a day", dated("<node id='a' start='2024-01-01' end='2024-12-31'/>"),
    ["node a date=\"2024-01-01/2024-12-31\""]),
  Tolerance(
    "since a day", dated("<node id='a' start='2024-01-01' end='INF'/>"),
    ["node a date=\"2024-01-01/..\""]),
  Tolerance(
    "until a day", dated("<node id='a' end='2024-01-01'/>"), ["node a date=\"../2024-01-01\""]),
  Tolerance(
    "on a day", dated("<node id='a' start='2024-01-01' end='2024-01-01'/>"),
    ["node a date=\"2024-01-01\""]),
  Tolerance(
    "always",
    dated("<node id='a' start='-inf' end='inf'/><node id='b'><spells><spell/></spells></node>"),
    ["node a", "node b"]),
  Tolerance(
    "a bound that is left out", dated("<node id='a' startopen='2024-01-01' endopen='2024-02-01'/>"),
    ["node a date=\"2024-01-01/2024-01-31\""],
    [
      "line 3: startopen and endopen leave out the moment they name; the time is kept without that"
    ]),
  Tolerance(
    "several spells, in any order",
    dated(
      "<node id='a'><spells><spell start='2024-03-05' end='2024-03-06'/><spell start='2024-01-05' end='2024-01-06'/></spells></node>"
    ),
    [
      "node a date=\"2024-01-05/2024-03-06\" spells=[\"2024-01-05/2024-01-06\",\"2024-03-05/2024-03-06\"]"
    ]),
  Tolerance(
    "spells of which one is open",
    dated(
      "<node id='a'><spells><spell end='2024-01-06'/><spell start='2024-03-05'/></spells></node>"),
    ["node a spells=[\"../2024-01-06\",\"2024-03-05/..\"]"]),
  Tolerance(
    "slices, as 1.1 calls them",
    dated("<node id='a'><slices><slice start='2024-01-05' end='2024-01-06'/></slices></node>"),
    ["node a date=\"2024-01-05/2024-01-06\""]),
  Tolerance(
    "moments",
    dated(
      "<node id='a' timestamp='2024-01-05'/><node id='b' timestamps='&lt;[2024-01-05, 2024-02-05]&gt;'/><node id='c' intervals='&lt;[2024-01-01, 2024-01-05]; [2024-02-01, 2024-02-03]&gt;'/>"
    ),
    [
      "node a date=\"2024-01-05\"",
      "node b date=\"2024-01-05/2024-02-05\" spells=[\"2024-01-05\",\"2024-02-05\"]",
      "node c date=\"2024-01-01/2024-02-03\" spells=[\"2024-01-01/2024-01-05\",\"2024-02-01/2024-02-03\"]",
    ]),
  Tolerance(
    "times that are none",
    dated(
      "<node id='a' start='2024-05-01' end='2024-01-01'/><node id='b' start='bad'/><node id='c' start='2024-13-01' end='2024-01-01'/>"
    ),
    ["node a", "node b", "node c"],
    [
      "line 3: a time from 2024-05-01 to 2024-01-01 is none; it is left out",
      "line 3: start=\"bad\" is no time that can be read; it is left out",
      "line 3: start=\"2024-13-01\" is no time that can be read; it is left out",
    ]),
  Tolerance(
    "times of day",
    nodes(
      graph: "mode='dynamic' timeformat='dateTime'",
      "<node id='a' start='2024-01-01T10:00:00Z' end='2024-01-01T11:30:00.000+0200'/>"
        + "<node id='b' start='2024-01-01 10:00'/><node id='c' timestamp='20240101T100000Z'/>"
        + "<node id='d' timestamp='2024-01-01T10:00:00.5+00:00'/><node id='e' start='1704103200000'/>"
    ),
    [
      "node a",
      "node b date=\"2024-01-01T10:00/..\"", "node c date=\"2024-01-01T10:00:00Z\"",
      "node d date=\"2024-01-01T10:00:00Z\"", "node e",
    ],
    [
      "line 3: a time from 2024-01-01T10:00:00Z to 2024-01-01T11:30:00+02:00 is none; it is left out",
      "line 3: timestamp=\"2024-01-01T10:00:00.5+00:00\" is finer than times are kept here; it is read as 2024-01-01T10:00:00Z",
      "line 3: start=\"1704103200000\" is no time that can be read; it is left out",
    ]),
  Tolerance(
    "numbers",
    numbered(
      "<node id='a' start='2004.0' end='2006.5'/><node id='b' timestamp='3'/><node id='c' end='2'/>"
    ),
    ["node a end=2006.5 start=2004.0", "node b end=3.0 start=3.0", "node c end=2.0"]),
  Tolerance(
    "whole numbers", nodes(graph: "timeformat='integer'", "<node id='a' start='1' end='2'/>"),
    ["node a end=2 start=1"]),
  Tolerance(
    "spells of numbers",
    numbered("<node id='a'><spells><spell end='1'/><spell start='2' end='4'/></spells></node>"),
    ["node a end=4.0 spells=[\"../1.0\",\"2.0/4.0\"]"]),
  Tolerance(
    "dates and numbers without a word on which",
    nodes("<node id='a' start='2024-01-01'/><node id='b' start='5'/>"),
    ["node a date=\"2024-01-01/..\"", "node b start=5.0"]),
  Tolerance(
    "a date beside an attribute of that name",
    nodes(
      graph: "timeformat='date'", declared: [("date", "date", "string")],
      "<node id='a' start='2024-01-01' end='2024-01-02'><attvalues><attvalue for='date' value='2024?'/></attvalues></node>"
    ),
    ["node a date=\"2024?\" spells=[\"2024-01-01/2024-01-02\"]"]),
  Tolerance(
    "a zone, and a slice",
    nodes(
      graph:
        "mode='slice' timeformat='date' start='2024-01-01' end='2024-01-31' timezone='Europe/Amsterdam'",
      "<node id='a'/>"),
    ["setting date=\"2024-01-01/2024-01-31\"", "setting zone=\"Europe/Amsterdam\"", "node a"]),
  Tolerance(
    "a slice of numbers, in a zone that is none",
    nodes(graph: "mode='slice' timestamp='2007' timezone='Mars/Olympus'", "<node id='a'/>"),
    ["setting end=2007.0", "setting start=2007.0", "node a"],
    ["line 1: timezone=\"Mars/Olympus\" is no zone that is known; its times are read as UTC"]),
  Tolerance(
    "values that change",
    nodes(
      graph: "mode='dynamic' timeformat='date'", declared: [("k", "score", "double")],
      "<node id='a'><attvalues><attvalue for='k' value='1.5' start='2024-01-01' endopen='2024-07-01'/>"
        + "<attvalue for='k' value='2' start='2024-07-01'/></attvalues></node>"
        + "<node id='b'><attvalues><attvalue for='k' value='3'/></attvalues></node>"),
    [
      "node a score=[1.5,2.0] score.during=[\"2024-01-01/2024-06-30\",\"2024-07-01/..\"]",
      "node b score=3.0",
    ],
    [
      "line 3: startopen and endopen leave out the moment they name; the time is kept without that"
    ]),
  Tolerance(
    "a weight that changes",
    document(
      graph: "timeformat='double' timerepresentation='timestamp'",
      attributes:
        "<attributes class='edge' mode='dynamic'><attribute id='weight' title='Weight' type='double'/></attributes>",
      "<nodes><node id='a'/></nodes><edges><edge id='e' source='a' target='a'><attvalues><attvalue for='weight' value='1' timestamp='2004'/><attvalue for='weight' value='2' timestamp='2005'/></attvalues></edge></edges>"
    ),
    ["node a", "edge e a --- a weight=[1.0,2.0] weight.during=[\"2004.0\",\"2005.0\"]"]),
]

@Suite struct `GEXF of other tools` {
  @Test(arguments: structures + values + appearances + times)
  func `Each is read as it is meant`(_ tolerance: Tolerance) throws {
    let (graph, report) = try GEXF.read(Array(tolerance.file.utf8))
    #expect(graph.dump.split(separator: "\n").map(String.init) == tolerance.dump)
    #expect(report.notes.map(\.description) == tolerance.report)
  }

  @Test(arguments: structures + values + appearances + times)
  func `What was read returns as it was`(_ tolerance: Tolerance) throws {
    let graph = try GEXF.read(Array(tolerance.file.utf8)).graph
    let (again, report) = try GEXF.read(GEXF.bytes(of: graph))
    #expect(again.dump == graph.dump)
    #expect(report.isEmpty, "\(report)")
  }
}

@Suite struct `GEXF that came back from Gephi` {
  /// What Gephi makes of a file of Kring's: another creator, the description as it was.
  private func edited(_ graph: Graph, seed: Int) -> [UInt8] {
    let text = gexf(graph, dress(graph, seed: seed))
      .replacing("<creator>Kring</creator>", with: "<creator>Gephi 0.10.1</creator>")
    return Array(text.utf8)
  }

  @Test(arguments: 0..<100)
  func `It is the same graph`(seed: Int) throws {
    let graph = try RandomGraph.graph(seed: seed)
    let (again, report) = try GEXF.read(edited(graph, seed: seed))
    #expect(again.dump == graph.dump)
    #expect(report.notes.allSatisfy { $0.kind == "appearance" })
    #expect(report.notes.count < 2)
  }
}
