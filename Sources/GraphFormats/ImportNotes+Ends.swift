import PropertyGraph

/// What readers have to say in the same words, whatever the format.
extension ImportNotes {
  /// Notes that an edge ends at a node that the file does not have.
  mutating func addMissingNode(_ id: String, line: Int) {
    add(
      .missingNode, line: line,
      "an edge names the node \"\(id.excerpt)\", which the file does not have; it was made")
  }

  /// Notes that an edge lacks an end, so that it is left out.
  mutating func addEdgeWithoutEnd(line: Int) {
    add(.edgeWithoutEnd, line: line, "an edge does not say what it joins; it is not kept")
  }

  /// Notes that a node is declared again.
  mutating func addRepeatedNode(_ id: @autoclosure () -> String, line: Int) {
    add(
      .repeatedNode, line: line,
      "the node \"\(id().excerpt)\" is declared again; both are read as one")
  }

  /// Notes what a node without an id is called.
  mutating func addNodeWithoutID(called id: String, line: Int) {
    add(.nodeWithoutID, line: line, "a node has no id; it is called \"\(id.excerpt)\" now")
  }

  /// Notes that a value takes the place of an earlier one of the same element.
  mutating func addRepeatedValue(of name: @autoclosure () -> String, line: Int) {
    add(.repeatedValue, line: line, "\"\(name().excerpt)\" stands twice; the last one counts")
  }

  /// Notes how many edges had no id, if any.
  mutating func addEdgesWithoutID(_ count: Int) {
    guard count > 0 else { return }
    let edges = count == 1 ? "one edge has" : "\(count) edges have"
    add(.edgeWithoutID, line: 0, "\(edges) no id; each is called after its ends and its type now")
  }

  /// Finishes a graph and notes which ids of edges had to give way.
  ///
  /// - Throws: `FormatError` for a graph that cannot be, as one with too much text.
  mutating func finish(_ builder: consuming Graph.Builder, file: String) throws -> Graph {
    do {
      let (graph, renamed) = try builder.finishReporting()
      for (old, new) in renamed {
        add(
          .repeatedEdge, line: 0,
          "the edge id \"\(old.excerpt)\" is used twice; the later edge is called \"\(new.excerpt)\" now"
        )
      }
      return graph
    } catch let error as GraphError {
      throw FormatError(file: file, problem: error.description)
    }
  }
}

extension String {
  /// The text, or its beginning where it is too long for a message.
  var excerpt: String { utf8.count <= 80 ? self : "\(prefix(60))…" }
}
