import Foundation

/// Makes a folder, if it is not there.
///
/// - Throws: ``Failure`` if one may not make it, or if the folder around it is missing too.
func makeFolder(_ path: String) throws {
  guard !FileManager.default.fileExists(atPath: path) else { return }
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  } catch {
    throw Failure("The folder \(path) cannot be made: \(reason(of: error)).")
  }
}
