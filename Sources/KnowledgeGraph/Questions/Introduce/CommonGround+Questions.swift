import PropertyGraph

extension CommonGround {
  /// Adds who asks each question that has an answer, and who could give it.
  mutating func addAnswers(_ reading: Reading, _ acquaintance: Acquaintance) {
    let curiosity = Curiosity(reading)
    for question in reading.graph.nodes where reading.kind(of: question) == .insight {
      guard curiosity.isQuestion(question) else { continue }
      let answers = curiosity.answers(to: question)
      let answered = Set(answers.flatMap(reading.holders))
      let asking = Set(reading.holders(of: question)).subtracting(answered)
      add(
        .answer, question, asking: asking.compactMap(acquaintance.row).sorted(),
        knowing: Set(answers.flatMap(curiosity.tellers)).compactMap(acquaintance.row).sorted(),
        draw: .double)
    }
  }

  /// Adds who asks about each theme what nothing is noted to answer, and who has an idea about it.
  mutating func addIdeas(_ reading: Reading, _ acquaintance: Acquaintance) {
    let curiosity = Curiosity(reading)
    for theme in reading.graph.nodes where reading.kind(of: theme) == .theme {
      let things = reading.edges(into: theme, .about).map(reading.graph.source(of:))
      let insights = Set(things.filter { reading.kind(of: $0) == .insight })
      let open = insights.filter {
        curiosity.isQuestion($0) && curiosity.answers(to: $0).isEmpty
      }
      guard !open.isEmpty else { continue }
      let asking = Set(open.flatMap(reading.holders)).compactMap(acquaintance.row)
      let knowing = Set(insights.flatMap(curiosity.tellers)).compactMap(acquaintance.row)
      add(.idea, theme, asking: asking.sorted(), knowing: knowing.sorted(), draw: .half)
    }
  }
}
