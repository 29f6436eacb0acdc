import Foundation
import Testing

/// A name that would steer the terminal is shown, and steers nothing.
@Suite struct HostileNamesTests {
  private static let evil = "Zo\u{1B}[31më\u{7}\u{202E}"

  @Test(arguments: [
    "list people", "show zo", "find zo", "met zo", "outcomes 2022-09-28", "spread idee",
    "spread idee --possible", "lineage idee", "reach zo", "sources gast", "path zo gast", "check",
    "history", "list people --json", "show \"$EVIL?\"", "spread \"$EVIL\"", "undo 999 \"$EVIL\"",
    "export \"$EVIL.docx\"", "import \"$EVIL.graphml\"", "remove zo", "undo",
  ])
  func `Nothing that is printed has a control character`(arguments: String) throws {
    let scratch = try Scratch()
    let (output, _) = try Command.shell(
      """
      EVIL='\(Self.evil)'
      (kring init fers
      kring meet "Avond $EVIL" --on 2022-09-28 --with "$EVIL Zo" --with Gast --note "$EVIL"
      kring note "Een idee $EVIL" --by zo --into 2022-09-28) >/dev/null
      kring \(arguments)
      """, in: scratch.path)
    #expect(!output.isEmpty)
    #expect(
      output.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.properties.generalCategory != .control && $0 != "\u{202E}")
      }, "\(output.debugDescription)")
  }
}
