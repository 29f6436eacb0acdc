import Foundation
import Testing

/// A folder that can only be read: asking works, recording says why it does not.
@Suite struct ReadOnlyTests {
  /// Root may write anywhere, so root has somebody else run the commands.
  private static let isRoot = geteuid() == 0
  private static let canRun =
    !isRoot || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  @Test(.enabled(if: canRun, "root needs setpriv to become somebody who may not write"))
  func `Asking works where one may not write, and recording says so`() throws {
    let scratch = try Scratch()
    _ = try Command.shell(
      """
      kring init fers; kring meet Avond --on 2022-09-28 --with Janny
      cp "$(command -v kring)" kring; chmod a+rx kring . graphs; chmod a+r graphs/*; chmod a-w graphs
      """, in: scratch.path)
    defer { _ = try? Command.shell("chmod -R u+w .", in: scratch.path) }
    let nobody = Self.isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

    let asked = try Command.shell("\(nobody)./kring list people", in: scratch.path)
    #expect(asked.output == "name   id\nJanny  janny\n")
    #expect(asked.status == 0)

    let recorded = try Command.shell("\(nobody)./kring meet Borrel", in: scratch.path)
    #expect(
      recorded.output
        == "kring: graphs/fers.kring can only be read: you may not write to it or to its folder. Copy it to where you may.\n"
    )
    #expect(recorded.status == 1)

    let shown = try Command.shell("cd graphs && \(nobody)../kring demo", in: scratch.path)
    #expect(shown.output == "kring: The folder graphs cannot be made: permission denied.\n")
    #expect(shown.status == 1)
  }
}
