extension EdgeType {
  /// How one says an edge of this type after the name of its source: "came to".
  var words: String {
    switch self {
    case .attended: "came to"
    case .hosted: "hosted"
    case .partOf: "is part of"
    case .memberOf: "is a member of"
    case .voiced: "voiced"
    case .sparked: "sparked"
    case .carriedInto: "was carried into"
    case .grewInto: "grew into"
    case .ledTo: "led to"
    case .made: "made"
    case .madeFor: "is for"
    case .holds: "holds"
    case .about: "is about"
    case .caresAbout: "cares about"
    case .knows: "knows"
    case .tookOn: "took on"
    }
  }

  /// How one says it after the name of its target: "was attended by".
  var wordsBackwards: String {
    switch self {
    case .attended: "was attended by"
    case .hosted: "was hosted by"
    case .partOf: "has as parts"
    case .memberOf: "has as members"
    case .voiced: "was voiced by"
    case .sparked: "was sparked by"
    case .carriedInto: "was told of"
    case .grewInto: "grew from"
    case .ledTo: "came from"
    case .made: "was made by"
    case .madeFor: "is served by"
    case .holds: "is held by"
    case .about: "is the theme of"
    case .caresAbout: "is cared about by"
    case .knows: "knows"
    case .tookOn: "was taken on by"
    }
  }
}
