import Foundation
import PropertyGraph

extension Spread.Measures {
  /// Takes the measures of a tree.
  init(of told: Spread.Told) {
    let graph = told.reading.graph
    var breadth = [1]
    var dates = Dates()
    dates.add(graph.bounds(of: told.root), of: .node(told.root))
    for row in told.rows {
      let generation = Int(row.generation)
      while breadth.count <= generation { breadth.append(0) }
      breadth[generation] += 1
      dates.add(row.bounds, of: row.dated)
      if row.kind == .person { dates.add(person: row.bounds) }
    }
    let days = Days(graph.zone)
    self.init(
      depth: breadth.count - 1, breadth: breadth,
      structuralVirality: Self.structuralVirality(of: told),
      daysLeast: days.least(dates), daysMost: days.most(dates), daysToHalf: days.untilHalf(dates))
  }

  /// The mean distance over pairs of people in the tree of lines.
  ///
  /// A step of the tree lies on the way between the people below it and all others: so the sum over
  /// pairs is the sum over steps. O(lines). Reference: Goel, Anderson, Hofman and Watts, "The
  /// structural virality of online diffusion", Management Science 62(1), 2016, doi
  /// 10.1287/mnsc.2015.2158.
  private static func structuralVirality(of told: Spread.Told) -> Double? {
    var before = [0]
    before.reserveCapacity(told.rows.count + 1)
    var all = 0
    for row in told.rows {
      if row.kind == .person { all += 1 }
      before.append(all)
    }
    guard all > 1 else { return nil }
    var sum = 0
    for line in told.stems.indices.dropFirst() {
      let rows = told.rows(below: line)
      let below = before[rows.upperBound] - before[rows.lowerBound]
      sum += below * (all - below)
    }
    return Double(sum) / (Double(all) * Double(all - 1) / 2)
  }
}

/// The extremes of the dates of a tree.
private struct Dates {
  /// Of the dates that are closed on both sides, the first and the last starts and ends.
  private(set) var starts = Extremes()
  private(set) var ends = Extremes()
  /// The first start of all.
  private(set) var first: Int64?
  /// The starts of people.
  private(set) var people: [Int64] = []

  struct Extremes {
    var first = Int64.max
    var last = Int64.min

    mutating func add(_ moment: Int64) {
      first = min(first, moment)
      last = max(last, moment)
    }
  }

  /// What the first of them is the date of, and whether they all are.
  private var dated: Spread.Dated?
  private(set) var isOne = true

  /// Whether a date is closed on both sides.
  var hasClosed: Bool { starts.first <= starts.last }

  mutating func add(_ bounds: DateBounds, of dated: Spread.Dated) {
    guard bounds.hasStart else { return }
    first = min(first ?? bounds.earliest, bounds.earliest)
    guard bounds.hasEnd else { return }
    isOne = isOne && self.dated ?? dated == dated
    self.dated = dated
    starts.add(bounds.earliest)
    ends.add(bounds.latest)
  }

  mutating func add(person bounds: DateBounds) {
    if bounds.hasStart { people.append(bounds.earliest) }
  }
}

/// Days by the calendar of a zone.
private struct Days {
  private let zone: TimeZone

  init(_ zone: TimeZone) { self.zone = zone }

  /// The days between the first and the last of these dates, at least: from the last day that the
  /// first may have been to the first day that the last may have been.
  func least(_ dates: Dates) -> Int? {
    guard dates.hasClosed else { return nil }
    return max(0, day(dates.starts.last) - day(dates.ends.first - 1))
  }

  /// The same, at most. What has the one date of one thing is all of one moment.
  func most(_ dates: Dates) -> Int? {
    guard dates.hasClosed else { return nil }
    return dates.isOne ? 0 : day(dates.ends.last - 1) - day(dates.starts.first)
  }

  /// The days from the first earliest start until that of the person with whom half had it.
  func untilHalf(_ dates: Dates) -> Int? {
    guard let first = dates.first, !dates.people.isEmpty else { return nil }
    var starts = dates.people
    return day(starts.select((starts.count - 1) / 2)) - day(first)
  }

  private func day(_ moment: Int64) -> Int {
    let date = Date(timeIntervalSince1970: Double(moment))
    let local = moment + Int64(zone.secondsFromGMT(for: date))
    return Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }
}

extension [Int64] {
  /// The number that would stand at a position if all were in order, which changes how they stand. O(n)
  /// on average. C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4(7), 1961, doi
  /// 10.1145/366622.366647.
  fileprivate mutating func select(_ position: Int) -> Int64 {
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = self[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while self[right] > pivot { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if position <= right {
        high = right
      } else if position >= left {
        low = left
      } else {
        break
      }
    }
    return self[position]
  }
}
