/// Something, and all that linked data says of it, in the order in which it is written.
struct LinkedDataResource {
  let name: LinkedDataName
  private(set) var predicates: [LinkedDataName] = []
  private(set) var objects: [[LinkedDataObject]] = []
  private var numbers: [LinkedDataName: Int] = [:]
  private var said: Set<Statement> = []

  private struct Statement: Hashable {
    let predicate: LinkedDataName
    let object: LinkedDataObject
  }

  init(_ name: LinkedDataName) { self.name = name }

  /// Says something, once.
  mutating func add(_ predicate: LinkedDataName, _ object: LinkedDataObject) {
    guard said.insert(Statement(predicate: predicate, object: object)).inserted else { return }
    if let number = numbers[predicate] { return objects[number].append(object) }
    numbers[predicate] = predicates.count
    predicates.append(predicate)
    objects.append([object])
  }
}
