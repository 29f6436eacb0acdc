import Foundation

extension [Vector] {
  /// The same picture around its middle, turned so that its longer side lies level.
  func levelled() -> [Vector] {
    guard !isEmpty else { return [] }
    let middle = reduce(.zero, +) / Double(count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for place in self {
      let place = place - middle
      xx += place.x * place.x
      xy += place.x * place.y
      yy += place.y * place.y
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    return map { place in
      let place = place - middle
      return Vector(place.x * cosine + place.y * sine, place.y * cosine - place.x * sine)
    }
  }

  /// Places for so many more, in rings around these, as far from each other as these are.
  func rings(of count: Int) -> [Vector] {
    let gap = typicalGap
    var radius = isEmpty ? 0 : (map(\.squared).max() ?? 0).squareRoot() + 2 * gap
    var rings: [Vector] = []
    while rings.count < count {
      let room = Swift.max(1, Int(2 * Double.pi * radius / gap))
      let number = Swift.min(room, count - rings.count)
      for place in 0..<number {
        let angle = Double.pi / 2 - 2 * Double.pi * Double(place) / Double(number)
        rings.append(Vector(cos(angle), sin(angle)) * radius)
      }
      radius += gap
    }
    return rings
  }

  /// How far each has a near neighbour, the middle one of them; 1 where there are none.
  ///
  /// Neighbours are sought among those before and after it on a curve on which near ones mostly stand
  /// together.
  var typicalGap: Double {
    let order = ZCurve(self).order
    let gaps = order.indices.compactMap { position in
      order[Swift.max(0, position - 8)..<Swift.min(count, position + 9)]
        .map { (self[Int($0)] - self[Int(order[position])]).squared }
        .filter { $0 > 0 }.min()
    }.sorted()
    return gaps.isEmpty ? 1 : gaps[gaps.count / 2].squareRoot()
  }
}
