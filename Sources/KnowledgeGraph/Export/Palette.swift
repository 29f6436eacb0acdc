public import PropertyGraph

/// Okabe and Ito's eight colours, which people tell apart whatever colours they see.
///
/// M. Okabe and K. Ito, "Color Universal Design", 2008, https://jfly.uni-koeln.de/color/.
enum Palette {
  static let black = Appearance.Colour(0x000000)
  static let orange = Appearance.Colour(0xE69F00)
  static let skyBlue = Appearance.Colour(0x56B4E9)
  static let bluishGreen = Appearance.Colour(0x009E73)
  static let yellow = Appearance.Colour(0xF0E442)
  static let blue = Appearance.Colour(0x0072B2)
  static let vermillion = Appearance.Colour(0xD55E00)
  static let reddishPurple = Appearance.Colour(0xCC79A7)
  /// For what Kring does not know.
  static let grey = Appearance.Colour(0x999999)
}

extension NodeLabel {
  /// The colour in which pictures show it.
  ///
  /// The four that the story is about have the four that differ most; a community is a paler
  /// person, as it takes part like one.
  ///
  /// | label | colour | |
  /// |---|---|---|
  /// | `Person` | blue | `#0072B2` |
  /// | `Community` | sky blue | `#56B4E9` |
  /// | `Meeting` | vermillion | `#D55E00` |
  /// | `Series` | reddish purple | `#CC79A7` |
  /// | `Insight` | orange | `#E69F00` |
  /// | `Product` | bluish green | `#009E73` |
  /// | `Theme` | yellow | `#F0E442` |
  /// | `Action` | black | `#000000` |
  public var colour: Appearance.Colour {
    switch self {
    case .person: Palette.blue
    case .community: Palette.skyBlue
    case .meeting: Palette.vermillion
    case .series: Palette.reddishPurple
    case .insight: Palette.orange
    case .product: Palette.bluishGreen
    case .theme: Palette.yellow
    case .action: Palette.black
    }
  }
}

extension NodeLabel {
  /// The shape in which pictures show it: what part it has in the story. Which of the two that share
  /// a shape it is, its colour says, also in grey.
  ///
  /// | shape | | labels |
  /// |---|---|---|
  /// | disc | who takes part | `Person` `Community` |
  /// | square | where they meet: a room | `Meeting` `Series` |
  /// | triangle | what they think, and of what | `Insight` `Theme` |
  /// | diamond | what comes of it | `Product` `Action` |
  public var shape: Appearance.Shape {
    switch self {
    case .person, .community: .disc
    case .meeting, .series: .square
    case .insight, .theme: .triangle
    case .product, .action: .diamond
    }
  }
}

extension EdgeType {
  /// The colour in which pictures show it, by what it tells.
  ///
  /// | tells | types | colour | |
  /// |---|---|---|---|
  /// | the way of an idea | `SPARKED` `CARRIED_INTO` `GREW_INTO` `LED_TO` | vermillion | `#D55E00` |
  /// | whose idea it is | `VOICED` `HOLDS` | orange | `#E69F00` |
  /// | who made it, and for whom | `MADE` `FOR` `TOOK_ON` | bluish green | `#009E73` |
  /// | who was there | `ATTENDED` `HOSTED` | sky blue | `#56B4E9` |
  /// | who knows whom | `KNOWS`, and `MET` among people | blue | `#0072B2` |
  /// | what belongs where | `MEMBER_OF` `PART_OF` | reddish purple | `#CC79A7` |
  /// | what it is about | `ABOUT` `CARES_ABOUT` | yellow | `#F0E442` |
  public var colour: Appearance.Colour {
    switch self {
    case .sparked, .carriedInto, .grewInto, .ledTo: Palette.vermillion
    case .voiced, .holds: Palette.orange
    case .made, .madeFor, .tookOn: Palette.bluishGreen
    case .attended, .hosted: Palette.skyBlue
    case .knows: Palette.blue
    case .memberOf, .partOf: Palette.reddishPurple
    case .about, .caresAbout: Palette.yellow
    }
  }
}
