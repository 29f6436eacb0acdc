import PropertyGraph

/// What tools can show of an appearance. They hold numbers in 32 bits, and choke on those that do
/// not fit.
extension Appearance {
  /// Where a node is drawn, if that is anywhere.
  func place(of node: Graph.Node) -> Point? {
    guard let place = nodePosition?(node), Float(place.x).isFinite, Float(place.y).isFinite else {
      return nil
    }
    return place
  }

  /// How large a node is drawn, if that is above zero.
  func size(of node: Graph.Node) -> Double? {
    nodeSize?(node).flatMap { $0.isWeight ? $0 : nil }
  }

  /// How strongly an edge ties, if that is above zero.
  func weight(of edge: Graph.Edge) -> Double? {
    edgeWeight?(edge).flatMap { $0.isWeight ? $0 : nil }
  }
}

extension Double {
  /// Whether it is above zero and finite, also in 32 bits: Gephi drops an edge whose weight is not.
  var isWeight: Bool { Float(self) > 0 && Float(self).isFinite }
}
