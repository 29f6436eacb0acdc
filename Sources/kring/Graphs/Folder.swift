import Foundation

/// Makes a folder, if it is not there.
///
/// - Throws: ``Failure`` if one may not make it, or if the folder around it is missing too.
func makeFolder(_ path: String) throws {
  guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
  throw Failure("The folder \(path) cannot be made: \(systemReason(errno)).")
}
