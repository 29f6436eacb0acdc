import GraphDrawing
import KnowledgeGraph
import PropertyGraph

extension Graph {
  /// How the graph dresses for a file of another tool, ready to look at.
  ///
  /// - Parameter isLaidOut: whether its nodes have places, if it is not too large for that.
  func dressed(isLaidOut: Bool = true) -> Appearance {
    isLaidOut ? appearance().laidOut(self) : appearance()
  }

  /// What to tell whoever opens it, if its layout is less than they may expect.
  var adviceOnLayout: [String] {
    switch LayoutEffort(for: self) {
    case .whole: []
    case .rough: ["It is large, so its layout is rough: in Gephi, Layout, ForceAtlas 2 goes on."]
    case .none: ["It is too large to lay out here: in Gephi, use Layout, OpenOrd or ForceAtlas 2."]
    }
  }
}
