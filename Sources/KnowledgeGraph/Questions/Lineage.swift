import PropertyGraph

/// Where a product or an insight came from: the arrows of a trail, backwards.
///
/// As JSON `{"of": {…}, "steps": [{"id", "name", "label", "date", "earliest", "latest", "toward", "how",
/// "generation", "evidence", "notes", "people", "brought"}]}`. The first step is the thing itself.
public struct Lineage: Hashable, Sendable, Encodable {
  public let of: Named
  /// Each thing once, after the one it led to, siblings by earliest start, undated last, then name.
  public let steps: [Step]
}

extension Lineage {
  /// Something that the product or insight came from.
  public struct Step: Hashable, Sendable {
    public let thing: Thing
    /// The id of what it led to; `nil` for the thing itself.
    public let toward: String?
    /// How it led there: `led`, `sparked`, `grew` or the form in which it grew.
    public let how: String?
    /// How many steps back.
    public let generation: Int
    public let evidence: Evidence
    /// What was noted beside the arrow.
    public let notes: [String]
    /// Its makers, voices, hosts, and who took it on.
    public let people: [Participant]
    /// What was merely brought into this meeting: named here and not followed.
    public let brought: [Brought]
    /// Where in `steps` the next one stands that does not hang below this one.
    public internal(set) var end: Int
  }

  /// The steps that lead directly to a step, as positions in ``steps``.
  public func children(of step: Int) -> [Int] {
    var children: [Int] = []
    var next = step + 1
    while next < steps[step].end {
      children.append(next)
      next = steps[next].end
    }
    return children
  }
}

extension Lineage.Step: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": thing.id, "name": thing.name, "label": thing.label, "date": thing.date,
      "earliest": thing.bounds.earliestText, "latest": thing.bounds.latestText, "toward": toward,
      "how": how, "generation": generation, "evidence": evidence, "notes": notes, "people": people,
      "brought": brought,
    ])
  }
}

/// Somebody who had a part in a thing. As JSON `{"id", "name", "label", "how", "role", "date",
/// "evidence"}`.
public struct Participant: Hashable, Sendable {
  public let id: String
  public let name: String
  public let label: String
  /// `made`, `voiced`, `hosted`, `took on`.
  public let how: String
  public let role: String?
  public let date: String?
  public let evidence: Evidence
}

extension Participant: Encodable {
  public func encode(to encoder: any Encoder) throws {
    try encoder.encode(members: [
      "id": id, "name": name, "label": label, "how": how, "role": role, "date": date,
      "evidence": evidence,
    ])
  }
}

/// Something that was brought into a meeting, by whom, and what was said. As JSON `{"thing", "by",
/// "notes", "evidence"}`, `by` as `{"id", "name"}`.
public struct Brought: Hashable, Sendable, Encodable {
  public let thing: Thing
  /// Who brought it; empty where nobody noted it.
  public let by: [Named]
  public let notes: [String]
  public let evidence: Evidence
}
