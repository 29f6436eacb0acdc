/// A story in Dutch.
struct DutchPhrases: StoryPhrases {
  func beginning(_ beginning: StoryFacts.Beginning) -> String {
    let idea = "\(noun(beginning.form)) “\(beginning.idea)”"
    let time = beginning.date.map(when) ?? ""
    let place = beginning.meeting.map { "bij “\($0.meeting)”" } ?? ""
    let began = beginning.meeting?.isPresumed ?? false ? "Het begon vermoedelijk" : "Het begon"
    let voices = people(beginning.voices)
    let presumably = beginning.voices.names.isEmpty ? "vermoedelijk" : ""
    let verb = verb(beginning.form, beginning.voices.count)
    let start =
      switch (voices.isEmpty, place.isEmpty) {
      case (true, true): sentence("Met wie", idea, time, "begon, is niet vastgelegd")
      case (true, false): sentence(began, time, place + ", waar", idea, "ontstond")
      case (false, true) where !beginning.isFirst && beginning.form != "action":
        sentence(voices, verb, time, presumably, idea)
      case (false, true):
        sentence(began, time, "met", voices + ", die", idea, presumably, verb)
      case (false, false):
        sentence(began, time, place + ", waar", voices, idea, presumably, verb)
      }
    return [
      start, also(beginning.alsoAt.filter { !$0.isPresumed }, "Het ontstond ook"),
      also(beginning.alsoAt.filter(\.isPresumed), "Het ontstond vermoedelijk ook"),
      sources(beginning.sources, "Het kwam voort uit"),
      sources(
        beginning.presumedSources,
        beginning.sources.isEmpty
          ? "Het kwam vermoedelijk voort uit" : "Het kwam vermoedelijk ook voort uit"),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func also(_ places: [StoryFacts.Place], _ arose: String) -> String {
    let places = places.map { place in
      ["bij “\(place.meeting)”", place.date.map(when)].compactMap { $0 }.joined(separator: " ")
    }
    return places.isEmpty ? "" : sentence(arose, and(places))
  }

  private func sources(_ sources: [String], _ came: String) -> String {
    sources.isEmpty ? "" : sentence(came, and(sources.map { "“\($0)”" }))
  }

  func company(_ company: StoryFacts.Company, _ how: String) -> String {
    let time = company.date.map { when($0) + " " } ?? ""
    let isOne = company.count == 1
    let (verb, rest) =
      switch how {
      case "heard": (isOne ? "hoorde" : "hoorden", "het daar")
      case "arose": (isOne ? "hoorde" : "hoorden", "het waar het ontstond")
      case "inspired": (isOne ? "raakte" : "raakten", "erdoor geïnspireerd")
      case "agreed": (isOne ? "was" : "waren", "het ermee eens")
      case "disagreed": (isOne ? "was" : "waren", "het er niet mee eens")
      case "voiced": (isOne ? "bracht" : "brachten", "het \(time)onder woorden")
      case "made": (isOne ? "werkte" : "werkten", time.isEmpty ? "eraan mee" : "er \(time)aan mee")
      case "took on": (isOne ? "pakte" : "pakten", "het \(time)op")
      case "knows": (isOne ? "leerde" : "leerden", "het kennen")
      default: ("", "")
      }
    if verb.isEmpty { return sentence("Van", people(company), "is genoteerd: “\(how)”") }
    if !company.isWhole {
      let presumed =
        company.presumedCount == 0
        ? "" : "; van \(words(company.presumedCount)) van hen is dat afgeleid"
      return sentence(
        number(company), verb, rest + ",", "onder wie", and(company.names) + presumed)
    }
    if company.names.isEmpty {
      return sentence("Vermoedelijk", verb, and(company.presumed), rest)
    }
    let one = company.names.count == 1
    guard !company.presumed.isEmpty else { return sentence(people(company), verb, rest) }
    return sentence(
      and(company.names), one ? singular(verb, how) : verb, rest + ",", "en vermoedelijk ook",
      and(company.presumed))
  }

  /// The verb of one person, where more are added behind.
  private func singular(_ verb: String, _ how: String) -> String {
    let singulars = [
      "hoorden": "hoorde", "raakten": "raakte", "waren": "was", "brachten": "bracht",
      "werkten": "werkte", "pakten": "pakte", "leerden": "leerde",
    ]
    return singulars[verb] ?? verb
  }

  func arrival(_ arrival: StoryFacts.Arrival) -> String {
    let what = arrival.thing.map { "“\($0)”" } ?? "het"
    let presumably = arrival.doubt == .presumed ? "vermoedelijk" : ""
    let meeting = "“\(arrival.meeting)”"
    let time = front(arrival.time)
    if arrival.doubt == .perhaps {
      return clause(
        time, what, "kwam", "ter sprake bij", meeting + ",", perhapsThrough(arrival))
    }
    if arrival.carriers.isEmpty {
      return clause(
        time, what, "kwam", presumably, "ter sprake bij",
        meeting + "; wie het meebracht, is niet vastgelegd")
    }
    let verb = arrival.carriers.count == 1 ? "nam" : "namen"
    return clause(time, and(arrival.carriers), verb, what, presumably, "mee naar", meeting)
  }

  private func perhapsThrough(_ arrival: StoryFacts.Arrival) -> String {
    arrival.carrierCount > arrival.carriers.count
      ? "misschien via een van de \(arrival.carrierCount) die het eerder hadden gehoord"
      : "misschien via \(or(arrival.carriers))"
  }

  func returning(_ series: StoryFacts.Return) -> String {
    let span =
      switch (series.from, series.to) {
      case (let from?, let to?): "van \(bare(from)) tot en met \(bare(to))"
      case (let from?, nil): "vanaf \(bare(from))"
      case (nil, let to?): "tot en met \(bare(to))"
      case (nil, nil): ""
      }
    let through = series.carriers.isEmpty ? "" : ", via \(and(series.carriers))"
    let presumed =
      series.presumed == 0
      ? ""
      : series.presumed == series.meetings
        ? "; dat is afgeleid" : "; van \(words(series.presumed)) daarvan is dat afgeleid"
    let people =
      series.people == 0
      ? "" : " Er \(series.people == 1 ? "kwam" : "kwamen") in totaal \(persons(series.people))."
    return clause(
      span, series.thing.map { "“\($0)”" } ?? "het", "kwam",
      "ter sprake op \(words(series.meetings)) bijeenkomsten van",
      "“\(series.series)”\(through)\(presumed)") + people
  }

  func outcome(_ outcome: StoryFacts.Outcome) -> String {
    let name = "“\(outcome.name)”"
    let (verb, rest) =
      switch outcome.how {
      case "broadened": ("werd", "verbreed tot")
      case "combined": ("ging", "op in")
      case "answered": ("werd", "beantwoord met")
      case "translated": ("werd", "vertaald als")
      case "new edition": ("kreeg", "een nieuwe uitgave:")
      case "led" where outcome.kind == .action: ("leidde", "tot een actie:")
      case "led" where outcome.kind == .community: ("leidde", "tot een nieuwe gemeenschap:")
      case "sparked": ("leidde", "tot een nieuw inzicht:")
      case "led" where outcome.source == .idea: ("mondde", "uit in")
      case "led": ("leidde", "tot")
      default: ("groeide", "uit tot")
      }
    let source =
      switch outcome.source {
      case .idea: "het"
      case .thisMeeting: "deze bijeenkomst"
      case .meeting(let name), .thing(let name): "“\(name)”"
      }
    return clause(
      front(outcome.time), source, verb, outcome.doubt == .none ? "" : "vermoedelijk", rest,
      name + authors(outcome) + status(outcome))
  }

  private func authors(_ outcome: StoryFacts.Outcome) -> String {
    let done =
      switch outcome.kind {
      case .product: "gemaakt door"
      case .insight: "verwoord door"
      case .action: "opgepakt door"
      case .community: "met"
      }
    let presumed = and(outcome.presumedAuthors)
    switch (outcome.authors.isEmpty, presumed.isEmpty) {
    case (true, true): return ""
    case (true, false): return ", vermoedelijk \(done) \(presumed)"
    case (false, true): return ", \(done) \(and(outcome.authors))"
    case (false, false):
      return ", \(done) \(and(outcome.authors)), en vermoedelijk door \(presumed)"
    }
  }

  private func status(_ outcome: StoryFacts.Outcome) -> String {
    switch outcome.status {
    case "announced": ", tot nu toe alleen aangekondigd"
    case "dropped": ", later geschrapt"
    case "open" where outcome.kind == .action: ", nog niet gedaan"
    case "done" where outcome.kind == .action: ", inmiddels gedaan"
    default: ""
    }
  }

  func noted(_ note: String) -> String { "Genoteerd is: “\(note)”." }

  func rest(_ rest: StoryFacts.Rest) -> String {
    let meetings =
      rest.meetings == 0
      ? ""
      : "kwam het ter sprake bij \(count(rest.meetings, "andere bijeenkomst", "andere bijeenkomsten"))"
    let heads = rest.people + rest.communities
    let heard =
      heads == 0
      ? ""
      : "\(heads == 1 ? "leerde" : "leerden") \(number(rest.people, rest.communities)) het kennen"
    let things = [
      rest.products == 0 ? nil : count(rest.products, "ander product", "andere producten"),
      rest.insights == 0 ? nil : count(rest.insights, "ander inzicht", "andere inzichten"),
      rest.actions == 0 ? nil : count(rest.actions, "andere actie", "andere acties"),
    ].compactMap { $0 }
    let isOne = rest.products + rest.insights + rest.actions == 1
    let came = things.isEmpty ? "" : "\(isOne ? "kwam" : "kwamen") er \(and(things)) uit voort"
    return sentence("Tussendoor", and([meetings, heard, came].filter { !$0.isEmpty }))
  }

  func possibility(_ possibility: StoryFacts.Possibility) -> String {
    let others = possibility.others + possibility.communities
    let reached =
      others == 0
      ? "Langs bijeenkomsten kan het verder niemand hebben bereikt."
      : "Langs bijeenkomsten kan het nog \(number(possibility.others, possibility.communities)) hebben bereikt."
    let steps = possibility.first.map { step in
      "\(step.who) kan het \(step.date.map { when($0) + " " } ?? "")bij “\(step.meeting)” van \(step.from) hebben gehoord"
    }
    let first = steps.isEmpty ? "" : capitalised(steps.joined(separator: "; ")) + "."
    let far =
      others == 0 || possibility.meetings < 2
      ? "" : "Tot de verste kan het via \(words(possibility.meetings)) bijeenkomsten zijn gekomen."
    let noted =
      others == 0 ? "" : "Niets daarvan is genoteerd: tijd en bijeenkomsten laten het toe."
    return [known(possibility), unplaced(possibility), reached, first, far, noted]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func known(_ possibility: StoryFacts.Possibility) -> String {
    let (recorded, presumed) = (possibility.recorded, possibility.presumed)
    switch (recorded, presumed) {
    case (0, 0): return "Van niemand is vastgelegd dat die het kent."
    case (0, 1): return "Van één persoon is afgeleid dat die het kent."
    case (0, _): return "Van \(persons(presumed)) is afgeleid dat zij het kennen."
    default:
      let more = presumed == 0 ? "" : "; van nog \(words(presumed)) is het afgeleid"
      return recorded == 1
        ? "Van één iemand is vastgelegd dat die het kent\(more)."
        : "Van \(persons(recorded)) is vastgelegd dat zij het kennen\(more)."
    }
  }

  private func unplaced(_ possibility: StoryFacts.Possibility) -> String {
    switch possibility.unplaced {
    case 0: ""
    case 1:
      "Van één van hen is niet vastgelegd wanneer; wie die het kan hebben verteld, telt niet mee."
    case let more:
      "Van \(words(more)) van hen is niet vastgelegd wanneer; wie zij het kunnen hebben verteld, telt niet mee."
    }
  }

  func ending(_ ending: StoryFacts.Ending) -> String {
    let start = ending.duration.map { "In \(length($0))" } ?? "In totaal"
    let at =
      ending.meetings == 0
      ? "" : ", bij \(count(ending.meetings, "bijeenkomst", "bijeenkomsten"))"
    let reached = number(ending.people, ending.communities) + at
    var sentences = [
      ending.isPossible
        ? sentence(start, "kan het", reached, "hebben bereikt")
        : sentence(start, "bereikte het", reached)
    ]
    let things = [
      ending.products == 0 ? nil : count(ending.products, "product", "producten"),
      ending.insights == 0 ? nil : count(ending.insights, "verder inzicht", "verdere inzichten"),
    ].compactMap { $0 }
    if !things.isEmpty {
      let isOne = ending.products + ending.insights == 1
      sentences.append(sentence("Er", isOne ? "kwam" : "kwamen", and(things), "uit voort"))
    }
    if ending.borders > 0 {
      sentences.append(
        sentence(
          "Het", ending.isPossible ? "kan" : "ging", words(ending.borders),
          "keer de grens tussen twee gemeenschappen",
          ending.isPossible ? "zijn overgegaan" : "over"))
    }
    if let carrier = ending.carrier {
      sentences.append(
        sentence("Via", carrier, "kregen", persons(ending.carried), "het, meer dan via wie ook"))
    }
    if ending.undated > 0 {
      sentences.append(
        ending.undated == 1
          ? "Van één van hen is niet vastgelegd wanneer die het hoorde."
          : "Van \(persons(ending.undated)) is niet vastgelegd wanneer zij het hoorden.")
    }
    if ending.hasPresumed {
      sentences.append("Wat hier “vermoedelijk” heet, is afgeleid en niet genoteerd.")
    }
    if ending.hasPerhaps {
      sentences.append("Waar “misschien” staat, is niet vastgelegd via wie het kwam.")
    }
    return sentences.joined(separator: " ")
  }
}

// MARK: - Words

extension DutchPhrases {
  /// A main clause: the verb stands second, whatever stands first.
  private func clause(
    _ front: String, _ subject: String, _ verb: String, _ rest: String...
  ) -> String {
    let rest = rest.filter { !$0.isEmpty }.joined(separator: " ")
    return front.isEmpty
      ? sentence(subject, verb, rest) : sentence(front, verb, subject, rest)
  }

  private func noun(_ form: String?) -> String {
    switch form {
    case "insight": "het inzicht"
    case "knowledge": "de kennis"
    case "question": "de vraag"
    case "principle": "het principe"
    case "agreement": "de afspraak"
    case "product": "het product"
    case "action": "de actie"
    default: "het idee"
    }
  }

  private func verb(_ form: String?, _ count: Int) -> String {
    switch form {
    case "question": count == 1 ? "stelde" : "stelden"
    case "product": count == 1 ? "maakte" : "maakten"
    case "action": count == 1 ? "oppakte" : "oppakten"
    default: count == 1 ? "verwoordde" : "verwoordden"
    }
  }

  /// Who they are; that some are presumed is said where not all are.
  private func people(_ company: StoryFacts.Company) -> String {
    guard company.isWhole else { return number(company) + ", onder wie \(and(company.names))" }
    guard !company.names.isEmpty, !company.presumed.isEmpty else {
      return and(company.names + company.presumed)
    }
    return and(company.names + ["vermoedelijk \(and(company.presumed))"])
  }

  private func number(_ company: StoryFacts.Company) -> String {
    number(company.people, company.communities)
  }

  private func number(_ people: Int, _ communities: Int) -> String {
    let parts = [
      people == 0 ? nil : persons(people),
      communities == 0 ? nil : count(communities, "gemeenschap", "gemeenschappen"),
    ].compactMap { $0 }
    return parts.isEmpty ? "niemand" : and(parts)
  }

  private func persons(_ number: Int) -> String { count(number, "persoon", "mensen") }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(words(number)) \(number == 1 ? one : many)"
  }

  private func words(_ number: Int) -> String {
    let words = [
      "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
      "elf", "twaalf",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  private func and(_ words: [String]) -> String { words.joined(with: "en") }

  private func or(_ words: [String]) -> String { words.joined(with: "of") }

  /// What stands first in a sentence: "drie jaar later, op 28 september 2022,".
  private func front(_ time: StoryFacts.Time) -> String {
    let later = time.gap.map {
      $0.unit == .day && $0.count == 1 ? "een dag later" : "\(length($0)) later"
    }
    let date = time.date.map(when)
    guard let later, let date else { return later ?? date ?? "" }
    return "\(later), \(date),"
  }

  private func length(_ gap: StoryFacts.Gap) -> String {
    let unit =
      switch gap.unit {
      case .day: count(gap.count, "dag", "dagen")
      case .week: count(gap.count, "week", "weken")
      case .month: count(gap.count, "maand", "maanden")
      case .year: "\(words(gap.count)) jaar"
      }
    return gap.isAbout ? "ongeveer \(unit)" : unit
  }
}

// MARK: - Dates

extension DutchPhrases {
  /// A date with its preposition, as one says when something happened: "op 28 september 2022". Of what
  /// lasted for a time it says that it happened within.
  private func when(_ date: SpokenDate) -> String {
    switch date {
    case .day: "op \(bare(date))"
    case .perhaps(let date): "misschien \(when(date))"
    case .about, .between, .decade: bare(date)
    case .lasting(let start, let end): bare(.between(start, end))
    case .orLater(let date), .since(let date): "\(preposition(date)) of na \(bare(date))"
    case .orEarlier(let date), .until(let date): "\(preposition(date)) of voor \(bare(date))"
    case .oneOf(let dates): or(dates.map(when))
    default: "in \(bare(date))"
    }
  }

  private func preposition(_ date: SpokenDate) -> String {
    if case .day = date { return "op" }
    return "in"
  }

  private func bare(_ date: SpokenDate) -> String {
    switch date {
    case .day(let day, let month, let year): "\(day) \(Self.months[month - 1]) \(year)"
    case .month(let month, let year): "\(Self.months[month - 1]) \(year)"
    case .season(let season, let year): "\(Self.seasons[season]) van \(year)"
    case .quarter(let quarter, let year): "het \(Self.ordinals[quarter - 1]) kwartaal van \(year)"
    case .year(let year): year
    case .decade(let decade): "tussen \(decade) en \(decade.dropLast())9"
    case .perhaps(let date): "misschien \(bare(date))"
    case .about(let date): "rond \(bare(date))"
    case .between(let start, let end): "tussen \(bare(start)) en \(bare(end))"
    case .lasting(let start, let end): "van \(bare(start)) tot en met \(bare(end))"
    case .since(let start): "vanaf \(bare(start))"
    case .until(let end): "tot \(bare(end))"
    case .orLater(let date): "\(bare(date)) of later"
    case .orEarlier(let date): "\(bare(date)) of eerder"
    case .oneOf(let dates): or(dates.map(bare))
    }
  }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
  private static let seasons = ["het voorjaar", "de zomer", "het najaar", "de winter"]
  private static let ordinals = ["eerste", "tweede", "derde", "vierde"]
}
