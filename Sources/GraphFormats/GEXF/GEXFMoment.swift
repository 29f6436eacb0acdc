import PropertyGraph

/// A bound of a time as GEXF writes it.
enum GEXFMoment: Equatable {
  /// Nobody knows, or it goes on: absent, empty, or infinite.
  case open
  /// A day or a time of day, in EDTF.
  case date(String)
  case number(Double)
}

/// A time as it stands in a graph.
enum GEXFTime {
  /// A date or an interval, in EDTF.
  case date(String)
  /// Bounds that are numbers and no dates.
  case number(start: Double?, end: Double?)
}
