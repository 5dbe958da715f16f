import Dispatch
import CLinux
import Glibc

/// Rings when something is put into one of a few folders (inotify), so that a daemon need not look all the time.
///
/// It is a hint only: a folder that cannot be watched (a network disk) is simply looked at on the timer.
package final class FolderWatch: Sendable {
  private let end: @Sendable () -> Void

  /// Watches the folders that exist; `ring` is called on a background queue.
  package init(_ folders: [String], ring: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      end = {}
      return
    }
    // A folder that is made there rings too: nobody closes or renames it.
    let mask = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE)
    for folder in folders { _ = inotify_add_watch(descriptor, folder, mask) }
    nonisolated(unsafe) let source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor, queue: .global())
    source.setEventHandler { @Sendable in
      Self.drain(descriptor)
      ring()
    }
    source.setCancelHandler { @Sendable in close(descriptor) }
    source.resume()
    end = { source.cancel() }
  }

  /// Ends the watch.
  package func stop() { end() }

  /// Reads the events away; which file it was does not matter, the round looks itself.
  private static func drain(_ descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
