/// A made-up world of people who meet over ten years, and of what comes of it.
///
/// Activity, the size of circles and of meetings, and the appeal of ideas follow power laws. A
/// meeting has a home circle, from which most who come are. Ideas arise at meetings, are carried on
/// by people who heard them, grow out of others, and now and then lead to a product. Most edges are
/// attendances.
struct World {
  let people: Int
  let insights: Int
  let products: Int
  let communities: Int
  let themes: Int

  /// How active each person is, and where each circle of people begins.
  let activity: [Double]
  let circles: [Range<Int>]
  /// The meetings in time order: when, of which circle, who came.
  private(set) var gatherings: [Gathering] = []
  /// How much each idea appeals, and when it and each product arose.
  var appeal: [Double] = []
  var insightMinutes: [Int32] = []
  var productMinutes: [Int32] = []
  var personMinutes: [Int32] = []
  /// All edges in time order.
  var links: [Link] = []

  let weights: Weights
  let circleWeights: Weights

  struct Gathering {
    var minute: Int32 = 0
    let circle: Int
    let guests: [Int32]
  }

  /// An edge between two numbers, each counted among the nodes of its label.
  struct Link {
    let type: LinkType
    let source: Int32
    let target: Int32
    let minute: Int32
  }

  /// About `edges` edges between a fifth as many nodes.
  init(edges: Int, rolling dice: inout Dice) {
    people = max(50, edges / 40)
    insights = max(20, edges / 25)
    products = max(4, edges / 330)
    communities = max(3, edges / 2000)
    themes = max(8, min(2000, edges / 5000))

    activity = (0..<people).map { _ in min(dice.powerLaw(1.6), 200) }
    weights = Weights(activity)
    circles = World.circles(of: people, rolling: &dice)
    circleWeights = Weights(circles.map { [weights] in weights.total(of: $0) })

    meet(attendances: edges * 69 / 100, rolling: &dice)
    talk(carried: edges * 6 / 100, rolling: &dice)
    make(rolling: &dice)
    belong(meetingThemes: edges * 2 / 100, rolling: &dice)
    sortByTime()
  }

  /// Neighbouring people form circles of very different size, each of at least two.
  private static func circles(of people: Int, rolling dice: inout Dice) -> [Range<Int>] {
    let count = max(4, Int(Double(people).squareRoot() / 1.5))
    let shares = (0..<count).map { _ in dice.powerLaw(1.5) }
    let total = shares.reduce(0, +)
    var circles: [Range<Int>] = []
    var start = 0
    for (circle, share) in shares.enumerated() {
      let left = people - start - 2 * (count - 1 - circle)
      let size = circle == count - 1 ? left : max(2, Int(share / total * Double(people)))
      circles.append(start..<start + min(size, left))
      start = circles[circle].upperBound
    }
    return circles
  }

  private mutating func meet(attendances: Int, rolling dice: inout Dice) {
    var count = 0
    while count < attendances {
      let circle = circleWeights.draw(rolling: &dice)
      var guests: Set<Int32> = []
      for _ in 0..<min(200, Int(2 * dice.powerLaw(1.3))) {
        let range = dice.unit() < 0.85 ? circles[circle] : 0..<people
        guests.insert(Int32(weights.draw(in: range, rolling: &dice)))
      }
      guard guests.count > 1 else { continue }
      gatherings.append(Gathering(circle: circle, guests: guests.sorted()))
      count += guests.count
    }
    let minutes = gatherings.map { _ in WorkingTime.workingMinute(rolling: &dice) }.sorted()
    for (meeting, minute) in minutes.enumerated() {
      gatherings[meeting].minute = minute
      for guest in gatherings[meeting].guests {
        links.append(
          Link(type: .attended, source: guest, target: Int32(meeting), minute: minute))
      }
    }
  }

  /// Puts the edges in order of time, equal ones as they came: a counting sort.
  private mutating func sortByTime() {
    var next = [Int](repeating: 0, count: Int(links.map(\.minute).max() ?? 0) + 2)
    for link in links { next[Int(link.minute) + 1] += 1 }
    for minute in 1..<next.count { next[minute] += next[minute - 1] }
    var order = [Int](repeating: 0, count: links.count)
    for (index, link) in links.enumerated() {
      order[next[Int(link.minute)]] = index
      next[Int(link.minute)] += 1
    }
    links = order.map { [links] in links[$0] }
  }
}
