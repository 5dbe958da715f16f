import CLinux
import Glibc

/// A system call that failed: which, on what, why.
package struct DiskFault: Error, Sendable, Equatable {
  /// The call in plain words: `write`, `make folder` ….
  package var operation: String
  /// What the call was about.
  package var path: String
  /// The system's error number.
  package var code: Int32

  /// A fault by its parts.
  package init(operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// No room: the disk or the quota is full.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  /// The user may not, or the disk is read-only.
  package var isPermission: Bool { code == EACCES || code == EPERM || code == EROFS }
  /// Nothing stands under the path.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Something stands there already.
  package var isExisting: Bool { code == EEXIST || code == ENOTEMPTY }
  /// The two names lie on different disks.
  package var isOtherDisk: Bool { code == EXDEV }
  /// The same call may succeed later without anyone's help.
  package var isTransient: Bool { [EAGAIN, EBUSY, EMFILE, ENFILE, ENOMEM, ETXTBSY].contains(code) }

  /// One sentence: what, where, how to mend it.
  package var sentence: String {
    "cannot \(operation) '\(path)': \(reason)"
  }

  private var reason: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full; make room, nothing was lost"
    case EACCES, EPERM: "no permission; give the user of loket access"
    case EROFS: "the disk is mounted read-only; remount it writable"
    case ENOENT: "it does not exist"
    case EEXIST: "it exists already"
    case ELOOP: "it is a symbolic link; put the file itself there"
    case EISDIR: "it is a folder"
    case EMFILE, ENFILE: "too many files are open; raise the limit or try again"
    case EIO: "the disk reports an error; check the disk before going on"
    case Self.notRegular: "it is no ordinary file"
    case Self.tooLarge: "it is larger than loket reads"
    default: String(cString: strerror(code))
    }
  }

  /// Codes of our own, outside the system's range.
  static let notRegular: Int32 = 100_001
  static let tooLarge: Int32 = 100_002
}

/// The one place where `errno` is read and EINTR is answered.
func retrying(_ operation: String, _ path: String, _ call: () -> Int) throws(DiskFault) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw DiskFault(operation: operation, path: path, code: code) }
  }
}
