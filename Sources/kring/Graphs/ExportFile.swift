import Foundation

/// A file that is written aside and takes its name only when it is whole.
///
/// A file in its place is replaced only if Kring wrote it, or if the user insists: what somebody
/// made in another tool is not ours to lose.
struct ExportFile {
  let path: String
  let insists: Bool

  /// What every file that Kring writes holds near its beginning.
  static let mark = "Kring"

  /// - Throws: ``Failure`` when a foreign file is in the way, or the folder cannot be written;
  ///   then nothing has changed.
  func write(_ data: Data) throws {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    if try isDevice(url) { return try FileHandle(forWritingTo: url).write(contentsOf: data) }
    try makeFolder(url.deletingLastPathComponent())
    let process = ProcessInfo.processInfo.processIdentifier
    let aside = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(process)")
    do {
      try data.write(to: aside, options: .withoutOverwriting)
      try replace(url, with: aside)
    } catch {
      try? FileManager.default.removeItem(at: aside)
      throw Failure("\(path) could not be written: \(reason(of: error)).")
    }
  }

  /// Whether `url` is there and can only be written through, like `/dev/null`.
  private func isDevice(_ url: URL) throws -> Bool {
    guard let found = try? FileManager.default.attributesOfItem(atPath: url.path) else {
      return false
    }
    switch found[.type] as? FileAttributeType {
    case .typeDirectory: throw Failure("\(path) is a folder. Name a file in it.")
    case .typeRegular where insists || holdsMark(url): return false
    case .typeRegular:
      throw Failure(
        """
        \(path) was not written by Kring and stays as it is. \
        Choose another name, or insist with --force.
        """)
    default: return true
    }
  }

  private func replace(_ url: URL, with aside: URL) throws {
    guard unsafe rename(aside.path, url.path) == 0 else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  private func holdsMark(_ url: URL) -> Bool {
    guard let file = try? FileHandle(forReadingFrom: url),
      let beginning = try? file.read(upToCount: 1024)
    else { return false }
    return beginning.isEmpty || beginning.firstRange(of: Data(Self.mark.utf8)) != nil
  }

  /// Makes the folder `exports` when it is the one that is missing; any other should be there.
  private func makeFolder(_ url: URL) throws {
    let folder = url.relativePath
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    guard url.lastPathComponent == "exports" else {
      throw Failure("There is no folder \(folder). Make it first: mkdir -p \(folder)")
    }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }
}
