import Disk

/// How far into the journal a view knows: the number of the last line it was made from.
///
/// It lies in `state/`; without it the view is taken to know nothing and is made whole again.
struct ViewMark {
  private let path: String

  /// `name`: the mark's file in `state/`.
  init(_ folder: OfficeFolder, _ name: String) {
    path = folder.state + "/" + name
  }

  /// The last line known; 0 for none.
  func read() throws -> Int {
    guard try DiskFile.info(path) != nil else { return 0 }
    let octets = try DiskFile.read(path, limit: 64)
    return Int(String(decoding: octets.prefix { $0 != 0x0A }, as: UTF8.self)) ?? 0
  }

  /// Notes the last line known; nothing is written when it is noted already.
  func write(_ sequence: Int) throws {
    guard try read() != sequence else { return }
    try DiskFile.replace(path, with: Array("\(sequence)\n".utf8), mode: 0o600, sync: false)
  }
}
