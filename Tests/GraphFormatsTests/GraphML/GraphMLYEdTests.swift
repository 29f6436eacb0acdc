import GraphFormats
import PropertyGraph
import Testing

/// A document as yEd writes it, with keys `d0` for what nodes look like and `d1` for edges.
private func document(_ body: String, keys: String = "") -> String {
  """
  <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d0" yfiles.type="nodegraphics"/>
  <key for="edge" id="d1" yfiles.type="edgegraphics"/>
  <key for="graphml" id="d7" yfiles.type="resources"/>\(keys)
  <graph edgedefault="directed">
  \(body)
  </graph><data key="d7"><y:Resources><y:Resource id="1">x</y:Resource></y:Resources></data></graphml>
  """
}

private let note =
  "line 2: of what yEd draws, texts, places, sizes, colours and shapes are kept; fonts, borders, bends and arrows are not"

private let drawings: [Tolerance] = [
  Tolerance(
    "a node",
    document(
      """
      <node id="a"><data key="d0"><y:ShapeNode>
        <y:Geometry height="30.0" width="40" x="-1.5" y="98.25"/>
        <y:Fill color="#ffcc00" color2="#000000" transparent="false"/>
        <y:BorderStyle color="#000000" type="line" width="1.0"/>
        <y:NodeLabel x="1" y="2">Ivrea &amp; co<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel>
        </y:NodeLabel>
        <y:NodeLabel>second</y:NodeLabel><y:NodeLabel hasText="false"/>
        <y:Shape type="roundrectangle"/>
      </y:ShapeNode></data></node>
      """),
    [
      "node a color=\"#FFCC00\" height=30.0 labels=[\"second\"] name=\"Ivrea & co\" shape=\"roundrectangle\" width=40.0 x=-1.5 y=98.25"
    ], [note]),
  Tolerance(
    "a group, as it is shown",
    document(
      """
      <node id="g" yfiles.foldertype="group"><data key="d0"><y:ProxyAutoBoundsNode>
        <y:Realizers active="1">
          <y:GroupNode><y:Fill color="#111111"/><y:NodeLabel>open</y:NodeLabel></y:GroupNode>
          <y:GroupNode><y:Fill color="#22222280"/><y:NodeLabel>closed</y:NodeLabel></y:GroupNode>
        </y:Realizers></y:ProxyAutoBoundsNode></data>
        <graph edgedefault="directed" id="g:"><node id="g::a"/></graph></node>
      """), ["node g color=\"#222222\" name=\"closed\"", "node g::a within=\"g\""], [note]),
  Tolerance(
    "nodes of other sorts",
    document(
      """
      <node id="a"><data key="d0"><y:UMLClassNode><y:NodeLabel>Book</y:NodeLabel>
        <y:UML stereotype="entity"><y:AttributeLabel>title</y:AttributeLabel>
        <y:MethodLabel>lend()\nreturn()</y:MethodLabel></y:UML></y:UMLClassNode></data></node>
      <node id="b"><data key="d0"><y:GenericNode configuration="com.yworks.flowchart.process">
        <y:Fill hasColor="false" color="#000000"/></y:GenericNode></data></node>
      <node id="c"><data key="d0"><y:ImageNode><y:Image refid="1"/></y:ImageNode></data></node>
      <node id="d"><data key="d0"/></node>
      """),
    [
      "node a attributes=\"title\" methods=\"lend()\\nreturn()\" name=\"Book\" stereotype=\"entity\"",
      "node b shape=\"process\"", "node c", "node d",
    ], [note]),
  Tolerance(
    "an edge",
    document(
      """
      <node id="a"/><edge id="e" source="a" target="a"><data key="d1"><y:PolyLineEdge>
        <y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"><y:Point x="1" y="2"/></y:Path>
        <y:LineStyle color="#0072B2" type="line" width="2.0"/><y:Arrows source="none" target="standard"/>
        <y:EdgeLabel>knows<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
      """),
    ["node a", "edge e a --> a color=\"#0072B2\" label=\"knows\" thickness=2.0"], [note]),
  Tolerance(
    "a graph of Kring's, edited in yEd",
    document(
      """
      <node id="a"><data key="l">Janny</data><data key="d0"><y:NodeLabel>Janny</y:NodeLabel></data></node>
      <node id="b"><data key="d0"><y:NodeLabel>Daan</y:NodeLabel></data><data key="l">Dan</data></node>
      <edge id="e" source="a" target="b"><data key="d1"><y:EdgeLabel>KNOWS</y:EdgeLabel></data>
        <data key="k">KNOWS</data></edge>
      """,
      keys: """
        <key id="l" for="node" attr.name="label" attr.type="string"/>
        <key id="k" for="edge" attr.name="kind" attr.type="string"/>
        """),
    [
      "node a name=\"Janny\"", "node b label=\"Dan\" name=\"Daan\"", "edge e a -KNOWS-> b",
    ], [note, "line 8: yEd calls a node \"Daan\", its data \"Dan\", which is kept as \"label\""]),
  Tolerance(
    "what yFiles' newer relatives write",
    """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="urn:y" xmlns:x="urn:x" xmlns:yjs="urn:z">
    <key id="l" for="node" attr.name="NodeLabels" y:attr.uri="urn:NodeLabels"/>
    <key id="g" for="node" attr.name="NodeGeometry" y:attr.uri="urn:NodeGeometry"/>
    <key id="s" for="node" attr.name="NodeStyle" y:attr.uri="urn:NodeStyle"/>
    <key id="z" for="node" attr.name="zOrder" attr.type="int" y:attr.uri="urn:zOrder"/>
    <graph edgedefault="directed"><node id="a">
      <data key="l"><x:List><y:Label><y:Label.Text><![CDATA[<Star>]]></y:Label.Text></y:Label></x:List></data>
      <data key="g"><y:RectD X="1" Y="2" Width="3" Height="4"/></data>
      <data key="s"><yjs:ShapeNodeStyle stroke="#FF663800" fill="#FFFF8C00" shape="STAR8"/></data>
      <data key="z">1</data>
    </node></graph></graphml>
    """,
    [
      "node a color=\"#FF8C00\" height=4.0 name=\"<Star>\" shape=\"star8\" width=3.0 x=1.0 y=2.0 zOrder=1"
    ],
    [note]),
]

@Suite struct `GraphML of yEd` {
  @Test(arguments: drawings)
  func `What one sees there is kept`(_ tolerance: Tolerance) throws {
    let (graph, report) = try read(tolerance.file)
    #expect(graph.dump.split(separator: "\n").map(String.init) == tolerance.dump)
    #expect(report.notes.map(\.description) == tolerance.report)
  }
}
