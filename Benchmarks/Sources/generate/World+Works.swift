extension World {
  /// People of one circle make products out of ideas that went round shortly before.
  mutating func make(rolling dice: inout Dice) {
    let heard = links.filter { $0.type == .carriedInto || $0.type == .sparked }.map {
      (insight: $0.type == .sparked ? $0.target : $0.source, minute: $0.minute)
    }
    let meetings = (0..<products).map { _ in
      gatherings.count / 20 + dice.below(gatherings.count - gatherings.count / 20)
    }.sorted()
    for (product, meeting) in meetings.enumerated() {
      let minute = gatherings[meeting].minute
      productMinutes.append(minute)
      let end = heard.partitionPoint { $0.minute > minute }
      guard end > 0 else { continue }
      let insights = (0...dice.trials(0.2)).map { _ in
        heard[end - 1 - dice.below(min(end, 4000))].insight
      }
      for insight in Set(insights).sorted() { link(.ledTo, insight, Int32(product), minute) }
      let circle = circles[gatherings[meeting].circle]
      let makers = (0...dice.trials(0.14)).map { _ in
        Int32(weights.draw(in: circle, rolling: &dice))
      }
      for maker in Set(makers).sorted() { link(.made, maker, Int32(product), minute) }
    }
  }

  /// Everybody belongs to a community or two; every idea and some meetings are about a theme.
  mutating func belong(meetingThemes: Int, rolling dice: inout Dice) {
    personMinutes = (0..<people).map { _ in Int32(dice.below(30 * WorkingTime.day)) }
    for (number, circle) in circles.enumerated() {
      for person in circle {
        let community = (31 * number + dice.below(3)) % communities
        let others = dice.unit() < 0.1 ? [(community + 1) % communities] : []
        for community in [community] + others {
          let minute = Int32(dice.below(3650) * WorkingTime.day)
          link(.memberOf, Int32(person), Int32(community), minute)
        }
      }
    }
    let popularity = Weights((1...themes).map { 1 / Double($0) })
    for (insight, minute) in insightMinutes.enumerated() {
      let theme = popularity.draw(rolling: &dice)
      link(.insightAbout, Int32(insight), Int32(theme), minute)
    }
    let share = Double(meetingThemes) / Double(gatherings.count)
    for (meeting, gathering) in gatherings.enumerated() where dice.unit() < share {
      let theme = popularity.draw(rolling: &dice)
      link(.meetingAbout, Int32(meeting), Int32(theme), gathering.minute)
    }
  }
}

extension Array {
  /// The first position from which `holds` is true, where it is true for all that follow.
  func partitionPoint(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
