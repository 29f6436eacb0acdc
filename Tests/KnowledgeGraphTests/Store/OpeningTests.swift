import Foundation
import GRDB
import PropertyGraph
import Testing

@testable import KnowledgeGraph

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func refusal(at path: String, creating: Bool = true) -> String? {
    let error = #expect(throws: KnowledgeError.self) {
      try GraphStore(path: path, creating: creating)
    }
    return error?.description.replacing(folder.path(""), with: "")
  }

  private func sqlite(_ name: String, _ sql: String) throws {
    try DatabaseQueue(path: folder.path(name)).write { try $0.execute(sql: sql) }
  }

  @Test func `a new file is known to SQLite's tools by its number`() throws {
    try folder.store().close()
    let bytes = try Data(contentsOf: folder.url.appending(path: "test.kring"))
    #expect(bytes[68..<72].elementsEqual("Krng".utf8))
    #expect(bytes[60..<64].elementsEqual([0, 0, 0, 1]))
  }

  @Test func `closing gathers everything into the one file`() async throws {
    let store = try folder.store()
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    try store.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["test.kring"])
  }

  @Test func `a store that goes away closes its file`() async throws {
    do {
      let store = try folder.store()
      try await store.apply(GraphStoreTests.evening, verb: "meet")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["test.kring"])
  }

  @Test func `an empty file becomes a graph`() async throws {
    try Data().write(to: folder.url.appending(path: "test.kring"))
    #expect(try await folder.store().graph() == .empty)
  }

  @Test func `odd names are files like others`() async throws {
    for name in ["a b.kring", "100%?#.kring", "file:x.kring", ":memory:"] {
      let store = try folder.store(name)
      try await store.apply(GraphStoreTests.evening, verb: "meet")
      #expect(FileManager.default.fileExists(atPath: folder.path(name)))
    }
  }

  @Test func `no SQLite file`() throws {
    try Data(repeating: 0x2A, count: 4096).write(to: folder.url.appending(path: "x.kring"))
    #expect(
      refusal(at: folder.path("x.kring"))
        == "x.kring is no Kring graph: it is not an SQLite file. To read a graph in another format, import it."
    )
  }

  @Test func `an SQLite file of another program`() throws {
    try sqlite("x.kring", "CREATE TABLE bookmark (id)")
    #expect(
      refusal(at: folder.path("x.kring"))
        == "x.kring is no Kring graph: it is an SQLite file of another program.")
  }

  @Test func `a file from a newer version`() throws {
    try folder.store("x.kring").close()
    try sqlite("x.kring", "PRAGMA user_version = 7")
    #expect(
      refusal(at: folder.path("x.kring"))
        == "x.kring was written by a newer Kring (version 7 of its tables; this one knows 1). Bring Kring up to date."
    )
  }

  @Test func `a folder`() throws {
    #expect(
      refusal(at: folder.path("").dropLast().description)?.hasSuffix(
        "is a folder, not a graph. Name the .kring file in it.") == true)
  }

  @Test func `a missing folder`() throws {
    #expect(
      refusal(at: folder.path("none/x.kring"))
        == "There is no folder none to put none/x.kring in. Make it first.")
  }

  @Test func `a missing file, where none is to be made`() throws {
    #expect(
      refusal(at: folder.path("x.kring"), creating: false)
        == "There is no graph at x.kring. Make one with: kring init x.kring")
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.kring")))
  }

  @Test func `a damaged file`() async throws {
    do {
      let store = try folder.store("x.kring")
      for number in 0..<200 {
        try await store.apply([.addNode(NodeRecord(id: "n\(number)"))], verb: "add")
      }
    }
    let file = try FileHandle(forUpdating: folder.url.appending(path: "x.kring"))
    try file.seek(toOffset: 4096 * 2)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4096 * 20))
    try file.close()
    let error = await #expect(throws: KnowledgeError.self) {
      _ = try await folder.store("x.kring").graph()
    }
    #expect(
      error?.description.contains("x.kring is damaged (database disk image is malformed)") == true)
  }

  @Test func `a full disk`() async throws {
    let store = try folder.store("x.kring")
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    try await store.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let text = String(repeating: "long ", count: 10_000)
    let error = await #expect(throws: KnowledgeError.self) {
      try await store.apply(
        [.set(.node("janny"), key: "note", to: .string(text))], verb: "edit")
    }
    #expect(
      error?.description.hasSuffix(
        "x.kring cannot grow: the disk is full. Nothing was changed; make room and try again.")
        == true)
    #expect(try await store.graph() == Graph.empty.applying(GraphStoreTests.evening))
  }

  @Test func `a file that another program keeps locked`() async throws {
    let store = try folder.store("x.kring")
    let other = try DatabaseQueue(path: folder.path("x.kring"))
    let error = try await other.writeWithoutTransaction { db in
      try db.beginTransaction(.immediate)
      defer { try? db.rollback() }
      return #expect(throws: KnowledgeError.self) {
        try inKringsWords(path: "x.kring") {
          try store.queue.inTransaction(.immediate) { _ in .commit }
        }
      }
    }
    #expect(
      error?.description
        == "x.kring is in use: another program has been writing to it for more than five seconds. Nothing was changed; try again."
    )
  }
}

@Suite struct ReadOnlyTests {
  /// Runs `body` as somebody who may not write to the folder, in a process of its own: root may
  /// write everywhere.
  @Test func `a folder that cannot be written to opens read only`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try folder.store()
      try await store.apply(GraphStoreTests.evening, verb: "meet")
    }
    let path = folder.path("test.kring")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.path(""))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path(""))
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      if geteuid() == 0 { #expect(setuid(65534) == 0) }
      let store = try GraphStore(path: path)
      #expect(store.isReadOnly)
      #expect(try await store.graph().nodeCount == 2)
      #expect(try await store.history().count == 1)
      let error = await #expect(throws: KnowledgeError.self) { try await store.undo() }
      #expect(
        error?.description.hasSuffix(
          "can only be read: you may not write to it or to its folder. Copy it to where you may.")
          == true)
      let refusal = #expect(throws: KnowledgeError.self) {
        try GraphStore(path: path.replacing("test.kring", with: "new.kring"))
      }
      #expect(refusal?.description.contains("cannot be made: you may not write to") == true)
    }
  }

  @Test func `a folder that cannot be written to shows what another process is writing`()
    async throws
  {
    let folder = try TemporaryFolder()
    let store = try folder.store()
    try await store.apply(GraphStoreTests.evening, verb: "meet")
    let path = folder.path("test.kring")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: folder.path(""))
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path(""))
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      if geteuid() == 0 { #expect(setuid(65534) == 0) }
      let store = try GraphStore(path: path)
      #expect(store.isReadOnly)
      #expect(try await store.graph().nodeCount == 2)
    }
    try store.close()
  }
}
