import Disk
import Foundation
import Glibc
import Testing

/// Real full and read-only disks: small tmpfs mounts, which only root may make.
@Suite(.serialized) struct FullDiskTests {
  /// A tmpfs of 64 KiB for one test.
  private final class SmallDisk {
    let scratch: ScratchFolder

    init?() throws {
      scratch = try ScratchFolder()
      guard geteuid() == 0, mount("tmpfs", scratch.path, "tmpfs", 0, "size=64k") == 0 else { return nil }
    }

    deinit { umount2(scratch.path, 2) }

    func file(_ name: String) -> String { scratch.file(name) }

    func makeReadOnly() { _ = mount("tmpfs", scratch.path, "tmpfs", 32 | 1, "size=64k") }

    private func mount(_ what: String, _ path: String, _ kind: String, _ flags: UInt, _ data: String) -> Int32
    {
      data.withCString { Glibc.mount(what, path, kind, flags, $0) }
    }
  }

  private func disk() throws -> SmallDisk {
    guard let disk = try SmallDisk() else {
      try Test.cancel("needs root and mount(2) for a tmpfs of its own")
    }
    return disk
  }

  @Test func fullDiskKeepsTheOldFileAndSaysSo() throws {
    let disk = try disk()
    try DiskFile.replace(disk.file("a"), with: [1, 2, 3], sync: true)
    let fault = #expect(throws: DiskFault.self) {
      try DiskFile.replace(disk.file("a"), with: [UInt8](repeating: 7, count: 100_000), sync: true)
    }
    #expect(fault?.isFull == true)
    #expect(fault?.sentence.contains("disk is full") == true)
    #expect(fault?.path == disk.file("a"))
    #expect(try DiskFile.read(disk.file("a"), limit: 9) == [1, 2, 3])
    #expect(try DiskFile.list(disk.scratch.path).map(\.name) == ["a"])
  }

  @Test func appendThatDoesNotFitLeavesTheJournalAsItWas() throws {
    let disk = try disk()
    let file = try AppendFile(disk.file("j"))
    try file.append(Array("line\n".utf8))
    for _ in 0..<3 {
      let fault = #expect(throws: DiskFault.self) { try file.append([UInt8](repeating: 7, count: 100_000)) }
      #expect(fault?.isFull == true)
      #expect(file.length == 5)
      #expect(try DiskFile.read(disk.file("j"), limit: 1 << 20) == Array("line\n".utf8))
    }
    try file.append(Array("next\n".utf8))
    #expect(try DiskFile.read(disk.file("j"), limit: 1 << 20) == Array("line\nnext\n".utf8))
  }

  @Test func readOnlyDiskIsNamed() throws {
    let disk = try disk()
    try DiskFile.replace(disk.file("a"), with: [1], sync: true)
    disk.makeReadOnly()
    let attempts: [() throws -> Void] = [
      { try DiskFile.replace(disk.file("a"), with: [2], sync: true) }, { _ = try AppendFile(disk.file("a")) },
      { try DiskFile.makeFolder(disk.file("f")) }, { try DiskFile.unlink(disk.file("a")) },
      { try DiskFile.rename(disk.file("a"), to: disk.file("b"), replacing: false) },
    ]
    for attempt in attempts {
      let fault = #expect(throws: DiskFault.self) { try attempt() }
      #expect(fault?.isPermission == true)
      #expect(fault?.sentence.contains("read-only") == true)
    }
    #expect(try DiskFile.read(disk.file("a"), limit: 9) == [1])
  }

  @Test func linkToAnotherDiskIsACopy() throws {
    let disk = try disk()
    let other = try ScratchFolder()
    try DiskFile.replace(other.file("a"), with: [1, 2], sync: false)
    try DiskFile.link(other.file("a"), to: disk.file("a"))
    #expect(try DiskFile.read(disk.file("a"), limit: 9) == [1, 2])
    #expect(try DiskFile.info(disk.file("a"))?.links == 1)
  }
}
