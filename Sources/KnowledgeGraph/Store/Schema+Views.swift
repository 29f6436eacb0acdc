extension Schema {
  /// One view for each label of the vocabulary, with the columns people look for, then all edges
  /// and the journal: so that any SQLite browser shows a Kring file as a table of people, a table
  /// of meetings, and so on.
  static let views =
    view(
      "person", of: "Person", ["aliases", "place", "language"],
      [
        ("communities", "MEMBER_OF", .targets),
        ("meetings", "ATTENDED", .targets),
        ("voiced", "VOICED", .targets),
      ])
    + view(
      "community", of: "Community", ["form", "headcount", "aliases", "place"],
      [("members", "MEMBER_OF", .sources), ("hosted", "HOSTED", .targets)])
    + view(
      "meeting", of: "Meeting", ["place", "form"],
      [
        ("part_of", "PART_OF", .targets),
        ("hosts", "HOSTED", .sources),
        ("came", "ATTENDED", .sources),
        ("sparked", "SPARKED", .targets),
        ("led_to", "LED_TO", .targets),
      ])
    + view(
      "series", of: "Series", ["place"],
      [("hosts", "HOSTED", .sources), ("meetings", "PART_OF", .sources)])
    + view(
      "insight", of: "Insight", ["form", "language"],
      [
        ("voiced_by", "VOICED", .sources),
        ("sparked_by", "SPARKED", .sources),
        ("carried_into", "CARRIED_INTO", .targets),
        ("grew_into", "GREW_INTO", .targets),
      ])
    + view(
      "product", of: "Product", ["form", "status", "language"],
      [
        ("made_by", "MADE", .sources),
        ("came_from", "LED_TO", .sources),
        ("made_for", "FOR", .targets),
      ])
    + view(
      "theme", of: "Theme", ["aliases", "language"],
      [("cared_about_by", "CARES_ABOUT", .sources), ("about_it", "ABOUT", .sources)])
    + view(
      "\"action\"", of: "Action", ["due", "status"],
      [("taken_on_by", "TOOK_ON", .sources), ("came_from", "LED_TO", .sources)])
    + link + history

  private enum Side { case sources, targets }

  private static func view(
    _ name: String, of label: String, _ properties: [String],
    _ neighbours: [(column: String, type: String, side: Side)]
  ) -> String {
    let columns =
      ["n.key AS id", "n.name", "n.date"]
      + (properties + ["note", "reference"]).map {
        "json_extract(n.properties, '$.\($0)') AS \($0)"
      }
      + neighbours.map { "(\(names(of: $0.side, along: $0.type))) AS \($0.column)" }
    return """
      CREATE VIEW \(name) AS
      SELECT \(columns.joined(separator: ",\n  "))
      FROM node n
      JOIN symbol l ON l.id = n.labels
      WHERE ';' || l.name || ';' LIKE '%;\(label);%';


      """
  }

  /// A subquery with the names of the neighbours of `n` along edges of one type.
  private static func names(of side: Side, along type: String) -> String {
    let (here, there) = side == .sources ? ("target", "source") : ("source", "target")
    return """
      SELECT group_concat(coalesce(o.name, o.key), '; ') FROM edge e \
      JOIN symbol t ON t.id = e.type AND t.name = '\(type)' \
      JOIN node o ON o.id = e.\(there) WHERE e.\(here) = n.id
      """
  }

  private static let link = """
    CREATE VIEW link AS
    SELECT e.key AS id, coalesce(s.name, s.key) AS source, t.name AS type,
      coalesce(o.name, o.key) AS target, e.date,
      json_extract(e.properties, '$.role') AS role,
      json_extract(e.properties, '$.note') AS note,
      json_extract(e.properties, '$.reference') AS reference
    FROM edge e
    JOIN node s ON s.id = e.source
    JOIN node o ON o.id = e.target
    LEFT JOIN symbol t ON t.id = e.type;


    """

  private static let history = """
    CREATE VIEW history AS
    SELECT id AS entry, datetime(at, 'unixepoch') AS at, by, verb, undoes,
      (SELECT count(*) FROM change WHERE entry = e.id) AS changes
    FROM entry e;

    """
}
