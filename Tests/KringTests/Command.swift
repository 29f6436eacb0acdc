import Foundation

/// The command as it was built, run in a folder as a user would.
enum Command {
  /// The folder in which the built command lies, beside this test program.
  static let folder = URL(filePath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()

  /// An environment of which nothing depends on this machine, but where the graphs of this repository are.
  static let environment = [
    "PATH": "\(folder.path):/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam",
    "USER": "test", "GRAPHS": RealGraphsTests.folder.path,
  ]

  /// What a shell line prints, both streams together, and its status.
  static func shell(_ line: String, in folder: String) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n\(line)"]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let status = process.terminationStatus
    return (
      String(decoding: output, as: UTF8.self),
      process.terminationReason == .uncaughtSignal ? 128 + status : status
    )
  }
}
