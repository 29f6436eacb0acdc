public import PropertyGraph

extension LinkedDataTerms {
  /// Kring's vocabulary in the words of others: W3C PROV-O for how things came about, FOAF for people,
  /// schema.org for events and works, Dublin Core and SKOS for the rest.
  ///
  /// | label | is also |
  /// |---|---|
  /// | `Person` | `foaf:Person`, `prov:Person`, `schema:Person` |
  /// | `Community` | `foaf:Group`, `prov:Agent` |
  /// | `Meeting` | `prov:Activity`, `schema:Event` |
  /// | `Series` | `schema:EventSeries` |
  /// | `Insight` | `prov:Entity` |
  /// | `Product` | `prov:Entity`, `schema:CreativeWork` |
  /// | `Theme` | `skos:Concept` |
  /// | `Action` | `prov:Plan`, `schema:Action` |
  ///
  /// | type | says also | of |
  /// |---|---|---|
  /// | `ATTENDED` | `prov:wasAssociatedWith`, `schema:attendee` | the meeting |
  /// | `HOSTED` | `prov:wasAssociatedWith` (a meeting), `schema:organizer` | the meeting or series |
  /// | `PART_OF` | `dcterms:isPartOf`; `schema:superEvent` in a series | the part |
  /// | `MEMBER_OF` | `foaf:member`; `schema:memberOf` | the community; the member |
  /// | `VOICED` | `prov:wasAttributedTo` | the insight |
  /// | `SPARKED` | `prov:wasGeneratedBy` a meeting, `prov:wasDerivedFrom` a product | the insight |
  /// | `CARRIED_INTO` | `prov:used` | the meeting |
  /// | `GREW_INTO` | `prov:wasDerivedFrom` | what it grew into |
  /// | `LED_TO` | `prov:wasGeneratedBy` a meeting, `prov:wasDerivedFrom` another | what it led to |
  /// | `MADE` | `prov:wasAttributedTo`, `dcterms:creator` | the product |
  /// | `FOR` | `dcterms:audience` | the meeting or product |
  /// | `HOLDS` | `schema:knowsAbout` | who holds it |
  /// | `ABOUT` | `dcterms:subject` | what is about it |
  /// | `CARES_ABOUT` | `foaf:topic_interest` | who cares |
  /// | `KNOWS` | `foaf:knows` | both |
  /// | `TOOK_ON` | `schema:agent` | the action |
  ///
  /// Who was invited and is not said to have come is no associate and no attendee.
  public static var kring: LinkedDataTerms {
    var terms = LinkedDataTerms()
    terms.prefixes = [
      "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
      "prov": "http://www.w3.org/ns/prov#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
      "schema": "https://schema.org/", "skos": "http://www.w3.org/2004/02/skos/core#",
    ]
    for label in NodeLabel.allCases { terms.classes[label.rawValue] = label.classes }
    for type in EdgeType.allCases { terms.relations[type.rawValue] = type.relations }
    terms.properties = wordsForProperties
    terms.dates = [PropertyKey.date, PropertyKey.due]
    terms.references = PropertyKey.referring
    for label in [NodeLabel.meeting, .series] {
      terms.spans[label.rawValue] = Span(start: "schema:startDate", end: "schema:endDate")
    }
    return terms
  }

  private static let wordsForProperties = [
    PropertyKey.name: ["rdfs:label", "foaf:name", "schema:name"],
    PropertyKey.date: ["dcterms:date"],
    PropertyKey.note: ["rdfs:comment"],
    PropertyKey.place: ["schema:location"],
    PropertyKey.language: ["dcterms:language"],
    PropertyKey.aliases: ["skos:altLabel"],
    PropertyKey.reference: ["dcterms:source"],
  ]
}

extension NodeLabel {
  fileprivate var classes: [String] {
    switch self {
    case .person: ["foaf:Person", "prov:Person", "schema:Person"]
    case .community: ["foaf:Group", "prov:Agent"]
    case .meeting: ["prov:Activity", "schema:Event"]
    case .series: ["schema:EventSeries"]
    case .insight: ["prov:Entity"]
    case .product: ["prov:Entity", "schema:CreativeWork"]
    case .theme: ["skos:Concept"]
    case .action: ["prov:Plan", "schema:Action"]
    }
  }
}

extension EdgeType {
  fileprivate var relations: [LinkedDataTerms.Relation] {
    switch self {
    case .attended:
      [
        .backward("prov:wasAssociatedWith") { $0.saysTheyCame },
        .backward("schema:attendee") { $0.saysTheyCame },
      ]
    case .hosted:
      [
        .backward("prov:wasAssociatedWith") { $0.target(is: .meeting) },
        .backward("schema:organizer"),
      ]
    case .partOf:
      [.forward("dcterms:isPartOf"), .forward("schema:superEvent") { $0.target(is: .series) }]
    case .memberOf: [.forward("schema:memberOf"), .backward("foaf:member")]
    case .voiced: [.backward("prov:wasAttributedTo")]
    case .sparked, .ledTo:
      [
        .backward("prov:wasGeneratedBy") { $0.source(is: .meeting) },
        .backward("prov:wasDerivedFrom") { !$0.source(is: .meeting) },
      ]
    case .carriedInto: [.backward("prov:used")]
    case .grewInto: [.backward("prov:wasDerivedFrom")]
    case .made: [.backward("prov:wasAttributedTo"), .backward("dcterms:creator")]
    case .madeFor: [.forward("dcterms:audience")]
    case .holds: [.forward("schema:knowsAbout")]
    case .about: [.forward("dcterms:subject")]
    case .caresAbout: [.forward("foaf:topic_interest")]
    case .knows: [.forward("foaf:knows")]
    case .tookOn: [.backward("schema:agent")]
    }
  }
}

extension Graph.EdgeView {
  fileprivate func source(is label: NodeLabel) -> Bool { graph[source].has(label: label.rawValue) }

  fileprivate func target(is label: NodeLabel) -> Bool { graph[target].has(label: label.rawValue) }

  /// Coming is meant where nothing is said.
  fileprivate var saysTheyCame: Bool {
    guard let presence = self[PropertyKey.presence] else { return true }
    return presence == "came"
  }
}
