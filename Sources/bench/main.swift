// bench [LETTERS] [FACTOR]: what a round costs, as a ratio against copying the same mails in the same run.
// bench cases COUNT…: what the register's size costs, as a ratio against reading its journal in the same run.
//
// Old output is moved aside and removed at the end: making files right after many were deleted is slower on ext4.
import Civil
import Disk
import Foundation
import Glibc
import Mime
import Station

let letters = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1000
let factor = CommandLine.arguments.dropFirst(2).first.flatMap { Double($0) } ?? 1

/// Seconds that a piece of work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure { try work() }
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

func line(_ name: String, _ time: Double, _ count: Int, _ floor: Double) {
  let perItem = (time / Double(count) * 1e6).rounded() / 1000
  let ratio = (time / floor * 100).rounded() / 100
  print("\(name): \((time * 1000).rounded() / 1000) s, \(perItem) ms a mail, \(ratio) x the copy")
}

if CommandLine.arguments.dropFirst().first == "cases" {
  do {
    let root = FileManager.default.temporaryDirectory.path() + "/loket-bench-\(getpid())"
    try DiskFile.makeFolder(root)
    for count in CommandLine.arguments.dropFirst(2).compactMap(Int.init) where count > 0 {
      try CaseLoad(root: root, count: count).run()
    }
    try FileManager.default.removeItem(atPath: root)
    exit(0)
  } catch {
    FileHandle.standardError.write(Data("bench: \(FaultReport(error).sentence)\n".utf8))
    exit(1)
  }
}

do {
  let root = FileManager.default.temporaryDirectory.path() + "/loket-bench-\(getpid())"
  try DiskFile.makeFolder(root)
  var corpus = Corpus(seed: 7, factor: factor)
  var octets = 0
  try DiskFile.makeFolder(root + "/mails")
  for index in 0..<letters {
    let mail = corpus.mail(index)
    octets += mail.count
    try DiskFile.replace("\(root)/mails/\(index).eml", with: mail, mode: 0o600, sync: false)
  }
  try DiskFile.syncFileSystem(of: root)
  print("\(letters) mails, \(octets / 1_000_000) MB")

  let copy = try seconds {
    try DiskFile.makeFolder(root + "/copy")
    for index in 0..<letters {
      let mail = try DiskFile.read("\(root)/mails/\(index).eml", limit: 1 << 30)
      try DiskFile.replace("\(root)/copy/\(index).eml", with: mail, mode: 0o600, sync: false)
    }
    try DiskFile.syncFileSystem(of: root)
  }
  line("copy and sync", copy, letters, copy)

  let parse = try seconds {
    for index in 0..<letters {
      let message = Message.read(try DiskFile.read("\(root)/mails/\(index).eml", limit: 1 << 30))
      for part in message.parts where !part.isContainer { _ = message.content(of: part) }
    }
  }
  line("parse, every part decoded", parse, letters, copy)
  print("  \((Double(octets) / parse / 1e6).rounded()) MB/s")

  guard let now = Instant(rfc3339: "2026-11-24T09:00:00+07:00") else { exit(70) }
  let folder = OfficeFolder(root: root + "/office")
  try OfficeMaking.make(folder, procedure: "umum")
  let clock = Clock(now: { now }, isPinned: true)
  for size in [letters, max(1, letters / 10)] {
    for index in 0..<size {
      let source = "\(root)/mails/\(index).eml"
      let mail = size == letters ? try DiskFile.read(source, limit: 1 << 30) : corpus.mail(letters + index)
      try DiskFile.replace("\(folder.mail)/new/\(index)", with: mail, mode: 0o600, sync: false)
    }
    try DiskFile.syncFileSystem(of: root)
    var report = RoundReport()
    let round = try seconds { report = try OfficeStation(folder, clock: clock).runOnce() }
    line("round over \(size) new mails", round, size, copy * Double(size) / Double(letters))
    print("  \(report.summary)")
  }
  let idle = try seconds { _ = try OfficeStation(folder, clock: clock).runOnce() }
  print("round over nothing, \(letters) letters in the register: \((idle * 1e5).rounded() / 100) ms")
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print("peak memory: \(usage.ru_maxrss / 1024) MB")
  try FileManager.default.removeItem(atPath: root)
} catch {
  FileHandle.standardError.write(Data("bench: \(FaultReport(error).sentence)\n".utf8))
  exit(1)
}
