import KnowledgeGraph
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Janny Bakker-Klein", "janny-bakker-klein"),
    ("Daniël Pit, Bureau voor Samenlevingsopbouw", "daniel-pit-bureau-voor-samenlevingsopbouw"),
    ("Santa Cruz Museum of Art & History", "santa-cruz-museum-of-art-history"),
    ("POI- & bibliotheekmedewerkers", "poi-bibliotheekmedewerkers"),
    ("OF/BY/FOR ALL (Engelstalig document)", "of-by-for-all-engelstalig-document"),
    (
      "OF/BY/FOR ALL, vertaald en hertaald naar de Nederlandse situatie",
      "of-by-for-all-vertaald-en-hertaald-naar-de"
    ),
    (
      "Anders Kijken, een zoektocht naar responsiviteit in het sociaal domein",
      "anders-kijken-een-zoektocht-naar-responsiviteit"
    ),
    (
      "De Community Library wordt mede vormgegeven door de lokale gemeenschap",
      "de-community-library-wordt-mede-vormgegeven-door"
    ),
    (
      "De community librarian creëert en faciliteert conversatie, dialoog en uitwisseling",
      "de-community-librarian-creeert-en-faciliteert"
    ),
    (
      "The mission of librarians is to improve society through facilitating knowledge creation",
      "the-mission-of-librarians-is-to-improve-society"
    ),
    ("Collectioneren 2.0", "collectioneren-2-0"),
    ("東京の図書館", "東京の図書館"),
    (String(repeating: "a", count: 60), String(repeating: "a", count: 48)),
  ])
  func `An id is the name in folded letters and digits, cut at a word`(name: String, id: String) {
    #expect(Slug.stem(of: name) == id)
  }

  @Test(arguments: [
    (
      "Blikverruimersessie: Het versterken van gemeenschappen", "2022-09-28",
      "blikverruimersessie-het-versterken-2022-09-28"
    ),
    ("Bootcamp OF/BY/FOR ALL", "2019-23", "bootcamp-of-by-for-all-2019-23"),
    ("Praten", "2022-09-28T14:00/2022-09-28T16:00", "praten-2022-09-28"),
    ("Praten", "[2022-09..]", "praten-2022-09"),
    ("Praten", "[..2022]", "praten-2022"),
    ("Praten", "201X?", "praten-201x"),
    ("Praten", "2004-06~-11", "praten-2004-06"),
  ])
  func `A meeting's id ends in its date`(name: String, date: String, id: String) {
    #expect(Slug.id(for: name, label: "Meeting", date: date) { _ in nil } == id)
  }

  @Test func `A clash between labels adds the label`() {
    let taken = ["of-by-for-all": ["Community"]]
    #expect(
      Slug.id(for: "OF + BY = FOR ALL", label: "Insight") { taken[$0] } == "of-by-for-all-insight")
  }

  @Test func `A second clash between labels adds a number as well`() {
    let taken = ["jan": ["Community"], "jan-person": ["Person"], "jan-person-2": ["Person"]]
    #expect(Slug.id(for: "Jan", label: "Person") { taken[$0] } == "jan-person-3")
  }

  @Test func `A clash within a label adds a number`() {
    var taken = ["jan-de-vries": ["Person"]]
    #expect(Slug.id(for: "Jan de Vries", label: "Person") { taken[$0] } == "jan-de-vries-2")
    taken["jan-de-vries-2"] = ["Person"]
    #expect(Slug.id(for: "Jan de Vries", label: "Person") { taken[$0] } == "jan-de-vries-3")
  }

  @Test func `A meeting's number comes after its date`() {
    let taken = ["praten-2022-09-28": ["Meeting"]]
    let id = Slug.id(for: "Praten", label: "Meeting", date: "2022-09-28") { taken[$0] }
    #expect(id == "praten-2022-09-28-2")
  }

  @Test func `When nothing is left of a name, its label and a number are`() {
    #expect(Slug.id(for: "🎉", label: "Person") { _ in nil } == "person-1")
    #expect(
      Slug.id(for: "❤️", label: "Person") { $0 == "person-1" ? ["Person"] : nil } == "person-2")
  }

  @Test func `What is added fits in as well`() {
    let long = "De Community Library wordt mede vormgegeven door de lokale gemeenschap"
    let id = Slug.id(for: long, label: "Insight") { $0 == Slug.stem(of: long) ? ["Product"] : nil }
    #expect(id == "de-community-library-wordt-mede-insight")
  }
}
