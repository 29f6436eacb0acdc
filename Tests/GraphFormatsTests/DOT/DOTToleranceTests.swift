import GraphFormats
import PropertyGraph
import Testing

private func noIDs(_ count: Int) -> String {
  let edges = count == 1 ? "one edge has" : "\(count) edges have"
  return "\(edges) no id; each is called after its ends and its type now"
}

private let tolerances: [Tolerance] = [
  Tolerance(
    "names, numbers, quotes, comments",
    #"""
    /* a graph */ // of few
    # include <x>
    DiGraph "G" { a; 1.5; -2; "b \"c\" \\ d" + " e"; "line\
    d"; <b<i>x</i>>; Straße }
    """#,
    [
      "setting name=\"G\"", "node -2", "node 1.5", "node Straße", "node a",
      "node \"b \\\"c\\\" \\\\ d e\"", "node b<i>x</i>", "node lined",
    ]),
  Tolerance(
    "values: numbers and truth without quotes, else texts and lists",
    "graph { a [n=1, f=.5 t=true; w=word, q=\"1\" flag]; a [n=2][l=\"[\\\"x\\\"]\"] }",
    ["node a f=0.5 flag=true l=[\"x\"] n=2 q=\"1\" t=true w=\"word\""]),
  Tolerance(
    "labels, their escapes and entities",
    #"""
    digraph G { node [label="\N"]; a; b [label="Jan\nvan \N in \G &amp; co\\"]; c [label=<<b>C</b>>]; d [label=5]
      a -> b [label="\"x\""] }
    """#,
    [
      "setting name=\"G\"", "node a", "node b name=\"Jan\\nvan b in G & co\\\\\"",
      "node c name=\"<b>C</b>\"", "node d name=5", "edge a--b a --> b label=\"\\\"x\\\"\"",
    ], [noIDs(1)]),
  Tolerance(
    "chains and groups of nodes",
    "digraph { a -> b -> {c; d} [kind=K]; {a b} -> subgraph s { c } }",
    [
      "node a", "node b", "node c", "node d", "edge a--K--b a -K-> b", "edge a--c a --> c",
      "edge b--K--c b -K-> c", "edge b--K--d b -K-> d", "edge b--c b --> c",
    ], [noIDs(5)]),
  Tolerance(
    "edges that start at a group stand where it does",
    """
    digraph {
      {
        a } -> b [penwidth=1 thickness=2 id=e]
    }
    """,
    ["node a", "node b", "edge e a --> b thickness=2"],
    ["line 2: \"thickness\" stands twice; the last one counts"]),
  Tolerance(
    "defaults hold for what is made after them, in their subgraph",
    """
    graph { a; node [n=1]; edge [m=1]; b; subgraph { node [n=2]; c; a } d; b -- d; { edge [m=2]; c -- d [m=3] } }
    """,
    [
      "node a", "node b n=1", "node c n=2", "node d n=1", "edge b--d b --- d m=1",
      "edge c--d c --- d m=3",
    ], [noIDs(2)]),
  Tolerance(
    "clusters, the innermost counts",
    """
    digraph { subgraph cluster_a { label="A"; color=red; x; subgraph "cluster b" { y -> x } } z -> y
    subgraph cluster_c { y } }
    """,
    [
      "node \"cluster b\" within=\"cluster_a\"", "node cluster_a color=\"red\" name=\"A\"",
      "node cluster_c", "node x within=\"cluster b\"", "node y within=\"cluster b\"", "node z",
      "edge y--x y --> x", "edge z--y z --> y",
    ],
    [
      "line 2: the node \"y\" lies in two clusters; the first one counts", noIDs(2),
    ]),
  Tolerance(
    "ports", "digraph { a:p:n -> b:\"q r\" ; b:s -> a [headport=ne, id=e] }",
    [
      "node a", "node b", "edge a--b a --> b sourceport=\"p:n\" targetport=\"q r\"",
      "edge e b --> a sourceport=\"s\" targetport=\"ne\"",
    ], [noIDs(1)]),
  Tolerance(
    "directions that differ",
    """
    digraph { a -> b [dir=none id=1]; a -- b [id=2]; a -> b [dir=back id=3] }
    """,
    ["node a", "node b", "edge 1 a --- b", "edge 2 a --- b", "edge 3 a --> b dir=\"back\""],
    ["line 1: -- stands in a graph with directions; the edge has none"]),
  Tolerance(
    "a strict graph, where parallel edges are one",
    "strict graph { a -- b [n=1]; b -- a [m=2]; a -- b [n=3] }",
    ["node a", "node b", "edge a--b a --- b m=2 n=3"], [noIDs(1)]),
  Tolerance(
    "what Graphviz has drawn",
    """
    graph { graph [bb="0,0,54,36"]; a [height=0.5, pos="27,18", width="0.75" fillcolor="#FF0000" color=black shape=box]
     b [pos="1,2,3!"]; c [pos="e,1"]; a -- b [penwidth="2" weight="0.5"] }
    """,
    [
      "setting bb=\"0,0,54,36\"",
      "node a color=\"#FF0000\" height=0.5 outline=\"black\" shape=\"box\" width=0.75 x=27.0 y=18.0",
      "node b x=1.0 y=2.0 z=3.0", "node c pos=\"e,1\"", "edge a--b a --- b thickness=2 weight=0.5",
    ], [noIDs(1)]),
  Tolerance(
    "attributes of a part, and two graphs",
    "graph { { rank=same; a }\n graph [x=1] }\ngraph { y=2; b }",
    ["setting x=1", "setting y=2", "node a", "node b"],
    [
      "line 1: \"rank\" is said of a part of the graph that is no cluster; it is not kept",
      "line 3: a second graph; both are read as one",
    ]),
  Tolerance("nothing", "graph{}", []),
]

struct `DOT of other tools` {
  @Test(arguments: tolerances)
  func `is read`(_ tolerance: Tolerance) throws {
    let (graph, report) = try GraphFormat.read(Array(tolerance.file.utf8), named: "x")
    #expect(graph.dump == tolerance.dump.map { $0 + "\n" }.joined())
    #expect(report.notes.map(\.description) == tolerance.report)
  }
}
