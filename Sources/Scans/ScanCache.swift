import Digests
import Disk
import Json

/// What documents said, kept so that none is recognised twice: one JSON file for each, named by the SHA-256
/// of its octets.
///
/// The files hold personal data: they stand in the state folder, only its owner may read them, and they may
/// be deleted at any time.
package struct ScanCache: Sendable {
  private let folder: String

  /// Counted up when the same document would be read otherwise.
  static let version = 3

  /// `folder`: made when the first result is kept.
  package init(folder: String) { self.folder = folder }

  /// What was kept of a document; `nil` when nothing was, or it cannot be read any more.
  func result(of digest: Digest, limits: ScanLimits) -> DocumentText? {
    do {
      let octets = try DiskFile.read(path(digest, limits), limit: 64 << 20)
      return try ScanJson.text(try JsonReader.read(octets))
    } catch {
      return nil  // ok: it is read anew then
    }
  }

  /// Keeps a result. One that another day may be better (no time, no program) is not kept. That the disk did
  /// not take it costs time only.
  func keep(_ text: DocumentText, of digest: Digest, limits: ScanLimits) {
    guard text.troubles.allSatisfy(Self.isLasting) else { return }
    do {
      try DiskFile.makeFolder(folder, parents: true)
      try DiskFile.replace(path(digest, limits), with: JsonWriter.compact(ScanJson.value(text)), sync: false)
    } catch {
      return  // ok: the next reading is as good
    }
  }

  /// Removes all that was kept. What cannot be removed stays until the next time.
  package func clear() {
    do {
      guard try DiskFile.info(folder) != nil else { return }
      for entry in try DiskFile.list(folder) where entry.kind == .file {
        try DiskFile.unlink(folder + "/" + entry.name)
      }
    } catch {
      return  // ok: tried again after the next letters
    }
  }

  private static func isLasting(_ trouble: Trouble) -> Bool {
    switch trouble {
    case .timedOut, .missingProgram, .failedProgram: false
    default: true
    }
  }

  private func path(_ digest: Digest, _ limits: ScanLimits) -> String {
    "\(folder)/\(digest.hex)-\(Self.version)-\(limits.pages).json"
  }
}
