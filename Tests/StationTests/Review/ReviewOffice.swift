import Disk
import Foundation
import Json
import Station
import Testing

/// What the tests of the officers' review share.
extension ScratchOffice {
  /// A mail whose kind nobody can tell.
  static let doubtful = """
    Return-Path: <raras@example.org>
    Received: from mail.example.org by mx.example.go.id; Wed, 18 Nov 2026 10:20:30 +0700
    From: Raras Wilujeng <raras@example.org>
    To: ppid@example.go.id
    Subject: Kelengkapan berkas
    Message-ID: <ragu@example.org>
    Date: Wed, 18 Nov 2026 10:20:30 +0700
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="batas"

    --batas
    Content-Type: text/plain; charset=utf-8

    Bersama ini saya kirimkan KTP untuk melengkapi berkas saya.

    Raras Wilujeng
    --batas
    Content-Type: image/png; name="KTP.png"
    Content-Disposition: attachment; filename="KTP.png"
    Content-Transfer-Encoding: base64

    iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
    --batas--

    """

  /// The names of the folders of letters that wait for a person.
  var waitingForPerson: [String] {
    get throws {
      try DiskFile.list(folder.review).filter { $0.kind == .folder && $0.name != "selesai" }.map(\.name)
    }
  }

  /// The prefilled form of the only letter that waits.
  func prefilled() throws -> String {
    let name = try #require(waitingForPerson.first)
    let octets = try DiskFile.read(folder.review + "/\(name)/formulir.txt", limit: 1 << 20)
    return String(decoding: octets, as: UTF8.self)
  }

  /// One round. Programs that other tests start hold the lock of this office too, for as long as their start takes.
  func round(at hour: String = "2026-11-24T09:00:00+07:00") throws -> RoundReport {
    for _ in 0..<200 {
      do {
        return try station(at: hour).runOnce()
      } catch StationFault.held {
        usleep(10_000)
      }
    }
    return try station(at: hour).runOnce()
  }

  func dropOctets(_ octets: [UInt8], name: String) throws {
    try DiskFile.replace(folder.inbox + "/" + name, with: octets, mode: 0o600, sync: false)
  }

  /// The note beside a dropped file; empty when there is none.
  func reason(_ name: String) throws -> String {
    let path = folder.inbox + "/\(name).reason.txt"
    guard try DiskFile.info(path) != nil else { return "" }
    return String(decoding: try DiskFile.read(path, limit: 1 << 20), as: UTF8.self)
  }

  var problems: [String] { get throws { try Verification(station()).run().problems.map(\.what) } }

  /// The case as `loket show --json` has it.
  func sheet(_ id: String) throws -> JsonValue {
    try CaseQuery(station()).show(id).json
  }
}

extension String {
  /// A form with other answers; each must stand in it.
  func answering(_ answers: [(old: String, new: String)]) throws -> String {
    var text = self
    for (old, new) in answers {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return text
  }
}
