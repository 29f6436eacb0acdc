import PropertyGraph

/// What is odd about the trail of one idea.
struct TrailFindings {
  /// By rule, then by ids, each once.
  private(set) var all: [Finding] = []

  init(_ places: TrailPlaces) {
    let trail = places.trail
    var rules = Rules(reading: trail.reading)
    for (number, element) in trail.elements.enumerated() {
      switch element.kind {
      case .insight: all += rules.voices(of: element.node)
      case .product: all += rules.product(element.node)
      case .meeting:
        for arrow in trail.arrows[number] where arrow.type == .carriedInto {
          all += rules.carrying(arrow.edge)
        }
        if let place = places.places[number], place.isUnexplained {
          all.append(rules.broughtByNobody(trail.elements[place.parent].node, into: element.node))
        }
      default: break
      }
    }
    all = all.inOrder
  }
}

extension [Finding] {
  /// By rule, then by ids, each once.
  var inOrder: [Finding] {
    let sorted = sorted { first, second in
      if first.rule != second.rule { return first.rule < second.rule }
      return first.ids.lexicographicallyPrecedes(second.ids)
    }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}
