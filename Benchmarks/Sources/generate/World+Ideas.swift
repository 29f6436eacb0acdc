extension World {
  /// Goes through the meetings in time order: what is said there, what is new, and who knows it then.
  mutating func talk(carried: Int, rolling dice: inout Dice) {
    appeal = (0..<insights).map { _ in dice.powerLaw(1.2) - 1 }
    let births = (0..<insights).map { _ in dice.below(gatherings.count) }.sorted()
    let carriedPerMeeting = Double(carried) / Double(gatherings.count)
    insightMinutes = births.map { gatherings[$0].minute }

    var memory = Memory(people: people)
    var newborn = 0
    for (meeting, gathering) in gatherings.enumerated() {
      var said: [Int32] = []
      for _ in 0..<dice.poisson(carriedPerMeeting) {
        guard let insight = pick(from: memory, gathering.guests, except: said, rolling: &dice)
        else { continue }
        said.append(insight)
        link(.carriedInto, insight, Int32(meeting), gathering.minute)
      }
      while newborn < insights, births[newborn] == meeting {
        voice(Int32(newborn), at: gathering, memory, said, rolling: &dice)
        link(.sparked, Int32(meeting), Int32(newborn), gathering.minute)
        said.append(Int32(newborn))
        newborn += 1
      }
      for guest in gathering.guests { memory.note(said, by: guest) }
    }
  }

  mutating func link(_ type: LinkType, _ source: Int32, _ target: Int32, _ minute: Int32) {
    links.append(Link(type: type, source: source, target: target, minute: minute))
  }

  /// The most appealing of three things that come to the guests' minds.
  private func pick(
    from memory: Memory, _ guests: [Int32], except said: [Int32], rolling dice: inout Dice
  ) -> Int32? {
    var best: Int32?
    for _ in 0..<3 {
      let guest = guests[dice.below(guests.count)]
      guard let insight = memory.recall(guest, dice.below(Memory.size)), !said.contains(insight)
      else { continue }
      if best.map({ appeal[Int($0)] < appeal[Int(insight)] }) ?? true { best = insight }
    }
    return best
  }

  /// One to three guests voice a new idea, which grows out of what the first of them knows.
  private mutating func voice(
    _ insight: Int32, at gathering: Gathering, _ memory: Memory, _ said: [Int32],
    rolling dice: inout Dice
  ) {
    let first = gathering.guests[dice.below(gathering.guests.count)]
    var voices = [first]
    for _ in 1..<min(3, dice.trials(0.75)) {
      let guest = gathering.guests[dice.below(gathering.guests.count)]
      if !voices.contains(guest) { voices.append(guest) }
    }
    for person in voices { link(.voiced, person, insight, gathering.minute) }

    let known = Set(memory.all(of: first) + said).sorted {
      (appeal[Int($1)], $0) < (appeal[Int($0)], $1)
    }
    for older in known.prefix(min(4, dice.poisson(1.4))) {
      link(.grewInto, older, insight, gathering.minute)
    }
  }
}

/// The last few ideas that each person heard.
struct Memory {
  static let size = 8

  private var ideas: [Int32]
  private var next: [UInt8]

  init(people: Int) {
    ideas = Array(repeating: -1, count: people * Memory.size)
    next = Array(repeating: 0, count: people)
  }

  mutating func note(_ said: [Int32], by person: Int32) {
    for insight in said {
      ideas[Int(person) * Memory.size + Int(next[Int(person)])] = insight
      next[Int(person)] = (next[Int(person)] + 1) % UInt8(Memory.size)
    }
  }

  func recall(_ person: Int32, _ place: Int) -> Int32? {
    let insight = ideas[Int(person) * Memory.size + place]
    return insight < 0 ? nil : insight
  }

  func all(of person: Int32) -> [Int32] {
    (0..<Memory.size).compactMap { recall(person, $0) }
  }
}
