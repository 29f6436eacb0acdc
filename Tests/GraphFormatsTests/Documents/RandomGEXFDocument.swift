/// A document with everything that people and tools put into GEXF, drawn from a seed: most are
/// simple, some have one thing that is rare, and some are broken.
struct RandomGEXFDocument {
  private var dice: Dice
  private var rarity = 0
  private var attributes: [String] = []
  private var bound = { (dice: inout Dice) in dice.pick(RandomGEXFDocument.days) }

  static func document(seed: Int) -> String {
    var maker = RandomGEXFDocument(dice: Dice(seed: seed))
    maker.rarity = maker.dice.pick([0, 0, 3, 20])
    let document = maker.document()
    return seed % 10 == 9 ? maker.dice.cutOff(document) : document
  }

  private init(dice: Dice) { self.dice = dice }

  private mutating func document() -> String {
    let newline = dice.chance(4) ? "\r\n" : "\n"
    attributes = Self.attributes.keys.sorted().filter { _ in !dice.chance(4) }
    var lines = dice.chance(2) ? ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] : []
    lines += [
      "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">",
      dice.pick(Self.metas), graph(),
    ]
    lines += ["node", "edge"].flatMap(declarations)
    for _ in 0..<dice.pick([1, 1, 1, 2]) {
      lines += group("nodes") { $0.node() }
      lines += group("edges") { $0.edge() }
    }
    return (lines + ["</graph>", "</gexf>"]).joined(separator: newline)
  }

  private mutating func graph() -> String {
    let format = dice.pick(["date", "dateTime", "double", ""])
    if format == "double" { bound = { $0.pick(RandomGEXFDocument.numbers) } }
    let type = dice.pick([" defaultedgetype=\"directed\"", " defaultedgetype=\"undirected\"", ""])
    return "<graph mode=\"dynamic\"\(type)\(format.isEmpty ? "" : " timeformat=\"\(format)\"")>"
  }

  private func declarations(_ scope: String) -> [String] {
    let lines = attributes.map { "<attribute id=\"\($0)\" \(Self.attributes[$0]!)</attribute>" }
    return ["<attributes class=\"\(scope)\">"] + lines + ["</attributes>"]
  }

  private mutating func group(_ name: String, _ element: (inout Self) -> String) -> [String] {
    var elements = (0..<dice.number(below: 40)).map { _ in element(&self) }
    if rarity > 0 {
      elements = elements.map { dice.chance(60 / rarity) ? dice.pick(Self.rare) : $0 }
    }
    return ["<\(name)>"] + elements + ["</\(name)>"]
  }

  private mutating func node() -> String {
    let id = id()
    let label = dice.pick(["", " label=\"Anna\"", " label=\"\(id)\"", " label=\"Bo &amp; C\""])
    let parent = dice.chance(12) ? " pid=\"\(self.id())\"" : ""
    let inside = dice.chance(20) ? "\n<nodes><node id=\"\(self.id())\"\(time())/></nodes>" : ""
    return "<node id=\"\(id)\"\(label)\(parent)\(time())>\(contents())\(inside)\(spells())</node>"
  }

  private mutating func edge() -> String {
    let id = dice.chance(2) ? "" : " id=\"e\(dice.number(below: 90))\""
    let extra = dice.pick([
      "", "", " type=\"undirected\"", " type=\"mutual\"", " kind=\"KNOWS\"", " label=\"L\"",
      " kind=\"KNOWS\" label=\"KNOWS\"", " weight=\"2.5\"", " weight=\"heavy\"", " odd=\"1\"",
    ])
    return "<edge\(id) source=\"\(self.id())\" target=\"\(self.id())\"\(extra)\(time())>"
      + contents() + spells() + "</edge>"
  }

  private mutating func time() -> String {
    switch dice.number(below: 12) {
    case 0, 1: " start=\"\(bound(&dice))\" end=\"\(bound(&dice))\""
    case 2: " start=\"\(bound(&dice))\""
    case 3: " end=\"\(bound(&dice))\""
    case 4: " startopen=\"\(bound(&dice))\" end=\"\(bound(&dice))\""
    case 5: " timestamp=\"\(bound(&dice))\""
    default: ""
    }
  }

  private mutating func spells() -> String {
    guard dice.chance(8) else { return "" }
    let spells = (0..<dice.number(below: 4)).map { _ in "<spell\(time())/>" }
    return "\n<spells>\(spells.joined())</spells>"
  }

  private mutating func contents() -> String {
    var text = ""
    for _ in 0..<dice.number(below: 3) {
      let key =
        rarity > 0 && dice.chance(60) || attributes.isEmpty ? "nobody" : dice.pick(attributes)
      let when = dice.chance(6) ? time() : ""
      text += "\n  <attvalue for=\"\(key)\" value=\"\(dice.pick(Self.texts))\"\(when)/>"
    }
    if !text.isEmpty { text = "<attvalues>\(text)</attvalues>" }
    return dice.chance(3) ? text + dice.pick(Self.looks) : text
  }

  private mutating func id() -> String { "n\(dice.number(below: 2_000))" }

  private static let attributes = [
    "kind": "title=\"kind\" type=\"string\">", "name": "title=\"name\" type=\"string\">",
    "label": "title=\"label\" type=\"string\">", "date": "title=\"date\" type=\"string\">",
    "weight": "title=\"Weight\" type=\"double\">", "c": "title=\"count\" type=\"integer\">",
    "size": "title=\"size\" type=\"float\"><default>2.5</default>",
    "odd": "title=\"odd\" type=\"unheard\">", "l": "title=\"list\" type=\"liststring\">",
  ]
  private static let metas = [
    "", "<meta><creator>Gephi</creator><description>A graph</description></meta>",
    "<meta><creator>Kring</creator></meta>", "<!-- <nodes><node id=\"nobody\"/> -->",
    "<meta><creator>Gephi</creator><description>\(appearance)</description></meta>",
  ]
  private static let appearance =
    "Colours, shapes, sizes, places and times are appearance only: Kring does not read them back."
  private static let days = [
    "2012-03-01", "2012-03-05", "2012-04-28T16:10:00Z", "2013-01-01T00:00:00.000+0200", "2012",
    "2012-04", "20120428", "", "Infinity", "someday", "2012-04-28T16:10:01.5",
  ]
  private static let numbers = ["1", "2.5", "7", "-3", "", "-Infinity", "2004", "1e3", "often"]
  private static let texts = [
    "A", "A;B", "7", "2.5", "2019-03", "2019-03-05T10:00:00Z", "true", "", "[&quot;a&quot;]", "a|b",
    "&lt;node &amp;", "é 日本",
  ]
  private static let looks = [
    "<viz:color r=\"1\" g=\"20\" b=\"255\"/>", "<viz:color r=\"1\" g=\"x\" b=\"999\" a=\"0.5\"/>",
    "<viz:position x=\"1.5\" y=\"-2\" z=\"0\"/>", "<viz:size value=\"3\"/>",
    "<viz:shape value=\"disc\"/>", "<viz:thickness value=\"2\"/>", "<viz:color hex=\"#fFA\"/>",
  ]
  private static let rare = [
    "<!-- a comment\nwith <node id=\"in-a-comment\"/> -->", "<?tool <edge ?>",
    "<node/>", "<edge source=\"n1\"/>",
    "<node id=\"p\"><parents><parent for=\"q\"/></parents></node>",
    "</nodes><nodes>",
    "</nodes><attributes class=\"node\"><attribute id=\"late\"/></attributes><nodes>",
    "<node id=\"l\"><attvalues><attvalue for=\"late\" value=\"5\"/></attvalues></node>", "<odd/>",
    "</edges></graph><graph><edges>",
    "</edges></graph><meta><creator>B</creator></meta><graph><edges>",
    "<attvalue for=\"c\" value=\"1\"/>", "<node id=\"n7\"/>", "<node id=\"&nobody;\"/>",
    "<node id=\"broken\">", "<edge source=\"a\" target=\"b\" source=\"c\"/>",
    "<node id=\"deep\"><nodes><node id=\"n1\"><nodes>\n<node id=\"n2\"/></nodes></node></nodes></node>",
    "<![CDATA[ <edge id=\"no\"/> ]]>",
  ]
}
