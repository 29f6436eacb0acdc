import Foundation
import PropertyGraph

extension GEXFReader {
  // MARK: What the file tells of itself

  mutating func startMeta(_ element: borrowing XMLElement<GEXFWord>) {
    push(.meta)
    if let date = element.text(of: .lastmodifieddate) { set(meta: "lastmodifieddate", date) }
  }

  /// Whatever stands in `<meta>` is a text with a name.
  mutating func startMetaEntry(_ element: borrowing XMLElement<GEXFWord>) -> Bool {
    leaf = .meta(element.localName)
    return true
  }

  mutating func endMeta(_ name: String, _ text: String) {
    let known = ["creator", "description", "keywords", "title"]
    let lowered = name.lowercased()
    switch lowered {
    case "creator" where text.trimmed == GEXFMark.creator:
      origin.isOwn = true
      origin.isUntouched = true
    case "description" where origin.isOwn || text.contains(GEXFMark.appearance):
      origin.isOwn = true
      settings = [:]
      readDescription(text)
    case _ where origin.isOwn: break
    default: set(meta: known.contains(lowered) ? lowered : name, text)
    }
  }

  private mutating func set(meta name: String, _ text: String) {
    if !text.trimmed.isEmpty, settings[name] == nil { settings[name] = .string(text) }
  }

  /// The description of a file that Kring wrote.
  private mutating func readDescription(_ text: String) {
    origin.hasComputedWeights = text.contains(GEXFMark.weights)
    for line in text.split(separator: "\n") where line.hasPrefix(GEXFMark.settings) {
      let json = String(line.dropFirst(GEXFMark.settings.count))
      _ = PropertyValue.readObject(json.utf8Span.span) { settings[$0] = $1 }
    }
  }

  // MARK: The graph

  mutating func startGraph(_ element: borrowing XMLElement<GEXFWord>) {
    graphCount += 1
    push(.graph)
    isDirected =
      element.withValue(of: .defaultedgetype) { direction($0, element.place) } ?? false
    let timeFormat = element.text(of: .timeformat)?.lowercased() ?? ""
    isCountingTime = ["integer", "int", "long"].contains(timeFormat)
    isDated = ["date", "datetime"].contains(timeFormat)
    if graphCount > 1 {
      notes.add(
        .severalGraphs, line: element.place.line,
        "another graph; all in the file are read as one")
    }
    noteAttributes(
      of: element,
      except: [
        .defaultedgetype, .idtype, .timeformat, .timerepresentation, .timezone, .mode, .type,
        .start, .end, .startopen, .endopen, .timestamp, .timestamps, .intervals, .name, .count,
        .id, .label,
      ])
    if !origin.isOwn { readSettings(element) }
  }

  /// What is true of the graph as a whole: its name, its zone, and in a slice its time.
  private mutating func readSettings(_ element: borrowing XMLElement<GEXFWord>) {
    for word in [GEXFWord.id, .name, .label] {
      if let text = element.text(of: word) { set(meta: word.spelling, text) }
    }
    if let zone = element.text(of: .timezone) { readZone(zone, element.place.line) }
    for time in times(of: element) {
      switch time {
      case .date(let text): settings[Structure.date] = .string(text)
      case .number(let start, let end):
        if let start { settings[Structure.start] = number(start) }
        if let end { settings[Structure.end] = number(end) }
      }
    }
  }

  private mutating func readZone(_ name: String, _ line: Int) {
    if TimeZone(identifier: name) != nil {
      settings["zone"] = .string(name)
    } else {
      notes.add(
        .unreadableTime, line: line,
        "timezone=\"\(name)\" is no zone that is known; its times are read as UTC")
    }
  }
}
