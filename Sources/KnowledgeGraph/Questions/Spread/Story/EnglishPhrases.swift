/// A story in English.
struct EnglishPhrases: StoryPhrases {
  func beginning(_ beginning: StoryFacts.Beginning) -> String {
    let idea = "the \(noun(beginning.form)) “\(beginning.idea)”"
    let time = beginning.date.map(when) ?? ""
    let place = beginning.meeting.map { "at “\($0.meeting)”" } ?? ""
    let began = beginning.meeting?.isPresumed ?? false ? "It presumably began" : "It began"
    let voices = people(beginning.voices)
    let presumably = beginning.voices.names.isEmpty ? "presumably " : ""
    let start =
      switch (voices.isEmpty, place.isEmpty) {
      case (true, true): sentence("Nobody noted with whom", idea, "began", time)
      case (true, false): sentence(began, time, place + ", where", idea, "arose")
      case (false, true) where !beginning.isFirst:
        sentence(voices, presumably + verb(beginning.form), idea, time)
      case (false, true):
        sentence(
          began, time, "with", voices + ", who", presumably + verb(beginning.form), idea)
      case (false, false):
        sentence(began, time, place + ", where", voices, presumably + verb(beginning.form), idea)
      }
    return [
      start, also(beginning.alsoAt.filter { !$0.isPresumed }, "It also arose"),
      also(beginning.alsoAt.filter(\.isPresumed), "It presumably also arose"),
      sources(beginning.sources, "It came from"),
      sources(
        beginning.presumedSources,
        beginning.sources.isEmpty ? "It presumably came from" : "It presumably also came from"),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func also(_ places: [StoryFacts.Place], _ arose: String) -> String {
    let places = places.map { place in
      ["at “\(place.meeting)”", place.date.map(when)].compactMap { $0 }.joined(separator: " ")
    }
    return places.isEmpty ? "" : sentence(arose, and(places))
  }

  private func sources(_ sources: [String], _ came: String) -> String {
    sources.isEmpty ? "" : sentence(came, and(sources.map { "“\($0)”" }))
  }

  func company(_ company: StoryFacts.Company, _ how: String) -> String {
    let time = company.date.map { " " + when($0) } ?? ""
    let did =
      switch how {
      case "heard": "heard it there"
      case "arose": "heard it where it arose"
      case "inspired": company.count == 1 ? "was inspired by it" : "were inspired by it"
      case "agreed": "agreed with it"
      case "disagreed": "did not agree with it"
      case "voiced": "put it into words" + time
      case "made": "had a hand in it" + time
      case "took on": "took it on" + time
      case "knows": "came to know it"
      default: ""
      }
    let who = people(company)
    if did.isEmpty { return sentence("Of", who, "is noted: “\(how)”") }
    if !company.isWhole {
      let among = and(company.names)
      let presumed =
        company.presumedCount == 0
        ? "" : "; of \(company.presumedCount) of them that is inferred"
      return "\(capitalised(number(company))) \(did), among them \(among)\(presumed)."
    }
    if company.names.isEmpty { return sentence("Presumably", and(company.presumed), did) }
    guard !company.presumed.isEmpty else { return sentence(who, did) }
    return sentence(and(company.names), did + ", and presumably", and(company.presumed), "too")
  }

  func arrival(_ arrival: StoryFacts.Arrival) -> String {
    let what = arrival.thing.map { "“\($0)”" } ?? "it"
    let presumably = arrival.doubt == .presumed ? "presumably" : ""
    let meeting = "“\(arrival.meeting)”"
    let time = front(arrival.time)
    if arrival.doubt == .perhaps {
      return sentence(time, what, "came up at", meeting + ",", perhapsThrough(arrival))
    }
    if arrival.carriers.isEmpty {
      return sentence(
        time, what, presumably, "came up at", meeting + "; nobody noted who brought it")
    }
    return sentence(time, and(arrival.carriers), presumably, "brought", what, "to", meeting)
  }

  private func perhapsThrough(_ arrival: StoryFacts.Arrival) -> String {
    arrival.carrierCount > arrival.carriers.count
      ? "perhaps through one of the \(arrival.carrierCount) who had heard it before"
      : "perhaps through \(or(arrival.carriers))"
  }

  func returning(_ series: StoryFacts.Return) -> String {
    let span =
      switch (series.from, series.to) {
      case (let from?, let to?): "from \(bare(from)) to \(bare(to))"
      case (let from?, nil): "from \(bare(from)) on"
      case (nil, let to?): "until \(bare(to))"
      case (nil, nil): ""
      }
    let through = series.carriers.isEmpty ? "" : ", through \(and(series.carriers))"
    let presumed =
      series.presumed == 0
      ? ""
      : "; of \(series.presumed == series.meetings ? "all" : words(series.presumed)) of these that is inferred"
    let people =
      series.people == 0
      ? "" : " \(capitalised(count(series.people, "person", "people"))) came to them."
    return sentence(
      span, series.thing.map { "“\($0)”" } ?? "it", "came up at", words(series.meetings),
      "meetings of",
      "“\(series.series)”\(through)\(presumed)"
    ) + people
  }

  func outcome(_ outcome: StoryFacts.Outcome) -> String {
    let name = "“\(outcome.name)”"
    let presumably = outcome.doubt == .none ? "" : "presumably "
    let became =
      switch outcome.how {
      case "broadened": "was \(presumably)broadened into"
      case "combined": "\(presumably)became part of"
      case "answered": "was \(presumably)answered with"
      case "translated": "was \(presumably)translated as"
      case "new edition": "\(presumably)had a new edition,"
      case "led" where outcome.kind == .action: "\(presumably)led to an action,"
      case "led" where outcome.kind == .community: "\(presumably)led to a new community,"
      case "sparked": "\(presumably)sparked another insight,"
      case "led" where outcome.source == .idea: "\(presumably)became"
      case "led": "\(presumably)led to"
      default: "\(presumably)grew into"
      }
    let source =
      switch outcome.source {
      case .idea: "it"
      case .thisMeeting: "this meeting"
      case .meeting(let name), .thing(let name): "“\(name)”"
      }
    return sentence(front(outcome.time), source, became, name + authors(outcome) + status(outcome))
  }

  private func authors(_ outcome: StoryFacts.Outcome) -> String {
    let done =
      switch outcome.kind {
      case .product: "made by"
      case .insight: "voiced by"
      case .action: "taken on by"
      case .community: "with"
      }
    let presumed = and(outcome.presumedAuthors)
    switch (outcome.authors.isEmpty, presumed.isEmpty) {
    case (true, true): return ""
    case (true, false): return ", presumably \(done) \(presumed)"
    case (false, true): return ", \(done) \(and(outcome.authors))"
    case (false, false): return ", \(done) \(and(outcome.authors)), and presumably \(presumed)"
    }
  }

  private func status(_ outcome: StoryFacts.Outcome) -> String {
    switch outcome.status {
    case "announced": ", which is only announced so far"
    case "dropped": ", which was dropped later"
    case "open" where outcome.kind == .action: ", which is not done yet"
    case "done" where outcome.kind == .action: ", which is done"
    default: ""
    }
  }

  func noted(_ note: String) -> String { "The record says: “\(note)”." }

  func rest(_ rest: StoryFacts.Rest) -> String {
    let meetings =
      rest.meetings == 0
      ? "" : "it came to \(count(rest.meetings, "other meeting", "other meetings"))"
    let heard =
      rest.people + rest.communities == 0
      ? "" : "\(number(rest.people, rest.communities)) came to know it"
    let things = [
      rest.products == 0 ? nil : count(rest.products, "more product", "more products"),
      rest.insights == 0 ? nil : count(rest.insights, "more insight", "more insights"),
      rest.actions == 0 ? nil : count(rest.actions, "more action", "more actions"),
    ].compactMap { $0 }
    let came = things.isEmpty ? "" : "\(and(things)) came of it"
    return sentence("In between", and([meetings, heard, came].filter { !$0.isEmpty }))
  }

  func possibility(_ possibility: StoryFacts.Possibility) -> String {
    let others = possibility.others + possibility.communities
    let reached =
      others == 0
      ? "Along meetings it can have reached nobody else."
      : "Along meetings it may have reached \(number(possibility.others, possibility.communities)) more."
    let steps = possibility.first.map { step in
      "\(step.who) may have heard it from \(step.from) at “\(step.meeting)”"
        + (step.date.map { " \(when($0))" } ?? "")
    }
    let first = steps.isEmpty ? "" : capitalised(steps.joined(separator: "; ")) + "."
    let far =
      others == 0 || possibility.meetings < 2
      ? "" : "To the farthest it may have come through \(words(possibility.meetings)) meetings."
    let noted = others == 0 ? "" : "Nobody noted any of that: time and meetings allow it."
    return [known(possibility), unplaced(possibility), reached, first, far, noted]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func known(_ possibility: StoryFacts.Possibility) -> String {
    let presumed = count(possibility.presumed, "person", "people")
    switch (possibility.recorded, possibility.presumed) {
    case (0, 0): return "Of nobody is it recorded that they have it."
    case (0, _): return "Of \(presumed) it is inferred that they have it."
    case (let recorded, let inferred):
      let more = inferred == 0 ? "" : ", and of \(words(inferred)) more it is inferred"
      return "Of \(count(recorded, "person", "people")) it is recorded that they have it\(more)."
    }
  }

  private func unplaced(_ possibility: StoryFacts.Possibility) -> String {
    guard possibility.unplaced > 0 else { return "" }
    let whom =
      possibility.recorded + possibility.presumed == 1
      ? "them" : "\(words(possibility.unplaced)) of them"
    return "Of \(whom) nobody noted by when, so whom they may have told is left out."
  }

  func ending(_ ending: StoryFacts.Ending) -> String {
    let start = ending.duration.map { "In \(length($0))" } ?? "In all"
    let at = ending.meetings == 0 ? "" : ", at \(count(ending.meetings, "meeting", "meetings"))"
    var sentences = [
      sentence(
        start, "it", ending.isPossible ? "may have reached" : "reached",
        number(ending.people, ending.communities) + at)
    ]
    let things = [
      ending.products == 0 ? nil : count(ending.products, "product", "products"),
      ending.insights == 0 ? nil : count(ending.insights, "further insight", "further insights"),
    ].compactMap { $0 }
    if !things.isEmpty { sentences.append(sentence(and(things), "came of it")) }
    if ending.borders > 0 {
      sentences.append(
        sentence(
          ending.isPossible ? "It may have crossed" : "It crossed",
          count(ending.borders, "border", "borders"), "between communities"))
    }
    if let carrier = ending.carrier {
      sentences.append(
        sentence(
          count(ending.carried, "person", "people"), "had it through", carrier + ",",
          "more than through anybody else"))
    }
    if ending.undated > 0 {
      sentences.append(
        sentence("Of", count(ending.undated, "person", "people"), "nobody noted by when"))
    }
    if ending.hasPresumed {
      sentences.append("What happened “presumably” was inferred, not noted.")
    }
    if ending.hasPerhaps {
      sentences.append("Where it says “perhaps”, nobody noted through whom it came.")
    }
    return sentences.joined(separator: " ")
  }
}

// MARK: - Words

extension EnglishPhrases {
  private func noun(_ form: String?) -> String {
    switch form {
    case "insight", "knowledge", "question", "principle", "agreement", "product", "action": form!
    default: "idea"
    }
  }

  private func verb(_ form: String?) -> String {
    switch form {
    case "question": "asked"
    case "product": "made"
    case "action": "took on"
    default: "voiced"
    }
  }

  /// Who they are; that some are presumed is said where not all are.
  private func people(_ company: StoryFacts.Company) -> String {
    guard company.isWhole else {
      return number(company) + ", among them \(and(company.names))"
    }
    guard !company.names.isEmpty, !company.presumed.isEmpty else {
      return and(company.names + company.presumed)
    }
    return and(company.names + ["presumably \(and(company.presumed))"])
  }

  private func number(_ company: StoryFacts.Company) -> String {
    number(company.people, company.communities)
  }

  private func number(_ people: Int, _ communities: Int) -> String {
    let parts = [
      people == 0 ? nil : count(people, "person", "people"),
      communities == 0 ? nil : count(communities, "community", "communities"),
    ].compactMap { $0 }
    return parts.isEmpty ? "nobody" : and(parts)
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(words(number)) \(number == 1 ? one : many)"
  }

  private func words(_ number: Int) -> String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(number) ? words[number] : "\(number)"
  }

  private func and(_ words: [String]) -> String { words.joined(with: "and") }

  private func or(_ words: [String]) -> String { words.joined(with: "or") }

  /// What stands first in a sentence: "Three years later, on 28 September 2022,".
  private func front(_ time: StoryFacts.Time) -> String {
    let later = time.gap.map {
      $0.unit == .day && $0.count == 1 ? "the next day" : "\(length($0)) later"
    }
    let parts = [later, time.date.map(when)].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + ","
  }

  private func length(_ gap: StoryFacts.Gap) -> String {
    let unit =
      switch gap.unit {
      case .day: count(gap.count, "day", "days")
      case .week: count(gap.count, "week", "weeks")
      case .month: count(gap.count, "month", "months")
      case .year: count(gap.count, "year", "years")
      }
    return gap.isAbout ? "about \(unit)" : unit
  }
}

// MARK: - Dates

extension EnglishPhrases {
  /// A date with its preposition, as one says when something happened: "on 28 September 2022". Of what
  /// lasted for a time it says that it happened within.
  private func when(_ date: SpokenDate) -> String {
    switch date {
    case .day: "on \(bare(date))"
    case .perhaps(let date): "perhaps \(when(date))"
    case .about: bare(date)
    case .between: bare(date)
    case .lasting(let start, let end): bare(.between(start, end))
    case .orLater(let date), .since(let date): "\(preposition(date)) or after \(bare(date))"
    case .orEarlier(let date), .until(let date): "\(preposition(date)) or before \(bare(date))"
    case .oneOf(let dates): or(dates.map(when))
    default: "in \(bare(date))"
    }
  }

  private func preposition(_ date: SpokenDate) -> String {
    if case .day = date { return "on" }
    return "in"
  }

  private func bare(_ date: SpokenDate) -> String {
    switch date {
    case .day(let day, let month, let year): "\(day) \(Self.months[month - 1]) \(year)"
    case .month(let month, let year): "\(Self.months[month - 1]) \(year)"
    case .season(let season, let year): "the \(Self.seasons[season]) of \(year)"
    case .quarter(let quarter, let year): "the \(Self.ordinals[quarter - 1]) quarter of \(year)"
    case .year(let year): year
    case .decade(let decade): "the \(decade)s"
    case .perhaps(let date): "perhaps \(bare(date))"
    case .about(let date): "around \(bare(date))"
    case .between(let start, let end): "between \(bare(start)) and \(bare(end))"
    case .lasting(let start, let end): "from \(bare(start)) to \(bare(end))"
    case .since(let start): "from \(bare(start)) on"
    case .until(let end): "until \(bare(end))"
    case .orLater(let date): "\(bare(date)) or later"
    case .orEarlier(let date): "\(bare(date)) or earlier"
    case .oneOf(let dates): or(dates.map(bare))
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]
  private static let ordinals = ["first", "second", "third", "fourth"]
}
