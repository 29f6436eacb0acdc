import PropertyGraph

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
    let edges = reading.fitting(.grewInto, from: question)
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
