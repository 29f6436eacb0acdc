extension Measure {
  /// What it tells of a network, as the question that it answers.
  public func question(of kind: MeasuredNetwork.Kind) -> String {
    switch (self, kind) {
    case (.degree, .whole): "Who or what has the most links?"
    case (.strength, .whole): "Who or what has the strongest links?"
    default: question
    }
  }

  /// What it tells, as the question that it answers of people who met.
  public var question: String {
    switch self {
    case .degree: "Who has met the most different people?"
    case .strength: "Who meets others most often?"
    case .pageRank: "Who is well connected to the well connected?"
    case .eigenvector: "Who belongs to those who meet each other most?"
    case .betweenness: "Who connects groups that would not meet otherwise?"
    case .closeness: "Who is few steps away from everybody?"
    case .harmonic: "Who is few steps away from many, though not all are connected?"
    case .constraint: "Who is tied to people who do not know each other?"
    case .effectiveSize: "Who has contacts in the most separate circles?"
    case .core: "Who belongs to the closely knit middle?"
    case .triangles: "Whose contacts know each other, how often?"
    case .clustering: "Whose contacts know each other, in which part of all pairs?"
    case .communities: "Which groups keep together?"
    case .bonding: "Who meets their own group most?"
    case .bridging: "Who meets other groups most?"
    case .components: "Which parts have nothing to do with each other?"
    case .cutPoints: "Without whom would a part be cut off?"
    case .bridges: "Which ties alone keep a part from being cut off?"
    case .reach: "Whose news could have travelled farthest, from meeting to meeting?"
    case .sources: "To whom could news have come from the most others, from meeting to meeting?"
    case .temporalCloseness: "Whose news could reach the others through the fewest meetings?"
    case .temporalBetweenness: "Through whom does news go from meeting to meeting?"
    }
  }

  /// What its numbers mean.
  public var meaning: String {
    switch self {
    case .degree: "How many others they are tied to."
    case .strength:
      "The weights of their ties together. Among people who met, a meeting of n adds 1 / (n − 1) to each tie: so it adds 1 to each who came, however large it was."
    case .pageRank:
      "How much of their time somebody would spend there who goes on from one to the next along ties, mostly strong ones. All together are 1."
    case .eigenvector:
      "In proportion to the numbers of all they are tied to, each times the weight of the tie: high for the inner circle, 0 outside of the best tied part."
    case .betweenness:
      "For each pair of others, which share of the shortest ways from one to the other goes through them, added up: 0 for those whom everybody can do without."
    case .closeness:
      "One through the mean number of steps to all they can reach, times the share of all that these are: 1 is tied to everybody, 0 to nobody."
    case .harmonic:
      "One through the number of steps to each other, on average: 1 is tied to everybody, 0 to nobody."
    case .constraint:
      "How much their contacts hold them by being tied to each other (Burt): the lower, the more openings between people who do not meet without them; about 1 has none."
    case .effectiveSize:
      "How many of their contacts say something that the others do not (Burt): as many as they have if no two are tied."
    case .core:
      "The greatest k for which they are in a part where everybody is tied to at least k others of that part."
    case .triangles: "How many pairs of their contacts are tied to each other."
    case .clustering: "Which part of the pairs of their contacts are tied, from 0 to 1."
    case .cutPoints: "Only they hold the parts on both sides of them together."
    case .bridges: "Nothing goes around such a tie: without it two parts are no longer joined."
    case .reach:
      "How many others could have heard of it, of people and groups. Nobody noted it: the meetings, certainly one after the other, allow it."
    case .sources:
      "From how many others it could have come, of people and groups. Nobody noted it: the meetings, certainly one after the other, allow it."
    case .temporalCloseness:
      "One through the least number of meetings to each other, people and groups, on average: 1 came to a meeting with everybody. Nobody noted it: the meetings, certainly one after the other, allow it."
    case .temporalBetweenness:
      "For each two others, which share of the ways of news from one to the other through the fewest meetings goes through them, added up. Nobody noted it: the meetings, certainly one after the other, allow it."
    case .communities:
      "Groups with more ties among them than chance would give, found by the Leiden algorithm. Other ways to group them may be nearly as good."
    case .bonding:
      "The weights of their ties to those of their own group; groups as in communities."
    case .bridging:
      "The weights of their ties to those of other groups; groups as in communities."
    case .components:
      "No tie leads from one part to another; within a part, ties lead from each to each."
    }
  }
}
