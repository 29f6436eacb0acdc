import Foundation

/// Names for what is made up, of everyday letters, a few with accents, a few that XML must escape.
struct Wording {
  let seed: UInt64

  func name(_ kind: NodeKind, _ number: Int) -> String {
    var dice = Dice(seed: seed &* 97 &+ UInt64(number) &* 8 &+ UInt64(kind.letter.asciiValue ?? 0))
    func one(_ words: [String]) -> String { words[dice.below(words.count)] }
    return switch kind {
    case .person: "\(one(Self.given)) \(one(Self.family))"
    case .meeting: "\(one(Self.gatherings)): \(one(Self.topics))"
    case .insight:
      "\(one(Self.topics)) \(one(Self.claims)) \(one(Self.topics)) & \(one(Self.topics))"
    case .product:
      "\(one(Self.topics).capitalized) \(one(Self.topics).capitalized) \(number % 90 + 10)"
    case .community: "\(one(Self.family)) & \(one(Self.family)) Ltd"
    case .theme: "\(one(Self.topics)) #\(number)"
    }
  }

  private static let given = words(
    """
    Aisha Anke Arjen Bente Bram Carla Dieuwke Eva Fenna Geert Hedda Ilse Jelle Jörg Karim Lotte Maud
    Niels Noé Oda Pieter Renée Sanne Sjoerd Thijs Umut Vera Wout Xenia Yfke Zeynep Øyvind
    """)
  private static let family = words(
    """
    Aalbers Bakker Çelik Dekker Eriksen Faber Groen Haddad Ivanov Jansen Kok Lindgren Müller Nagy
    O'Neill Peeters Quist Ribeiro Schouten Terpstra Uysal Visser Wiersma Ypma Zijlstra
    """)
  private static let topics = words(
    """
    heritage plastic reading housing care language music water school archive garden energy sport
    history mobility debt youth ageing maps radio craft food poverty theatre bees repair
    """)
  private static let gatherings = [
    "Kitchen table", "Reading circle", "Village evening", "Workshop", "Walk", "Boot camp",
    "Q&A", "Round table", "Coffee morning", "Study day",
  ]
  private static let claims = [
    "grows with", "needs", "begins with", "is more than", "hides", "brings people to",
    "should not cost <5 for", "depends on", "fails without", "changes",
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
