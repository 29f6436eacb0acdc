/// A document with everything that people and tools put into GraphML, drawn from a seed: most are
/// simple, some have one thing that is rare, and some are broken.
struct RandomGraphMLDocument {
  private var dice: Dice
  private var rarity = 0
  private var keys: [(id: String, declaration: String)] = []

  static func document(seed: Int) -> String {
    var maker = RandomGraphMLDocument(dice: Dice(seed: seed))
    maker.rarity = maker.dice.pick([0, 0, 3, 20])
    let document = maker.document()
    return seed % 10 == 9 ? maker.dice.cutOff(document) : document
  }

  private mutating func document() -> String {
    let newline = dice.chance(4) ? "\r\n" : "\n"
    let prefix = dice.chance(8) ? "g:" : ""
    var lines = dice.chance(2) ? ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] : []
    if dice.chance(6) { lines.append("<!-- written by\n<node id=\"nobody\"/> <graph> -->") }
    lines.append(
      "<graphml\(dice.chance(2) ? " xmlns=\"http://graphml.graphdrawing.org/xmlns\"" : "")>")
    keys = Self.keys.filter { _ in !dice.chance(4) }
    lines += keys.map(\.declaration)
    lines.append(
      "<graph\(dice.pick([" edgedefault=\"directed\"", " edgedefault='undirected'", ""]))>")
    lines += (0..<dice.number(below: 60)).map { _ in element() }
    lines += ["</graph>", "</graphml>"]
    let text = lines.joined(separator: newline)
    if prefix.isEmpty { return text }
    return text.replacing("<graph", with: "<g:graph").replacing("</graph", with: "</g:graph")
      .replacing("<node", with: "<g:node").replacing("</node", with: "</g:node")
      .replacing("<edge", with: "<g:edge").replacing("</edge", with: "</g:edge")
      .replacing("<data", with: "<g:data").replacing("</data", with: "</g:data")
      .replacing("<key", with: "<g:key").replacing("<default", with: "<g:default")
      .replacing("</key", with: "</g:key").replacing("</default", with: "</g:default")
      .replacing("<g:graphml", with: "<g:graphml xmlns:g=\"http://graphml.graphdrawing.org/xmlns\"")
  }

  private mutating func element() -> String {
    if rarity > 0, dice.chance(60 / rarity) { return dice.pick(Self.rare) }
    return dice.chance(2) ? node() : edge()
  }

  private mutating func node() -> String {
    "<node id=\"\(id())\"\(dice.pick(["", "", "", " labels=\":A:B\"", " odd=\"1\""]))>\(data())</node>"
  }

  private mutating func edge() -> String {
    let id = dice.chance(2) ? "" : " id=\"e\(dice.number(below: 90))\""
    let extra = dice.pick([
      "", "", "", " directed=\"false\"", " directed=\"perhaps\"", " label=\"L\"",
    ])
    return "<edge\(id) source=\"\(self.id())\" target=\"\(self.id())\"\(extra)>\(data())</edge>"
  }

  private mutating func data() -> String {
    (0..<dice.number(below: 4)).map { _ in
      let key = rarity > 0 && dice.chance(60) ? "nobody" : keys.isEmpty ? nil : dice.pick(keys).id
      guard let key else { return "" }
      return "\n  <data key=\"\(key)\">\(dice.pick(Self.texts))</data>"
    }.joined()
  }

  private mutating func id() -> String { "n\(dice.number(below: 2_000))" }

  private static let keys = [
    ("kind", "for=\"all\" attr.name=\"kind\" attr.type=\"string\"/>"),
    ("name", "for=\"all\" attr.name=\"name\" attr.type=\"string\"/>"),
    ("label", "attr.name=\"label\" attr.type=\"string\"/>"),
    ("date", "for=\"all\" attr.name=\"date\" attr.type=\"string\"/>"),
    ("size", "for=\"all\" attr.name=\"size\" attr.type=\"double\"><default>2.5</default></key>"),
    ("count", "attr.name=\"count\" attr.type=\"int\">\n</key>"),
    ("all", "for=\"all\" attr.name=\"all\" attr.type=\"boolean\"/>"),
    ("odd", "for=\"all\" attr.name=\"odd\" attr.type=\"unheard\"/>"),
  ].map { (id: $0.0, declaration: "<key id=\"\($0.0)\" \($0.1)") }
  private static let texts = [
    "A", "A;B", "7", "2.5", "2019-03", "2019-03-05T10:00:00Z", "true", "", "[\"a\",\"b\"]", "a\nb",
    "&lt;node &amp;", "<![CDATA[<edge id=\"x\"/> <node id=\"y\">]]>", "é 日本", "not <b>plain</b>",
  ]
  private static let rare = [
    "<!-- a comment\nwith <node id=\"in-a-comment\"/> -->", "<?tool <edge ?>",
    "<node id=\"outer\">\n<graph edgedefault=\"undirected\"><node id=\"inner\"/>\n</graph></node>",
    "<hyperedge><endpoint node=\"n1\"/><endpoint node=\"n2\"/></hyperedge>",
    "<node/>", "<edge source=\"n1\"/>", "<desc>About\nall</desc>", "<data key=\"all\">true</data>",
    "<node id=\"p\"><port name=\"north\"/></node>", "<node id=\"d\"><desc>Who</desc></node>",
    "</graph>\n<graph id=\"second\" edgedefault=\"undirected\">",
    "<key id=\"late\" for=\"node\" attr.name=\"late\" attr.type=\"int\"/>",
    "<node id=\"l\"><data key=\"late\">5</data></node>", "<odd/>", "<node id=\"&nobody;\"/>",
    "<node id=\"broken\">", "<edge source=\"a\" target=\"b\" source=\"c\"/>",
  ]
}
