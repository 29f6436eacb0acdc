import Foundation
import PropertyGraph

extension Spread.Measures {
  /// Takes the measures of a tree.
  init(
    of arrivals: [Spread.Arrival], lines: [Spread.Line], root: DateBounds, in graph: Graph
  ) {
    var breadth = [1]
    for arrival in arrivals {
      while breadth.count <= arrival.generation { breadth.append(0) }
      breadth[arrival.generation] += 1
    }
    let days = Days(graph.zone)
    let dates = ([root] + arrivals.map(\.bounds)).filter(\.isClosed)
    self.init(
      depth: breadth.count - 1, breadth: breadth,
      structuralVirality: Self.structuralVirality(of: arrivals, lines: lines),
      daysLeast: days.least(dates), daysMost: days.most(dates),
      daysToHalf: days.untilHalf(
        of: arrivals.filter { $0.label == NodeLabel.person.rawValue }.map(\.bounds),
        since: [root] + arrivals.map(\.bounds)))
  }

  /// The mean distance over pairs of people in the tree of lines.
  ///
  /// A step of the tree lies on the way between the people below it and all others: so the sum over
  /// pairs is the sum over steps. O(lines). Reference: Goel, Anderson, Hofman and Watts, "The
  /// structural virality of online diffusion", Management Science 62(1), 2016, doi
  /// 10.1287/mnsc.2015.2158.
  private static func structuralVirality(
    of arrivals: [Spread.Arrival], lines: [Spread.Line]
  ) -> Double? {
    var before = [0]
    for arrival in arrivals {
      before.append(before.last! + (arrival.label == NodeLabel.person.rawValue ? 1 : 0))
    }
    let all = before.last!
    guard all > 1 else { return nil }
    var sum = 0
    for line in lines.dropFirst() {
      let end = line.end < lines.count ? lines[line.end].arrivals.lowerBound : arrivals.count
      let below = before[end] - before[line.arrivals.lowerBound]
      sum += below * (all - below)
    }
    return Double(sum) / (Double(all) * Double(all - 1) / 2)
  }
}

extension DateBounds {
  /// Whether both sides are known.
  var isClosed: Bool {
    earliest != DateBounds.distantPast && latest != DateBounds.distantFuture
  }
}

/// Days by the calendar of a zone.
private struct Days {
  private let zone: TimeZone

  init(_ zone: TimeZone) { self.zone = zone }

  /// The days between the first and the last of these dates, at least: from the last day that the
  /// first may have been to the first day that the last may have been.
  func least(_ dates: [DateBounds]) -> Int? {
    guard let first = dates.map(\.latest).min(), let last = dates.map(\.earliest).max() else {
      return nil
    }
    return max(0, day(last) - day(first - 1))
  }

  /// The same, at most.
  func most(_ dates: [DateBounds]) -> Int? {
    guard let first = dates.map(\.earliest).min(), let last = dates.map(\.latest).max() else {
      return nil
    }
    return day(last - 1) - day(first)
  }

  /// The days from the first earliest start until that of the person with whom half had it.
  func untilHalf(of people: [DateBounds], since dates: [DateBounds]) -> Int? {
    let starts = people.map(\.earliest).filter { $0 != DateBounds.distantPast }.sorted()
    let all = dates.map(\.earliest).filter { $0 != DateBounds.distantPast }
    guard let first = all.min(), !starts.isEmpty else { return nil }
    return day(starts[(starts.count - 1) / 2]) - day(first)
  }

  private func day(_ moment: Int64) -> Int {
    let date = Date(timeIntervalSince1970: Double(moment))
    let local = moment + Int64(zone.secondsFromGMT(for: date))
    return Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }
}
