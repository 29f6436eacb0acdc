import KnowledgeGraph

extension PseudonymReport {
  /// What became of the names, and what is not in the file.
  var lines: [String] {
    [names, leftOut, coarser, small].compactMap { $0 }
      + ["Who knows these people may recognise them by who met whom all the same."]
  }

  private var names: String {
    "\(count(nodes, "name and id is a code", "names and ids are codes")), new ones in each export."
  }

  private var leftOut: String? {
    let properties = removed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\($0.key.printable) (\($0.value))"
    }
    let kinds = kinds == 0 ? [] : ["kinds that Kring does not know (\(kinds))"]
    let settings = settings == 0 ? [] : ["settings (\(settings))"]
    let all = properties + kinds + settings
    return all.isEmpty ? nil : "Left out: \(enumerate(all, atMost: 30))."
  }

  private var coarser: String? {
    dates == 0 ? nil : "\(count(dates, "date has", "dates have")) a month and no day."
  }

  private var small: String? {
    guard groups > 0 else { return nil }
    return isFolding
      ? "\(groups) groups of too few people stand together as one."
      : "\(count(groups, "group of too few people is", "groups of too few people are")) left out."
  }
}
