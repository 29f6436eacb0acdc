extension Contacts {
  /// One scan over the meetings by earliest start. When a meeting begins, all that can have been
  /// heard by then is settled, because a meeting that is over began earlier; later ones may still
  /// tell the same people sooner, if they end sooner.
  ///
  /// With a `target`, the scan ends when nothing can reach it sooner.
  func certainTree(from seeds: [SeedRow], to target: Int?) -> ContactTree {
    var tree = ContactTree(count: participants.count, never: DateBounds.distantFuture)
    for seed in seeds { tree.times[seed.row] = min(tree.times[seed.row], seed.since) }
    scan(
      from: firstMeeting(of: seeds), to: target,
      &tree.times, &tree.parents, &tree.meetings, &tree.hops)
    return tree
  }

  private func scan(
    from first: Int, to target: Int?,
    _ times: inout [Int64], _ tellers: inout [Int32], _ through: inout [Int32],
    _ hops: inout [Int32]
  ) {
    var times = times.mutableSpan
    var tellers = tellers.mutableSpan
    var through = through.mutableSpan
    var hops = hops.mutableSpan
    let starts = starts.span
    let ends = ends.span
    let offsets = came.offsets.span
    let peopleEnds = peopleEnds.span
    let came = came.items.span

    for meeting in first..<starts.count {
      let (start, end) = (starts[meeting], ends[meeting])
      if let target, times[target] <= start { break }
      let first = Int(offsets[meeting])
      let groups = Int(peopleEnds[meeting])

      var teller: Int32 = -1
      var earliest = start + 1  // no overflow: an end exceeds a start
      var latest = Int64.min
      for position in first..<groups {
        let time = times[Int(came[position])]
        latest = max(latest, time)
        if time < earliest {
          earliest = time
          teller = came[position]
        }
      }
      guard teller >= 0 else { continue }

      // Late in a scan most people knew before: then there is nothing to tell them.
      for position in (end > latest ? groups : first)..<Int(offsets[meeting + 1]) {
        let listener = Int(came[position])
        let time = times[listener]
        if end > time { continue }
        if end == time {
          let known = tellers[listener]
          let isKept =
            known < 0
            ? time < DateBounds.distantFuture  // a seed stays a root
            : (times[Int(known)], known) <= (earliest, teller)
          if isKept { continue }
        }
        times[listener] = end
        tellers[listener] = teller
        through[listener] = Int32(truncatingIfNeeded: meeting)
        hops[listener] = hops[Int(teller)] + 1
      }
    }
  }

  /// The first meeting at which one of the seeds can tell.
  private func firstMeeting(of seeds: [SeedRow]) -> Int {
    seeds.compactMap { seed in
      let own = went.items[went[seed.row]]
      let index = own.partitionPoint { starts[Int($0)] >= seed.since }
      return index < own.endIndex ? Int(own[index]) : nil
    }.min() ?? meetings.count
  }
}
