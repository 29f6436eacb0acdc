import Foundation
public import PropertyGraph

/// How long the periods are into which a time is cut.
public enum Period: String, CaseIterable, Hashable, Sendable, Encodable {
  case month
  case quarter
  case year
}

extension Period {
  /// More periods than this tell nobody anything, and take long.
  static let most = 1_200

  /// The periods from the one in which a moment lies to that of another, by the clocks of a zone, as
  /// dates: `2022-09`, `2022-35` for its third quarter, `2022`.
  func dates(from first: Int64, through last: Int64, in zone: TimeZone) -> [String] {
    guard first <= last else { return [] }
    return (number(of: first, in: zone)...number(of: last, in: zone)).map(date)
  }

  /// How many periods lie between two moments.
  func count(from first: Int64, through last: Int64, in zone: TimeZone) -> Int {
    number(of: last, in: zone) - number(of: first, in: zone) + 1
  }

  private var perYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .year: 1
    }
  }

  /// The period in which a moment lies, counted from the year 0.
  private func number(of moment: Int64, in zone: TimeZone) -> Int {
    let instant = Date(timeIntervalSince1970: Double(moment))
    let text = DateBounds.text(of: moment + Int64(zone.secondsFromGMT(for: instant)))
    let parts = text.split(separator: "-", maxSplits: 2)
    guard let digits = Int(parts[0]), let month = Int(parts[1]) else { return 0 }
    let year = text.hasPrefix("-") ? -digits : digits
    return year * perYear + (month - 1) * perYear / 12
  }

  private func date(_ number: Int) -> String {
    let part = (number % perYear + perYear) % perYear
    let year = (number - part) / perYear
    let digits = "\(abs(year))"
    let name =
      (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return switch self {
    case .month: "\(name)-\(part < 9 ? "0" : "")\(part + 1)"
    case .quarter: "\(name)-\(33 + part)"
    case .year: name
    }
  }
}

extension Graph {
  /// The periods from the first to the last date of the graph: of its meetings, where any is dated, else
  /// of all nodes and links.
  ///
  /// A date of which one side is open counts by the other.
  ///
  /// - Throws: ``KnowledgeError`` if nothing is dated, or if there are more than 1,200.
  public func periods(_ period: Period) throws -> [EDTFDate] {
    let meetings = nodes(labeled: NodeLabel.meeting.rawValue).map { bounds(of: $0) }
    let dated = meetings.filter { $0 != .unknown }
    let all =
      dated.isEmpty ? nodes.map { bounds(of: $0) } + edges.map { bounds(of: $0) } : dated
    let moments = all.flatMap { [$0.earliest, $0.latest - ($0.hasEnd ? 1 : 0)] }
      .filter { $0 != DateBounds.distantPast && $0 != DateBounds.distantFuture }
    guard let first = moments.min(), let last = moments.max() else {
      throw KnowledgeError("Nothing here has a date, so there is no change over time to tell.")
    }
    let count = period.count(from: first, through: last, in: zone)
    guard count <= Period.most else {
      throw KnowledgeError(
        "From the first date to the last there are \(count) of a \(period.rawValue). Take a longer period, or choose a time with --during."
      )
    }
    return period.dates(from: first, through: last, in: zone).compactMap { EDTFDate(exactly: $0) }
  }
}
