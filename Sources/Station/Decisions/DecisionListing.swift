import Desk
import Disk
import Records

/// What lies in `decisions/`.
struct DecisionListing {
  /// Files that are not left alone, by the folder's order.
  var files: [DiskFile.Entry] = []
  /// Folders by their names.
  var folders: [FileName: DiskFile.Entry] = [:]
  /// Our notes.
  var reasons: [FileName] = []
  /// Forms that an earlier round took up and did not finish.
  var claims: [FileName] = []
  /// Every name there in lower case, hidden ones too.
  var names: Set<[UInt8]> = []

  /// Lists the folder; one that is missing is empty.
  init(_ path: String) throws(DiskFault) {
    guard try DiskFile.info(path) != nil else { return }
    for entry in try DiskFile.list(path) {
      let name = FileName(entry.name)
      names.insert(name.folded)
      if name.isClaim {
        claims.append(name)
      } else if name.isLeftAlone {
        continue
      } else if name.isReason, entry.kind == .file {
        reasons.append(name)
      } else if entry.kind == .folder {
        folders[name] = entry
      } else {
        files.append(entry)
      }
    }
  }
}

extension FileName {
  /// The name under which a form lies while it is carried out: hidden, and left alone by every look.
  var claim: FileName { FileName("." + text + Self.claimEnding) }

  /// Whether a form lies under this name while it is carried out.
  var isClaim: Bool {
    octets.first == 0x2E && ends(with: Self.claimEnding) && octets.count > Self.claimEnding.utf8.count + 1
  }

  /// The form's own name.
  var claimed: FileName {
    FileName(String(decoding: octets.dropFirst().dropLast(Self.claimEnding.utf8.count), as: UTF8.self))
  }

  private static let claimEnding = ".dilaksanakan.tmp"

  /// The name without `.txt`, which the form's folder and its note bear.
  var formStem: FileName {
    ends(with: ".txt") ? FileName(String(decoding: octets.dropLast(4), as: UTF8.self)) : self
  }

  /// The case that a name begins with: `2026-P-0001 final.txt`; `nil` where it begins with none.
  var caseID: CaseID? {
    for length in stride(from: min(octets.count, 18), through: 8, by: -1) {
      if let next = octets.dropFirst(length).first, (0x30...0x39).contains(next) { continue }
      guard let last = octets.prefix(length).last, (0x30...0x39).contains(last) else { continue }
      if let id = CaseID(text: String(decoding: octets.prefix(length), as: UTF8.self)) { return id }
    }
    return nil
  }
}
