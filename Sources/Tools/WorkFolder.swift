package import Disk
import Foundation
import Glibc

/// A folder of one's own below the system's temporary folder, removed with everything in it when the value
/// goes.
package final class WorkFolder: Sendable {
  /// Absolute, without a slash at its end.
  package let path: String

  /// Makes the folder, which only its owner may enter.
  package init() throws(DiskFault) {
    var template = Array((FileManager.default.temporaryDirectory.path + "/loket-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw DiskFault(operation: "make folder", path: "temporary folder", code: errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // ok: what cannot be removed lies in the temporary folder, which the system empties
    try? FileManager.default.removeItem(atPath: path)
  }
}
