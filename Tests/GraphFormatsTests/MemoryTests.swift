import Foundation
import GraphFormats
import Testing

/// The kernel's account of the memory of this process.
private enum Memory {
  /// Writing 5 there makes the most that was ever used what is used now.
  static let switches = "/proc/self/clear_refs"

  /// The most that was used since `forget()`, in bytes.
  static func most() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber))) * 1_024
  }

  static func forget() throws {
    let file = try FileHandle(forWritingTo: URL(filePath: switches))
    try file.write(contentsOf: Data("5".utf8))
    try file.close()
  }
}

/// The largest files that other tools wrote, which lie outside the repository.
private let largest: [String] = {
  guard let folder = ProcessInfo.processInfo.environment["KRING_CORPUS"],
    let names = FileManager.default.enumerator(atPath: folder)
  else { return [] }
  let files = names.compactMap { name -> (path: String, size: Int)? in
    guard let name = name as? String, !name.hasSuffix(".tsv") else { return nil }
    let path = folder + "/" + name
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return (path, attributes?[.size] as? Int ?? 0)
  }
  return files.sorted { $0.size > $1.size }.prefix(20).map(\.path)
}()

@Suite(
  .enabled(
    if: !largest.isEmpty && FileManager.default.isWritableFile(atPath: Memory.switches),
    "Set KRING_CORPUS to the folder of files that other tools wrote, on Linux."))
struct `Memory that reading takes` {
  /// Each is read by a process of its own, that nothing else disturbs.
  @Test(arguments: largest)
  func `is at most ten times the file and 30 MB`(path: String) async {
    await #expect(processExitsWith: .success) { [path = path as String] in
      let size = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped).count
      try Memory.forget()
      let before = try Memory.most()
      _ = try? GraphFormat.read(from: URL(filePath: path))
      let taken = try Memory.most() - before
      #expect(taken <= 10 * size + (30 << 20), "\(path) of \(size) bytes took \(taken)")
    }
  }
}
