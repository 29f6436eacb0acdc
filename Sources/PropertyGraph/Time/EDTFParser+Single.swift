extension EDTFParser {
  /// `2019`, `201X`, `2019-06~`, `2019-23`, `2004-06~-11`, `1985-XX-XX`.
  static func calendarDate(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    var reader = Reader(text)
    let years = try reader.part { reader throws(Problem) in try reader.years() }
    guard reader.skip("-") else {
      try reader.finish()
      return stretch(from: CivilDate(years.lowerBound), until: CivilDate(years.upperBound + 1))
    }
    guard years.count == 1 else {
      throw .impossible("a year with unknown digits stands alone, as in 201X")
    }
    let year = years.lowerBound
    let month = try reader.part { reader throws(Problem) in try reader.pair() }
    guard reader.skip("-") else {
      try reader.finish()
      return try section(month, of: year)
    }
    let day = try reader.part { reader throws(Problem) in try reader.pair() }
    try reader.finish()
    return try self.day(day, month, of: year)
  }

  /// A month, season or quarter of `year`; the whole year if it is unknown.
  private static func section(_ code: Int64?, of year: Int64) throws(Problem) -> Stretch {
    guard let code else { return stretch(from: CivilDate(year), until: CivilDate(year + 1)) }
    let first: CivilDate
    let months: Int64
    switch code {
    case 1...12: (first, months) = (CivilDate(year, code), 1)
    case 21...24: (first, months) = (CivilDate(year, (code - 20) * 3), 3)
    case 33...36: (first, months) = (CivilDate(year, (code - 33) * 3 + 1), 3)
    default:
      throw .impossible(
        "months run from 01 to 12, seasons from 21 to 24, quarters from 33 to 36")
    }
    return stretch(from: first, until: first.firstOfMonth(after: months))
  }

  private static func day(
    _ day: Int64?, _ month: Int64?, of year: Int64
  ) throws(Problem) -> Stretch {
    guard let day else {
      if let month, !(1...12 ~= month) { throw .impossible("months run from 01 to 12") }
      return try section(month, of: year)
    }
    guard let month else {
      throw .impossible("a month nobody knows has no known day; write 2004-XX or 2004-XX-XX")
    }
    let date = try possible(CivilDate(year, month, day))
    let midnight = date.stamp
    return Stretch(kind: .day, start: .clock(midnight), end: .clock(midnight + 86_400))
  }

  private static func possible(_ date: CivilDate) throws(Problem) -> CivilDate {
    guard 1...12 ~= date.month else { throw .impossible("months run from 01 to 12") }
    guard date.isPossible else {
      let first = CivilDate(date.year, date.month)
      let last = CivilDate(stamp: first.firstOfMonth(after: 1).stamp - 1)
      throw .impossible("that month runs from \(first) to \(last)")
    }
    return date
  }

  private static func stretch(from first: CivilDate, until next: CivilDate) -> Stretch {
    Stretch(kind: .other, start: .clock(first.stamp), end: .clock(next.stamp))
  }
}

extension EDTFParser {
  /// `Y170000002`, `Y-170000002`.
  static func longYear(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    var reader = Reader(text.dropFirst())
    let year = try reader.part { reader throws(Problem) in try reader.longYear() }
    try reader.finish()
    return stretch(from: CivilDate(year), until: CivilDate(year + 1))
  }

  /// `2022-09-28T14:00`, `2022-09-28T14:00:30`, and these with `Z`, `+02:00` or `-04`.
  static func time(_ text: Substring.UTF8View) throws(Problem) -> Stretch {
    var reader = Reader(text)
    let date = try possible(try reader.date())
    guard reader.skip("T") else { throw .form }
    let hour = try reader.number(upTo: 23, "hours run from 00 to 23")
    guard reader.skip(":") else { throw .form }
    let minute = try reader.number(upTo: 59, "minutes run from 00 to 59")
    let hasSeconds = reader.skip(":")
    let second = hasSeconds ? try reader.number(upTo: 59, "seconds run from 00 to 59") : 0
    let offset = try reader.offset()
    try reader.finish()
    let start = date.stamp + hour * 3_600 + minute * 60 + second
    let end = start + (hasSeconds ? 1 : 60)
    guard let offset else { return Stretch(kind: .time, start: .clock(start), end: .clock(end)) }
    return Stretch(kind: .time, start: .instant(start - offset), end: .instant(end - offset))
  }
}
