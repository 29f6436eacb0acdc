public import PropertyGraph

extension Recorder {
  /// Records an insight: a sentence one can agree with or not.
  ///
  /// ```swift
  /// try record.insight(
  ///   "Van het kleine naar het grote denken", by: ["Janny"], sparkedBy: "Anders Kijken",
  ///   into: ["2022-09-28"])
  /// ```
  ///
  /// - Parameters:
  ///   - voices: who said it; they become persons if they are new.
  ///   - sources: the meetings and products where it arose, or the insights it grew from; they must
  ///     be known.
  ///   - questions: the insights that it answers; they must be known.
  ///   - meetings: those into which the voices carried it; they must be known.
  ///   - themes: become Themes if they are new.
  ///   - date: when it was first voiced. Without it, who voices it for the first time did so on the
  ///     earliest date of the meetings where it arose, else of those into which it was carried.
  ///   - form: insight, idea, knowledge, question, principle, agreement.
  @discardableResult
  public mutating func insight(
    _ sentence: any Mention, by voices: [any Mention] = [],
    sparkedBy sources: [any Mention] = [], answering questions: [any Mention] = [],
    into meetings: [any Mention] = [], about themes: [any Mention] = [], on date: String? = nil,
    form: String? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    let insight = try subject(.insight, sentence, properties.with(PropertyKey.form, form))
    let voices = try find(voices, at: .conversant)
    let sources = try find(sources, at: .known(.meeting, .product, .insight)).map(\.node)
    let questions = try find(questions, at: .known(.insight)).map(\.node)
    let meetings = try find(meetings, at: .known(.meeting)).map(\.node)
    for source in sources {
      try connect(source, source.label == .insight ? .grewInto : .sparked, insight)
    }
    for question in questions {
      try connect(
        question, .grewInto, insight, [PropertyKey.form: .string(InsightForm.answered)])
    }
    let voiced =
      try date.map { try checked([PropertyKey.date: .string($0)]) }
      ?? firstDate(of: sources, else: meetings)
    for voice in voices {
      let properties = voice.inRole.merging(voiced) { $1 }
      try connect(voice.node, .voiced, insight, properties, as: date == nil ? .anyDate : .sameDate)
    }
    for meeting in meetings {
      let carriers = [:].with(PropertyKey.by, ids: voices.map(\.node.id))
      try connect(insight, .carriedInto, meeting, carriers)
    }
    try connect(insight, about: themes)
    return insight
  }

  /// Records an insight that arose in one meeting or product, or grew from one insight.
  @discardableResult
  public mutating func insight(
    _ sentence: any Mention, by voices: [any Mention] = [], sparkedBy source: any Mention,
    into meetings: [any Mention] = [], about themes: [any Mention] = [], on date: String? = nil,
    form: String? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> Recorded {
    try insight(
      sentence, by: voices, sparkedBy: [source], into: meetings, about: themes, on: date,
      form: form, properties: properties)
  }

  /// Records that an insight or product was carried into a meeting.
  ///
  /// ```swift
  /// try record.carry("kleine naar het grote", into: "2022-11-10", by: ["Daniël"], note: "als plaat")
  /// ```
  ///
  /// - Parameters:
  ///   - idea: an insight or product that is known.
  ///   - meeting: must be known too.
  ///   - carriers: become persons if they are new; they are added to those who are known to have
  ///     carried it there.
  ///   - note: what was said.
  @discardableResult
  public mutating func carry(
    _ idea: any Mention, into meeting: any Mention, by carriers: [any Mention] = [],
    note: String? = nil, properties: [String: PropertyValue] = [:]
  ) throws -> RecordedEdge {
    let idea = try find(idea, at: .known(.insight, .product)).node
    let meeting = try find(meeting, at: .known(.meeting)).node
    let by = try find(carriers, at: .conversant).map(\.node.id)
    let carried = try checked(properties).with(PropertyKey.by, ids: by).with(PropertyKey.note, note)
    return try connect(idea, .carriedInto, meeting, carried)
  }

  /// The earliest date of the meetings among `sources`; if none has one, of `meetings`.
  private func firstDate(
    of sources: [Recorded], else meetings: [Recorded]
  ) throws -> [String: PropertyValue] {
    let zone = try transaction.zone
    for candidates in [sources.filter { $0.label == .meeting }, meetings] {
      let dated = try candidates.compactMap { try transaction.node($0.id) }
        .filter { $0.properties[PropertyKey.date] != nil }
      let first = dated.min { $0.bounds(in: zone).earliest < $1.bounds(in: zone).earliest }
      if let first { return first.properties.filter { $0.key == PropertyKey.date } }
    }
    return [:]
  }
}
