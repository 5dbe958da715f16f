import CLinux
import Glibc

// What a folder that others write into asks for beyond reading and writing.

extension DiskFile {
  /// Whether some program holds a file open for writing; `nil` when that cannot be known: the file is another
  /// user's, or its file system does not tell (network disks).
  package static func isOpenForWriting(_ path: String) throws(DiskFault) -> Bool? {
    let file = try OwnedFile(path, flags: O_RDONLY | O_NONBLOCK, operation: "read")
    return switch loket_is_written(file.descriptor) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// Sets who may do what with a file, whatever the process's mask says.
  package static func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    let file = try OwnedFile(path, flags: O_RDONLY | O_NONBLOCK, operation: "write")
    _ = try retrying("write", path) { Int(fchmod(file.descriptor, mode)) }
  }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) throws(DiskFault) {
    _ = try retrying("remove", path) { Int(rmdir(path)) }
  }
}
