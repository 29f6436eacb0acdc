import ArgumentParser
import KnowledgeGraph

/// Which meetings count as one after the other.
struct Certainty: ParsableArguments {
  @Flag(
    help: "Let meetings count that may have been one after the other, not only that certainly were."
  )
  var uncertain = false

  var mode: Spread.Mode { uncertain ? .uncertain : .certain }
}
