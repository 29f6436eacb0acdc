public import Foundation

/// A date as people know it: a day, "autumn 2019", "since 2019", "about 2004".
///
/// ```swift
/// let autumn = try EDTFDate("2019-23")
/// autumn.bounds(in: .gmt)         // from 2019-09-01 until 2019-12-01
/// try EDTFDate("28-09-2022")      // throws: "28-09-2022" is no date Kring knows: write 2022-09-28.
/// ```
///
/// Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2:2019:
///
/// | written | means |
/// |---|---|
/// | `2022`, `2022-09`, `2022-09-28`, `-0044-03-15` | a year, month or day; the year before 0001 is 0000 |
/// | `2022-09-28T14:00:00`, `…Z`, `…+02:00`, `…-04` | a second, by the graph's zone or by its own |
/// | `2022-09-28T14:00` | a minute (beyond EDTF) |
/// | `2019/2021`, `2022-09-28T14:00/2022-09-28T16:00` | from the start of one until the end of the other; a time ends it at that instant (beyond EDTF) |
/// | `2019/..`, `../2021`, `2019/`, `/2021` | open, and unknown |
/// | `2019-21` … `2019-24` | spring (March to May), summer, autumn, winter (December to February of the next year) |
/// | `2019-33` … `2019-36` | the quarters of a year |
/// | `2019?`, `2019-06~`, `2019-06-11%`, `2004-06~-11` | uncertain, approximate, both; of the whole or a part |
/// | `201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX` | digits nobody knows |
/// | `Y170000002` | a year of five digits or more, at most eleven |
/// | `[2019,2021]`, `[2019-03..2019-06]`, `[2019-09..]`, `[..2022]` | at one moment within |
public struct EDTFDate: Hashable, Sendable, CustomStringConvertible {
  /// The text as it was given.
  public let description: String
  private let stretch: Stretch

  /// Reads `text`.
  ///
  /// - Throws: ``GraphError`` if `text` is no date, or if it ends before it starts, with what to
  ///   write instead. An end and a start of which only one has a zone are compared in the zone that
  ///   would favour them most.
  /// - Complexity: O(*n*) in the length of `text`, of which 256 bytes are accepted.
  public init(_ text: String) throws {
    do {
      (description, stretch) = (text, try Self.stretch(of: text))
    } catch {
      throw GraphError(EDTFAdvice.sentence(for: text, error))
    }
  }

  /// Reads `text`, or is `nil` if that is no date: for many texts that need no advice, which takes
  /// a thousand times longer to think of.
  package init?(exactly text: String) {
    guard let stretch = try? Self.stretch(of: text) else { return nil }
    (description, self.stretch) = (text, stretch)
  }

  /// The date that was packed.
  package init(_ packed: PackedDate) {
    (description, stretch) = (packed.text, packed.stretch)
  }

  /// Whether this is one whole day, such as `2022-09-28` or `2022-09-28?`.
  public var isSingleDay: Bool { stretch.kind == .day }

  /// The time that this date allows: from the earliest start to the latest end.
  ///
  /// ```swift
  /// let day = try EDTFDate("2022-09-28")
  /// day.bounds(in: .gmt)                                          // 2022-09-28T00:00:00Z, 24 hours
  /// day.bounds(in: TimeZone(identifier: "Europe/Amsterdam")!)     // 2022-09-27T22:00:00Z, 24 hours
  /// ```
  ///
  /// What names no zone is read in `zone`. What its clocks showed twice, when they were put back,
  /// may have been either time; what they never showed, when they were put forward, is the moment
  /// of the jump.
  public func bounds(in zone: TimeZone) -> DateBounds {
    stretch.bounds { ZoneOffsets(zone, near: $0) }
  }

  /// The time that this date allows, as ``bounds(in:)`` tells it, for many dates.
  package func bounds(with zone: ZoneOffsets) -> DateBounds {
    stretch.bounds { _ in zone }
  }

  private static func stretch(of text: String) throws(EDTFParser.Problem) -> Stretch {
    if let packed = PackedDate(text) { return packed.stretch }
    if let interval = Stretch(interval: text.utf8.span) { return interval }
    return try EDTFParser.parse(text)
  }
}
