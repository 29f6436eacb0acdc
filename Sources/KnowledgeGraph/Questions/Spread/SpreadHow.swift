import PropertyGraph

extension Spread {
  /// How something came to be reached, or how somebody knows it; where a word of the graph's own says
  /// so, the edge that bears it.
  enum How {
    case voiced, made, tookOn, heard
    case carried, sparked, led
    case possible
    /// The form in which it grew.
    case grew(Graph.Edge)
    /// The stance of a holder.
    case holds(Graph.Edge)

    /// How one thing came from another.
    init(_ edge: Graph.Edge, _ type: EdgeType) {
      switch type {
      case .carriedInto: self = .carried
      case .sparked: self = .sparked
      case .grewInto: self = .grew(edge)
      default: self = .led
      }
    }

    func word(in graph: Graph) -> String {
      switch self {
      case .voiced: "voiced"
      case .made: "made"
      case .tookOn: "took on"
      case .heard: "heard"
      case .carried: "carried"
      case .sparked: "sparked"
      case .led: "led"
      case .possible: "possible"
      case .grew(let edge): graph[edge][PropertyKey.form]?.string ?? "grew"
      case .holds(let edge): graph[edge][PropertyKey.stance]?.string ?? "knows"
      }
    }
  }
}
