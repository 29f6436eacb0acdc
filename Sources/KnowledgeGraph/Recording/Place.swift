/// A place in a record where a name can stand: which nodes fit there, and what a name becomes that
/// nobody bears yet.
struct Place {
  /// The labels that fit; any does if there are none.
  let labels: Set<NodeLabel>
  /// What an unknown name becomes; nil where it has to be known.
  var becomes: NodeLabel?
  /// Whether "NAME:role" and "NAME:12" may stand here.
  var takesRole = false
  /// Whether this is what the verb is about, which the user may insist is new.
  var isSubject = false
  /// Whether what stands here is there to be changed or removed, so that recording it first is no
  /// remedy.
  var isToChange = false
}

extension Place {
  /// Whether a date may stand here for that day's only meeting.
  var takesDates: Bool { labels.isEmpty || labels.contains(.meeting) }

  static let conversant = Place(
    labels: [.person, .community], becomes: .person, takesRole: true)
  static let host = Place(labels: [.person, .community], becomes: .community)
  /// Where anything may stand that is known.
  static let anywhere = Place(labels: [])
  /// Where anything may stand that is to be changed or removed.
  static let changed = Place(labels: [], isToChange: true)
  static let community = Place(labels: [.community], becomes: .community)
  static let series = Place(labels: [.series], becomes: .series)
  static let theme = Place(labels: [.theme], becomes: .theme)

  /// Where something of one of these labels stands that must be known already.
  static func known(_ labels: NodeLabel...) -> Place { Place(labels: Set(labels)) }

  /// What a verb is about.
  static func subject(_ label: NodeLabel) -> Place {
    Place(labels: [label], becomes: label, isSubject: true)
  }
}
