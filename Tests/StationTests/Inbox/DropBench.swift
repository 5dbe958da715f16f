import Civil
import Disk
import Foundation
import Testing

@testable import Station

/// An office's drop folder with clocks that a test moves.
final class DropBench {
  let office: ScratchOffice
  private(set) var source: InboxSource
  /// Seconds that have passed on both clocks.
  var passed = 0
  /// What happens between the two looks of a single round.
  var meanwhile: () -> Void = {}
  private let started = Instant(seconds: Int64(Date().timeIntervalSince1970))
  private let isPinned: Bool

  init(isPinned: Bool = false) throws {
    office = try ScratchOffice()
    self.isPinned = isPinned
    source = InboxSource(office.folder, zone: .wib, clock: Clock(now: { .init(seconds: 0) }, isPinned: true))
    restart()
  }

  /// The program starts anew: it knows nothing of what it saw before.
  func restart(hour: String = "2026-11-24T09:00:00+07:00") {
    let now = Instant(rfc3339: hour) ?? started
    source = InboxSource(
      office.folder, zone: .wib, clock: Clock(now: { now }, isPinned: isPinned),
      now: { [unowned self] in started.adding(seconds: Int64(passed)) }, uptime: { [unowned self] in passed },
      pause: { [unowned self] _ in meanwhile() })
  }

  var inbox: String { office.folder.inbox }

  func drop(_ octets: [UInt8], _ name: String) throws {
    let path = inbox + "/" + name
    try DiskFile.makeFolder(CaseFiles.parent(path))
    if try DiskFile.info(path) != nil { try DiskFile.unlink(path) }
    try DiskFile.create(path, with: octets, sync: false)
  }

  func drop(_ text: String, _ name: String) throws { try drop(Array(text.utf8), name) }

  /// A look after so many more seconds; gives the names of the letters that are complete.
  func look(after seconds: Int = 0, isOnce: Bool = false) -> [String] {
    passed += seconds
    return source.look(isOnce: isOnce).letters.map(\.name)
  }

  /// Looks until everything is quiet, and takes what is complete.
  func take(isOnce: Bool = false) throws -> [RawLetter] {
    if !isOnce { _ = source.look(isOnce: false) }
    passed += Patience.quietWithoutEnd
    return try source.look(isOnce: isOnce).letters.compactMap { try source.take($0) }
  }

  /// The text of the note beside a thing; `nil` when there is none.
  func reason(_ name: String) throws -> String? {
    let path = inbox + "/" + name + ".reason.txt"
    guard try DiskFile.info(path) != nil else { return nil }
    return String(decoding: try DiskFile.read(path, limit: 1 << 16), as: UTF8.self)
  }

  /// Every name in the drop folder but hidden ones.
  func names() throws -> [String] { try DiskFile.list(inbox).map(\.name).filter { !$0.hasPrefix(".") } }

  /// What lies claimed.
  func claimed() throws -> [String] {
    try DiskFile.info(office.folder.claims) == nil
      ? [] : FileManager.default.subpathsOfDirectory(atPath: office.folder.claims).sorted()
  }
}
