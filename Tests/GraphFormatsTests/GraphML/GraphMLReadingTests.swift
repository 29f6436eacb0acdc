import GraphFormats
import PropertyGraph
import Testing

/// Reads a document from text.
func read(_ text: String) throws -> (graph: Graph, report: ImportReport) {
  try GraphML.read(Array(text.utf8), named: "x.graphml")
}

@Suite struct `Reading GraphML` {
  @Test func `A graph as Kring writes it`() throws {
    let (graph, report) = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="kind" for="node" attr.name="kind" attr.type="string"/>
        <key id="label" for="node" attr.name="label" attr.type="string"/>
        <key id="born" for="node" attr.name="born" attr.type="long"/>
        <key id="edge_kind" for="edge" attr.name="kind" attr.type="string"/>
        <key id="date" for="edge" attr.name="date" attr.type="string"/>
        <key id="zone" for="graph" attr.name="zone" attr.type="string"/>
        <graph edgedefault="directed">
          <data key="zone">Europe/Amsterdam</data>
          <node id="janny">
            <data key="kind">Person;Author</data>
            <data key="label">Janny &amp; co</data>
            <data key="born"> 1960 </data>
          </node>
          <node id="session"/>
          <edge id="e" source="janny" target="session">
            <data key="edge_kind">ATTENDED</data>
            <data key="date">2022-09-28</data>
          </edge>
          <edge id="f" source="session" target="janny" directed="false"/>
        </graph>
      </graphml>
      """)
    #expect(
      graph.dump == """
        setting zone="Europe/Amsterdam"
        node janny :Author :Person born=1960 name="Janny & co"
        node session
        edge e janny -ATTENDED-> session date="2022-09-28"
        edge f session --- janny

        """)
    #expect(report.isEmpty)
  }
}
