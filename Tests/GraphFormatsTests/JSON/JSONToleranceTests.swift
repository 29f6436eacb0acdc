import GraphFormats
import PropertyGraph
import Testing

private let noIDs = "one edge has no id; each is called after its ends and its type now"
private let noDirection =
  "the file does not say whether its edges have a direction; they are read without one"

private let tolerances: [Tolerance] = [
  // NetworkX.
  Tolerance(
    "node-link as NetworkX writes it",
    """
    {"directed": true, "multigraph": false, "graph": {"name": "G", "zone": null}, "nodes": [
    {"kind": "Person", "label": "Janny", "n": 1, "f": 1.0, "t": true, "none": null, "id": "a"}, {"id": "b"}],
    "edges": [{"w": NaN, "source": "a", "target": "b"}]}
    """,
    [
      "setting name=\"G\"", "node a :Person f=1.0 n=1 name=\"Janny\" t=true", "node b",
      "edge a--b a --> b w=null",
    ], [noIDs]),
  Tolerance(
    "edges that are called links, and ids that are numbers or tuples",
    """
    {"directed": false, "multigraph": false, "graph": [], "nodes": [{"id": 1}, {"id": [0, "x y"]}],
     "links": [{"id": "e", "source": 1, "target": [0, "x y"]}]}
    """,
    ["node 1", "node \"[0,\\\"x y\\\"]\"", "edge e 1 --- \"[0,\\\"x y\\\"]\""]),
  Tolerance(
    "a multigraph whose edges NetworkX has numbered",
    """
    {"directed": true, "multigraph": true, "graph": {}, "nodes": [{"id": "a"}, {"id": "b"}],
     "edges": [{"source": "a", "target": "b", "key": 0}, {"source": "a", "target": "b", "key": 1},
     {"source": "b", "target": "a", "key": 7}]}
    """,
    ["node a", "node b", "edge a--b a --> b", "edge a--b-2 a --> b", "edge b--a b --> a key=7"],
    [
      "3 edges have no id; each is called after its ends and its type now",
      "the edge id \"a--b\" is used twice; the later edge is called \"a--b-2\" now",
    ]),
  Tolerance(
    "keys that are ids",
    """
    {"directed": true, "nodes": [{"id": "a"}], "edges": [{"source": "a", "target": "a", "key": "e1"},
     {"source": "a", "target": "a", "key": "e2", "id": "e2"}]}
    """, ["node a", "edge e1 a --> a", "edge e2 a --> a"]),
  Tolerance(
    "keys that are none",
    """
    {"directed": true, "nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b", "key": "knows"},
     {"source": "b", "target": "a", "key": "knows"}]}
    """,
    [
      "node a", "node b", "edge a--b a --> b key=\"knows\"", "edge b--a b --> a key=\"knows\"",
    ], ["2 edges have no id; each is called after its ends and its type now"]),
  Tolerance(
    "values inside values",
    """
    {"directed": true, "nodes": [{"id": "a",
      "place": {"lat": 52.1, "of": ["Buren"]}, "mixed": [1, "a"]}], "edges": []}
    """,
    ["node a mixed=\"[1,\\\"a\\\"]\" place=\"{\\\"lat\\\":52.1,\\\"of\\\":[\\\"Buren\\\"]}\""],
    [
      "line 2: \"place\" holds more than one value deep; it is kept as the text of its JSON",
      "line 2: \"mixed\" holds more than one value deep; it is kept as the text of its JSON",
    ]),

  // graphology.
  Tolerance(
    "graphology",
    """
    {"options": {"type": "mixed", "multi": true}, "attributes": {"name": "G"},
     "nodes": [{"key": "a", "attributes": {"label": "A", "x": 1.5, "id": 7}}, {"key": "b"}],
     "edges": [{"key": "e", "source": "a", "target": "b", "attributes": {"kind": "KNOWS", "weight": 2}},
      {"key": 4, "source": "b", "target": "a", "undirected": true}]}
    """,
    [
      "setting name=\"G\"", "node a id=7 name=\"A\" x=1.5", "node b", "edge 4 b --- a",
      "edge e a -KNOWS-> b weight=2",
    ]),
  Tolerance(
    "graphology without directions",
    """
    {"options": {"type": "undirected"}, "nodes": [{"key": "a"}], "edges": [{"key": "e", "source": "a", "target": "a"}]}
    """, ["node a", "edge e a --- a"]),

  // Cytoscape.
  Tolerance(
    "Cytoscape.js in two lists",
    """
    {"format_version": "1.0", "data": {"name": "G", "selected": true}, "elements": {
     "nodes": [{"data": {"id": "1", "name": "Janny", "SUID": 1}, "position": {"x": 1.5, "y": -2}, "selected": false},
      {"data": {"id": "2"}, "classes": "big"}],
     "edges": [{"data": {"id": "3", "source": "1", "target": "2", "interaction": "KNOWS"}}]}}
    """,
    [
      "setting format_version=\"1.0\"", "setting name=\"G\"", "setting selected=true",
      "node 1 SUID=1 name=\"Janny\" x=1.5 y=-2", "node 2 classes=\"big\"", "edge 3 1 -KNOWS-> 2",
    ], ["line 2: what is selected, locked or grabbed in Cytoscape.js is left out"]),
  Tolerance(
    "Cytoscape.js in one list",
    """
    {"elements": [{"data": {"id": "e", "source": "a", "target": "b"}, "group": "edges"},
     {"group": "nodes", "data": {"id": "a"}}, {"data": {"id": "b", "parent": "a"}}]}
    """, ["node a", "node b within=\"a\"", "edge e a --> b"],
    ["line 1: what is selected, locked or grabbed in Cytoscape.js is left out"]),

  // d3 and others.
  Tolerance(
    "d3, whose edges count the nodes",
    """
    {"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon"}, {}], "links": [{"source": 1, "target": 0, "value": 1}]}
    """,
    [
      "node Myriel group=1 name=\"Myriel\"", "node Napoleon name=\"Napoleon\"", "node node-1",
      "edge Napoleon--Myriel Napoleon --- Myriel value=1",
    ],
    [
      "line 1: a node has no id; it is called \"Myriel\" now",
      "line 1: a node has no id; it is called \"Napoleon\" now",
      "line 1: a node has no id; it is called \"node-1\" now", noDirection, noIDs,
    ]),
  Tolerance(
    "d3 after it has run, with whole nodes for ends",
    """
    {"directed": true, "nodes": [{"id": "a"}, {"id": "b"}],
     "links": [{"source": {"id": "a", "x": {"y": 1}}, "target": {"x": 1, "id": "b"}, "id": "e"}]}
    """, ["node a", "node b", "edge e a --> b"]),
  Tolerance(
    "nodes that are nothing but ids, and edges from and to",
    "{\"directed\": true, \"nodes\": [\"a\", 2], \"edges\": [{\"id\": \"e\", \"from\": \"a\", \"to\": 2}]}",
    ["node 2", "node a", "edge e a --> 2"]),
  Tolerance(
    "JSON Graph Format",
    """
    {"graph": {"directed": true, "label": "G", "nodes": {"a": {"label": "A", "metadata": {"n": 1}}},
     "edges": [{"id": "e", "source": "a", "target": "a"}]}}
    """, ["setting label=\"G\"", "node a n=1 name=\"A\"", "edge e a --> a"]),

  // What is wrong.
  Tolerance(
    "ends that no node declares, and edges without an end",
    """
    {"directed": true, "nodes": [],
    "edges": [{"id": "e", "source": "a", "target": "b"}, {"source": "a"}, {"source": null, "target": "a"}]}
    """, ["node a", "node b", "edge e a --> b"],
    [
      "line 2: an edge does not say what it joins; it is not kept",
      "line 2: an edge does not say what it joins; it is not kept",
      "line 2: an edge names the node \"a\", which the file does not have; it was made",
      "line 2: an edge names the node \"b\", which the file does not have; it was made",
    ]),
  Tolerance(
    "a node declared again, a value said twice, two names",
    """
    {"nodes": [{"id": "a", "n": 1, "n": 2}, {"id": "a", "m": 1},
    {"id": "b", "label": "B", "name": "Bob"}]}
    """, ["node a m=1 n=2", "node b name=\"B\" name_2=\"Bob\""],
    [
      "line 1: \"n\" stands twice; the last one counts",
      "line 1: the node \"a\" is declared again; both are read as one",
      "line 2: a node has a label and another name, \"Bob\"; the name is kept as \"name_2\"",
    ]),
  Tolerance(
    "half a character", "{\"nodes\": [{\"id\": \"a\", \"n\": \"x\\ud800y\\ude00\"}]}",
    ["node a n=\"x\u{FFFD}y\u{FFFD}\""],
    ["line 1: half a character stands in a text; it became \u{FFFD}"]),
]

struct `JSON of other tools` {
  @Test(arguments: tolerances)
  func `is read`(_ tolerance: Tolerance) throws {
    let (graph, report) = try GraphFormat.read(Array(tolerance.file.utf8), named: "x.json")
    #expect(graph.dump == tolerance.dump.map { $0 + "\n" }.joined())
    #expect(report.notes.map(\.description) == tolerance.report)
  }
}
