/// What the sentences of a story are made of, before they are put in the words of a language.
enum StoryFacts {
  /// How sure a sentence is.
  enum Doubt: Hashable {
    case none
    /// Inferred: "presumably".
    case presumed
    /// Nobody noted through whom: "perhaps".
    case perhaps
  }

  /// Some people and communities, by name as far as they are few.
  struct Company: Hashable {
    /// Those of whom it is recorded.
    var names: [String] = []
    /// Those of whom it is inferred.
    var presumed: [String] = []
    var people: Int
    var communities: Int
    /// How many of all it is inferred of.
    var presumedCount: Int
    /// Whether all are named; else `names` are a few of them.
    var isWhole: Bool
    /// When they did it, where that is to be said.
    var date: SpokenDate?

    var count: Int { people + communities }
  }

  /// How the idea began.
  struct Beginning: Hashable {
    var idea: String
    /// `insight`, `question`, `product` …
    var form: String?
    /// Who voiced it there, or at all if no meeting is noted.
    var voices: Company
    var date: SpokenDate?
    /// Whether nothing of it was certainly before that.
    var isFirst: Bool
    /// The meeting at which it first arose.
    var meeting: Place?
    /// The other meetings at which it arose, by date.
    var alsoAt: [Place]
    /// What else it came from.
    var sources: [String]
    /// What else it came from, as somebody inferred.
    var presumedSources: [String]
  }

  /// A meeting, and when it was.
  struct Place: Hashable {
    var meeting: String
    var date: SpokenDate?
    /// Whether it is inferred that the idea arose there.
    var isPresumed: Bool
  }

  /// That it came to a meeting.
  struct Arrival: Hashable {
    var time: Time
    /// What was brought, where that is not the idea itself.
    var thing: String?
    var meeting: String
    var carriers: [String]
    /// Where many may have brought it: how many.
    var carrierCount: Int
    var doubt: Doubt
  }

  /// That it came up at one meeting of a series after the other.
  struct Return: Hashable {
    var from: SpokenDate?
    var to: SpokenDate?
    /// What was brought, where that is not the idea itself.
    var thing: String?
    var meetings: Int
    var series: String
    var carriers: [String]
    /// Of how many of the meetings it is inferred.
    var presumed: Int
    var people: Int
  }

  /// That something came of it.
  struct Outcome: Hashable {
    enum Kind: Hashable { case product, insight, action, community }

    var time: Time
    /// What it came from, where that is not what was last told of.
    var source: Source
    /// `led`, `sparked`, `grew`, or the form in which it grew.
    var how: String
    var kind: Kind
    var name: String
    /// Who made it, voiced it or took it on.
    var authors: [String]
    var presumedAuthors: [String]
    var status: String?
    var doubt: Doubt
  }

  enum Source: Hashable {
    case idea
    case meeting(String)
    /// The meeting that the last sentence told of.
    case thisMeeting
    case thing(String)
  }

  /// When something was: after how long, and on which date.
  struct Time: Hashable {
    var gap: Gap?
    var date: SpokenDate?
  }

  /// The time between two events, in the unit one says it in.
  struct Gap: Hashable {
    enum Unit: Hashable { case day, week, month, year }

    var count: Int
    var unit: Unit
    /// Whether the dates leave so much room that one says "about".
    var isAbout: Bool
  }

  /// What is not told one by one.
  struct Rest: Hashable {
    var meetings = 0
    var insights = 0
    var products = 0
    var actions = 0
    /// Who came to know it there.
    var people = 0
    var communities = 0
  }

  /// How it ends.
  struct Ending: Hashable {
    var people: Int
    var communities: Int
    var meetings: Int
    var insights: Int
    var products: Int
    var duration: Gap?
    var borders: Int
    /// Through whom most people have it, and how many.
    var carrier: String?
    var carried: Int
    /// Of how many people nobody noted by when they had it.
    var undated: Int
    /// Whom it may have reached, none of it noted.
    var isPossible: Bool
    /// Whether "presumably", or "perhaps", was said before.
    var hasPresumed: Bool
    var hasPerhaps: Bool
  }

  /// Whom it may have reached beyond those recorded.
  struct Possibility: Hashable {
    /// How many people are recorded as having it.
    var recorded: Int
    /// Of how many more that is inferred.
    var presumed: Int
    /// How many of all these have no place in it, because nobody noted by when they had it.
    var unplaced: Int
    var others: Int
    var communities: Int
    var first: [Step]
    /// Through how many meetings it may have come to the farthest.
    var meetings: Int

    struct Step: Hashable {
      var who: String
      var from: String
      var meeting: String
      var date: SpokenDate?
    }
  }
}
