import GraphFormats
import PropertyGraph
import Testing

private let noID = "one edge has no id; each is called after its ends and its type now"

private let tolerances: [Tolerance] = [
  Tolerance(
    "NetworkX",
    """
    graph [
      directed 1
      name "G"
      node [
        id 0
        label "a"
        aliases "_networkx_list_start"
        aliases "x"
        none "[]"
        pair 1
        pair 2.5
        big "9223372036854775808"
        f 1.0E+30
        i +INF
        n NAN
      ]
      node [
        id 1
        label "b"
      ]
      edge [
        source 0
        target 1
        kind "KNOWS"
      ]
    ]
    """,
    [
      "setting name=\"G\"",
      "node 0 aliases=[\"x\"] big=\"9223372036854775808\" f=1e+30 i=1e999 n=null name=\"a\" none=[] pair=[1.0,2.5]",
      "node 1 name=\"b\"", "edge 0--KNOWS--1 0 -KNOWS-> 1",
    ], [noID]),
  Tolerance(
    "a multigraph of NetworkX, whose edges it numbers",
    """
    graph [ multigraph 1 node [ id 0 ] node [ id 1 ]
    edge [ source 0 target 1 key 0 id "e" ] edge [ source 1 target 0 key 1 id "f" ] edge [ source 0 target 1 key "x" id "g" ] ]
    """,
    ["node 0", "node 1", "edge e 0 --- 1", "edge f 1 --- 0", "edge g 0 --- 1 key=\"x\""]),
  Tolerance(
    "igraph, edges before nodes",
    """
    Creator "igraph version 0.10.4"
    Version 1
    graph
    [
      edge
      [ source 0 target 1 id "e" ]
      node
      [
        id 0
        name "Danièl &amp; co"
      ]
      node [ id 1 ]
    ]
    """,
    [
      "setting Creator=\"igraph version 0.10.4\"", "setting Version=1",
      "node 0 name=\"Danièl & co\"", "node 1", "edge e 0 --- 1",
    ]),
  Tolerance(
    "what Gephi, Cytoscape and yEd draw",
    """
    graph [ directed 1
     node [ id 1 label "g" isGroup 1 ]
     node [ id 2 label "n" gid 1 graphics [ x 1 y 2.5 w 30.0 h 20 fill "#FF0000" type "ellipse" outline "#000000" ] LabelGraphics [ text "n" ] ]
     edge [ id "e" source 1 target 2 graphics [ width 2 fill "#00FF00" Line [ point [ x 1 y 2 ] point [ x 3 y 4 ] ] ] ]
    ]
    """,
    [
      "node 1 name=\"g\"",
      "node 2 LabelGraphics.text=\"n\" color=\"#FF0000\" graphics.outline=\"#000000\" height=20 name=\"n\" shape=\"ellipse\" width=30.0 within=\"1\" x=1 y=2.5",
      "edge e 1 --> 2 color=\"#00FF00\" graphics.Line.point.x=[1,3] graphics.Line.point.y=[2,4] thickness=2",
    ]),
  Tolerance(
    "comments, texts for ids, names without quotes, entities",
    """
    # a graph
    graph [ # of one node
      node [ id "a" label "&#235;&#xEB;&euml;&lt;&nosuch;&#;& &#1114112;" x word ]
    ]
    """,
    ["node a name=\"ëëë<&nosuch;&#;& &#1114112;\" x=\"word\""]),
  Tolerance(
    "texts over several lines", "graph [ node [ id 1 label \"a\nb\" ] ]", ["node 1 name=\"a\\nb\""]),
  Tolerance(
    "nodes and edges that lack something",
    """
    graph [ node [ label "Jan" ] node [ id 1 ]
    node [ id 1 ] edge [ source 1 ]
    edge [ source 1 target 9 id 4 ] edge [ source 1 target 1 id 4 ] ]
    """,
    [
      "node 1", "node 9", "node Jan name=\"Jan\"", "edge 4 1 --- 9", "edge 4-2 1 --- 1",
    ],
    [
      "line 1: a node has no id; it is called \"Jan\" now",
      "line 2: the node \"1\" is declared again; both are read as one",
      "line 2: an edge does not say what it joins; it is not kept",
      "line 3: an edge names the node \"9\", which the file does not have; it was made",
      "the edge id \"4\" is used twice; the later edge is called \"4-2\" now",
    ]),
  Tolerance(
    "two graphs, and values of several kinds under one name",
    "graph [ node [ id 1 v 1 v \"a\" ] ]\ngraph [ directed 1 node [ id 2 ] ]",
    ["node 1 v=[\"1\",\"a\"]", "node 2"],
    [
      "line 1: \"v\" stands several times with values of several kinds; they are kept as a list of texts",
      "line 2: a second graph; both are read as one",
    ]),
  Tolerance("nothing", "graph [ ]", []),
]

struct `GML of other tools` {
  @Test(arguments: tolerances)
  func `is read`(_ tolerance: Tolerance) throws {
    let (graph, report) = try GraphFormat.read(Array(tolerance.file.utf8), named: "x")
    #expect(graph.dump == tolerance.dump.map { $0 + "\n" }.joined())
    #expect(report.notes.map(\.description) == tolerance.report)
  }
}
