import PropertyGraph

/// The columns of what GEXF says otherwise than by an attribute: places, colours, times.
struct GEXFColumns {
  enum Kind: Int, CaseIterable {
    case within, weight, label, date, spells, start, end
    case x, y, z, size, colour, alpha, shape, image, thickness

    /// The name of the property.
    var name: String {
      switch self {
      case .within: Structure.within
      case .weight: Structure.weight
      case .label: "label"
      case .date: Structure.date
      case .spells: Structure.spells
      case .start: Structure.start
      case .end: Structure.end
      case .x: Structure.x
      case .y: Structure.y
      case .z: Structure.z
      case .size: Structure.size
      case .colour: Structure.colour
      case .alpha: "alpha"
      case .shape: Structure.shape
      case .image: "image"
      case .thickness: Structure.thickness
      }
    }

    /// Whether an attribute of the same name means the same.
    fileprivate var isShared: Bool { self == .weight || self == .label }
  }

  fileprivate var numbers = [Int](repeating: -1, count: 2 * Kind.allCases.count)
}

extension GEXFReader {
  /// The builder's column for something, made when it is first needed; it takes the name of no
  /// attribute.
  @inline(__always)
  mutating func column(_ kind: GEXFColumns.Kind, of scope: DeclaredScope) -> Int {
    let index = kind.rawValue * 2 + (scope == .node ? 0 : 1)
    let known = columns.numbers[index]
    return known >= 0 ? known : addColumn(kind, scope, index)
  }

  private mutating func addColumn(_ kind: GEXFColumns.Kind, _ scope: DeclaredScope, _ index: Int)
    -> Int
  {
    let name = kind.isShared ? kind.name : freeName(kind.name, in: scope)
    let column = scope == .node ? builder.nodeColumn(name) : builder.edgeColumn(name)
    columns.numbers[index] = column
    return column
  }

  mutating func set(
    _ kind: GEXFColumns.Kind, of scope: DeclaredScope, _ row: Int, to value: PropertyValue
  ) {
    set(scope, row, column(kind, of: scope), value)
  }

  @inline(__always)
  mutating func set(_ scope: DeclaredScope, _ row: Int, _ column: Int, text: Span<UInt8>) {
    if scope == .node {
      builder.set(node: row, column, text: text)
    } else {
      builder.set(edge: row, column, text: text)
    }
  }

  @inline(__always)
  mutating func set(_ scope: DeclaredScope, _ row: Int, _ column: Int, _ interval: PackedInterval) {
    if scope == .node {
      builder.set(node: row, column, interval: interval)
    } else {
      builder.set(edge: row, column, interval: interval)
    }
  }

  @inline(__always)
  mutating func set(_ scope: DeclaredScope, _ row: Int, _ column: Int, _ value: PropertyValue) {
    if scope == .node {
      builder.set(node: row, column, value)
    } else {
      builder.set(edge: row, column, value)
    }
  }
}
