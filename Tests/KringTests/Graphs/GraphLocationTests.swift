import Testing

@testable import kring

@Suite struct GraphLocationTests {
  @Test func `The option comes first, then the environment`() throws {
    let environment = ["KRING_GRAPH": "b.kring"]
    #expect(try GraphLocation.find(option: "a.kring", environment: environment).path == "a.kring")
    #expect(try GraphLocation.find(option: nil, environment: environment).path == "b.kring")
  }

  @Test func `The only graph of the folder needs no name`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "fers.kring")
    try scratch.write("", to: "fers.kring-wal")
    try scratch.write("", to: "other.graphml")
    let found = try GraphLocation.find(option: nil, environment: [:], folder: scratch.path)
    #expect(found.path == "\(scratch.path)/fers.kring")
  }

  @Test func `Two graphs are listed`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a.kring")
    try scratch.write("", to: "b.kring")
    let failure = #expect(throws: Failure.self) {
      try GraphLocation.find(option: nil, environment: [:], folder: scratch.path)
    }
    #expect(
      failure?.description == """
        Which graph? Name one with --graph, or in KRING_GRAPH:
          \(scratch.path)/a.kring
          \(scratch.path)/b.kring
        """)
  }

  @Test func `Without a graph it says how to start one`() throws {
    let failure = #expect(throws: Failure.self) {
      try GraphLocation.find(option: nil, environment: [:], folder: "/nowhere")
    }
    #expect(failure?.description.contains("kring init") == true)
  }
}
