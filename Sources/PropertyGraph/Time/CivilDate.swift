/// A day of the proleptic Gregorian calendar, with the year before year 1 called 0.
///
/// Days are counted from 1970-01-01 by shifting the year to begin in March, so that the leap day
/// comes last. See Hinnant, "chrono-compatible low-level date algorithms", 2013, and Neri and
/// Schneider, "Euclidean affine functions and their application to calendar algorithms",
/// doi:10.1002/spe.3172. All members are O(1).
struct CivilDate: Hashable, Sendable {
  var year: Int64
  var month: Int64
  var day: Int64

  init(_ year: Int64, _ month: Int64 = 1, _ day: Int64 = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `days` after 1970-01-01.
  init(daysSince1970 days: Int64) {
    let shifted = days + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day that a clock at `stamp` seconds since 1970-01-01T00:00 shows.
  init(stamp: Int64) {
    self.init(daysSince1970: stamp.dividedDown(by: 86_400))
  }

  /// The days from 1970-01-01 to this one.
  var daysSince1970: Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let century = marchYear.dividedDown(by: 100)
    let leapDays = (marchYear >> 2) - century + (century >> 2)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    return marchYear * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 719_469
  }

  /// The seconds from 1970-01-01T00:00 to this day's midnight, by the same clock.
  var stamp: Int64 { daysSince1970 * 86_400 }

  /// The first day of the month that lies `months` after this one's.
  func firstOfMonth(after months: Int64) -> CivilDate {
    let index = month - 1 + months
    return CivilDate(year + index / 12, index % 12 + 1)
  }

  /// Whether the calendar has this day.
  var isPossible: Bool {
    1...12 ~= month && day >= 1
      && (day <= 28 || day <= CivilDate.daysIn(month: month, of: year))
  }

  /// How many days `month` of `year` has.
  static func daysIn(month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether `year` has a 29 February.
  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Int64 {
  /// The quotient, rounded towards the past.
  func dividedDown(by divisor: Int64) -> Int64 {
    (self >= 0 ? self : self - (divisor - 1)) / divisor
  }
}
