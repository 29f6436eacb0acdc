import Foundation

/// What the nodes are, each with the letter that its ids begin with.
enum NodeKind: String, CaseIterable {
  case person = "Person"
  case meeting = "Meeting"
  case insight = "Insight"
  case product = "Product"
  case community = "Community"
  case theme = "Theme"

  var letter: Character {
    switch self {
    case .person: "p"
    case .meeting: "m"
    case .insight: "i"
    case .product: "r"
    case .community: "o"
    case .theme: "t"
    }
  }
}

/// What the edges are, and between what they run.
enum LinkType: UInt8 {
  case attended, voiced, carriedInto, sparked, grewInto, ledTo, made, memberOf
  case insightAbout, meetingAbout

  var name: String {
    switch self {
    case .attended: "ATTENDED"
    case .voiced: "VOICED"
    case .carriedInto: "CARRIED_INTO"
    case .sparked: "SPARKED"
    case .grewInto: "GREW_INTO"
    case .ledTo: "LED_TO"
    case .made: "MADE"
    case .memberOf: "MEMBER_OF"
    case .insightAbout, .meetingAbout: "ABOUT"
    }
  }

  var ends: (source: NodeKind, target: NodeKind) {
    switch self {
    case .attended: (.person, .meeting)
    case .voiced: (.person, .insight)
    case .carriedInto: (.insight, .meeting)
    case .sparked: (.meeting, .insight)
    case .grewInto: (.insight, .insight)
    case .ledTo: (.insight, .product)
    case .made: (.person, .product)
    case .memberOf: (.person, .community)
    case .insightAbout: (.insight, .theme)
    case .meetingAbout: (.meeting, .theme)
    }
  }
}

/// Time is counted in minutes since 08:00 on Monday, 5 January 2015.
enum WorkingTime {
  static let day = 1440

  /// A slot of five minutes in the two hours from eight on a working day of ten years, of which the
  /// later ones are busier.
  static func workingMinute(rolling dice: inout Dice) -> Int32 {
    let workingDay = Int(pow(dice.unit(), 0.8) * 2600)
    return Int32((workingDay / 5 * 7 + workingDay % 5) * day + dice.below(24) * 5)
  }

  /// "2015-01-05T08:00:00Z" for 0.
  static func text(_ minute: Int32) -> String {
    let total = Int(minute) + 480
    // Days since 1 March of the year 0, when a leap day is the last day of its year.
    let days = 735_908 + total / day
    let year400 = days % 146_097
    let year = (year400 - year400 / 1460 + year400 / 36524 - year400 / 146_096) / 365
    let yearDay = year400 - (365 * year + year / 4 - year / 100)
    let month = (5 * yearDay + 2) / 153
    let isNextYear = month > 9
    return pad(days / 146_097 * 400 + year + (isNextYear ? 1 : 0), 4)
      + "-" + pad(isNextYear ? month - 9 : month + 3, 2)
      + "-" + pad(yearDay - (153 * month + 2) / 5 + 1, 2)
      + "T" + pad(total % day / 60, 2) + ":" + pad(total % 60, 2) + ":00Z"
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
