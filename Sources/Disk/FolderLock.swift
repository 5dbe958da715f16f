import CLinux
import Glibc

/// Why a lock was not had.
package enum LockFault: Error, Sendable {
  /// Another process holds it; its id where the file names one.
  case held(by: Int32?)
  case disk(DiskFault)
}

/// A lock on a folder, held for the life of the value; it goes with the process, however that ends.
package final class FolderLock {
  private let file: OwnedFile

  /// Takes the lock. Its file stays, only the lock on it comes and goes.
  package init(_ path: String) throws(LockFault) {
    file = try Self.open(path)
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EINTR { continue }
      guard code == EWOULDBLOCK else { throw .disk(DiskFault(operation: "lock", path: path, code: code)) }
      throw .held(by: Self.holder(path))
    }
    do throws(DiskFault) {
      _ = try retrying("lock", path) { Int(ftruncate(file.descriptor, 0)) }
      try file.write(Array("\(getpid())\n".utf8))
    } catch {
      throw .disk(error)
    }
  }

  /// A program that is being started on another thread has a copy of the descriptor for a moment; the lock does not
  /// wait for that.
  deinit { flock(file.descriptor, LOCK_UN) }

  private static func open(_ path: String) throws(LockFault) -> OwnedFile {
    do throws(DiskFault) {
      return try OwnedFile(path, flags: O_RDWR | O_CREAT, operation: "lock")
    } catch {
      throw .disk(error)
    }
  }

  private static func holder(_ path: String) -> Int32? {
    // ok: the holder's id is a courtesy; without it the sentence is still right
    guard let octets = try? DiskFile.read(path, limit: 64) else { return nil }
    return Int32(String(decoding: octets.prefix { $0 != 0x0A }, as: UTF8.self))
  }
}
