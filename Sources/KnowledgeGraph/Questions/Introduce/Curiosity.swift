import PropertyGraph

/// The words by which insights are told apart here.
enum InsightForm {
  /// The form of an insight that asks.
  static let question = "question"
  /// The form of `GREW_INTO` from a question to its answer.
  static let answered = "answered"
  /// The stance of who holds that an insight is wrong.
  static let disagreed = "disagreed"
}

/// Who asks what, and who could answer it.
struct Curiosity {
  private let reading: Reading
  private var graph: Graph { reading.graph }

  init(_ reading: Reading) { self.reading = reading }

  /// Whether an insight is a question.
  func isQuestion(_ insight: Graph.Node) -> Bool {
    graph[insight][PropertyKey.form] == .string(InsightForm.question)
  }

  /// What a question grew into as its answer.
  func answers(to question: Graph.Node) -> [Graph.Node] {
    let edges = reading.edges(from: question, .grewInto).filter { reading.fits($0, .grewInto) }
    return edges.filter { graph[$0][PropertyKey.form] == .string(InsightForm.answered) }
      .map(graph.target(of:)).filter { $0 != question }
  }

  /// What somebody voiced or holds, each once.
  func known(to person: Graph.Node) -> Set<Graph.Node> {
    let edges = [EdgeType.voiced, .holds].flatMap { reading.edges(from: person, $0) }
    return Set(edges.map(graph.target(of:)).filter { reading.kind(of: $0) == .insight })
  }

  /// What somebody could tell of: what they voiced or hold and do not disagree with, questions aside.
  func ideas(of person: Graph.Node) -> Set<Graph.Node> {
    let edges =
      reading.edges(from: person, .voiced) + reading.edges(from: person, .holds).filter(agrees)
    return Set(edges.map(graph.target(of:)).filter(isIdea))
  }

  /// Who could tell of an idea.
  func tellers(of idea: Graph.Node) -> [Graph.Node] {
    guard isIdea(idea) else { return [] }
    let edges =
      reading.edges(into: idea, .voiced) + reading.edges(into: idea, .holds).filter(agrees)
    return edges.map(graph.source(of:))
  }

  private func isIdea(_ node: Graph.Node) -> Bool {
    reading.kind(of: node) == .insight && !isQuestion(node)
  }

  private func agrees(_ edge: Graph.Edge) -> Bool {
    graph[edge][PropertyKey.stance] != .string(InsightForm.disagreed)
  }
}

extension Curiosity {
  /// What one knows of a theme that another does not: ideas, by id.
  func news(from teller: Graph.Node, to asker: Graph.Node, about theme: Graph.Node) -> [Graph.Node]
  {
    let known = known(to: asker)
    return ideas(of: teller).filter {
      !known.contains($0) && reading.themes(of: $0).contains(theme)
    }
    .sorted()
  }

  /// The questions of somebody that nothing is noted to answer and that are about a theme, by id.
  func openQuestions(of asker: Graph.Node, about theme: Graph.Node) -> [Graph.Node] {
    known(to: asker).filter {
      isQuestion($0) && answers(to: $0).isEmpty && reading.themes(of: $0).contains(theme)
    }.sorted()
  }
}

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
