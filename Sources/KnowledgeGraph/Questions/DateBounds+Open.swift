import PropertyGraph

extension DateBounds {
  /// Whether anything says when it may have begun.
  package var hasStart: Bool { earliest != DateBounds.distantPast }

  /// Whether anything says by when it was over.
  var hasEnd: Bool { latest != DateBounds.distantFuture }

  /// Whether both sides are known.
  var isClosed: Bool { hasStart && hasEnd }
}
