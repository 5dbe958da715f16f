import Civil
import Digests
import Disk
import Foundation
import MailLab
import Records
import Station
import Testing

/// An office whose letters are shown to a scanner, which a test starts and stops as it likes.
final class ScannedOffice {
  let scratch: ScratchOffice
  private let lab: LabFolder
  /// The socket's path.
  let socket: String

  var folder: OfficeFolder { scratch.folder }

  /// `address`: of a scanner on a port; `nil` for one at `socket`. `seconds`: what it may take.
  init(address: String? = nil, seconds: Int = 60) throws {
    lab = try LabFolder()
    socket = lab.file("clamd")
    let place = address.map { address in
      let port = address.split(separator: ":").last ?? ""
      return "host: \"127.0.0.1\", port: \(port)"
    }
    scratch = try ScratchOffice(
      configuration: "{ virusScanner: { \(place ?? "socket: \"\(socket)\""), seconds: \(seconds) } }")
  }

  /// Gives the scanner at `socket` more time, or less.
  func allow(seconds: Int) throws {
    let text = "{ virusScanner: { socket: \"\(socket)\", seconds: \(seconds) } }"
    try DiskFile.replace(folder.configuration, with: Array(text.utf8), sync: false)
  }

  /// A scanner where the office looks for it.
  func scanner(_ manner: ScriptedScanner.Manner = .honest(limit: .max)) throws -> ScriptedScanner {
    try ScriptedScanner(manner, at: socket)
  }

  func run() throws -> RoundReport { try scratch.station().runOnce() }

  /// The journal's text.
  func journal() throws -> String {
    String(
      decoding: try DiskFile.read(folder.register + "/journal/2026.jsonl", limit: 1 << 24), as: UTF8.self)
  }

  /// Names in a folder of the office, sorted.
  func names(_ path: String) throws -> [String] { try DiskFile.list(path).map(\.name).sorted() }

  /// Letters that wait in the Maildir.
  var waiting: Int { get throws { try names(folder.mail + "/new").count } }

  /// Lines of the journal.
  var events: Int { get throws { try Verification(scratch.station()).run().events } }

  /// What `loket verify` finds.
  var problems: [String] { get throws { try Verification(scratch.station()).run().problems.map(\.what) } }

  /// The name that a letter has in quarantine.
  static func name(_ octets: [UInt8], _ ending: String = "eml") -> String {
    "\(Digest(of: octets).hex.prefix(16)).\(ending)"
  }

  /// A request with the test virus in it.
  static func infected(_ id: String = "jahat") -> String {
    Letters.request(asks: String(decoding: ScriptedScanner.eicar, as: UTF8.self), id: id)
  }
}
