import Disk
import Foundation
import Glibc
import Testing

@Suite struct DiskFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test(arguments: [0, 1, 4096, 300_000])
  func wholeFileIsReplacedAndRead(count: Int) throws {
    let path = folder.file("a")
    let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for sync in [true, false] {
      try DiskFile.replace(path, with: [1, 2, 3], sync: sync)
      try DiskFile.replace(path, with: octets, mode: 0o600, sync: sync)
      #expect(try DiskFile.read(path, limit: count) == octets)
      #expect(try DiskFile.list(folder.path).map(\.name) == ["a"])
    }
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func partsAreReadFromAnOffset() throws {
    let path = folder.file("a")
    try DiskFile.replace(path, with: Array("0123456789".utf8), sync: false)
    #expect(try DiskFile.read(path, from: 7, limit: 3) == Array("789".utf8))
    #expect(try DiskFile.read(path, from: 20, limit: 3) == [])
    #expect(throws: DiskFault.self) { try DiskFile.read(path, from: 6, limit: 3) }
  }

  @Test func largerThanTheLimitIsRefused() throws {
    try DiskFile.replace(folder.file("a"), with: [1, 2, 3], sync: false)
    let fault = #expect(throws: DiskFault.self) { try DiskFile.read(folder.file("a"), limit: 2) }
    #expect(fault?.sentence.contains("larger") == true)
  }

  @Test func symbolicLinksFoldersPipesAndDevicesAreRefused() throws {
    try DiskFile.replace(folder.file("target"), with: [1], sync: false)
    #expect(symlink(folder.file("target"), folder.file("link")) == 0)
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    try DiskFile.makeFolder(folder.file("folder"))
    for (name, words) in [
      ("link", "symbolic link"), ("pipe", "no ordinary file"), ("folder", "no ordinary file"),
    ] {
      let fault = #expect(throws: DiskFault.self) { try DiskFile.read(folder.file(name), limit: 100) }
      #expect(fault?.sentence.contains(words) == true, "\(name)")
    }
    #expect(throws: DiskFault.self) { try DiskFile.read("/dev/zero", limit: 100) }
    let kinds = try DiskFile.list(folder.path).map { ($0.name, $0.kind) }
    #expect(kinds.map(\.0) == ["folder", "link", "pipe", "target"])
    #expect(kinds.map(\.1) == [.folder, .symlink, .other, .file])
  }

  @Test func replacingNeverFollowsALink() throws {
    try DiskFile.replace(folder.file("target"), with: [1], sync: false)
    #expect(symlink(folder.file("target"), folder.file("link")) == 0)
    try DiskFile.replace(folder.file("link"), with: [2], sync: false)
    #expect(try DiskFile.read(folder.file("target"), limit: 9) == [1])
    #expect(try DiskFile.read(folder.file("link"), limit: 9) == [2])
  }

  @Test func createTakesOnlyANewName() throws {
    try DiskFile.create(folder.file("a"), with: [1], sync: true)
    let fault = #expect(throws: DiskFault.self) {
      try DiskFile.create(folder.file("a"), with: [2], sync: true)
    }
    #expect(fault?.isExisting == true)
    #expect(try DiskFile.read(folder.file("a"), limit: 9) == [1])
  }

  @Test func renameKeepsAnExistingTargetUnlessToldOtherwise() throws {
    try DiskFile.replace(folder.file("a"), with: [1], sync: false)
    try DiskFile.replace(folder.file("b"), with: [2], sync: false)
    let fault = #expect(throws: DiskFault.self) {
      try DiskFile.rename(folder.file("a"), to: folder.file("b"), replacing: false)
    }
    #expect(fault?.isExisting == true)
    #expect(try DiskFile.read(folder.file("b"), limit: 9) == [2])
    try DiskFile.rename(folder.file("a"), to: folder.file("b"), replacing: true)
    #expect(try DiskFile.read(folder.file("b"), limit: 9) == [1])
    try DiskFile.rename(folder.file("b"), to: folder.file("c"), replacing: false)
    #expect(try DiskFile.list(folder.path).map(\.name) == ["c"])
  }

  @Test func linkSharesTheOctets() throws {
    try DiskFile.replace(folder.file("a"), with: [1], sync: false)
    try DiskFile.link(folder.file("a"), to: folder.file("b"))
    #expect(try DiskFile.info(folder.file("a"))?.links == 2)
    #expect(try DiskFile.info(folder.file("a"))?.inode == DiskFile.info(folder.file("b"))?.inode)
    #expect(throws: DiskFault.self) { try DiskFile.link(folder.file("a"), to: folder.file("b")) }
  }

  @Test func listIsInTheOrderOfTheNamesOctets() throws {
    let names = ["b", "a", "Z", "é", "e\u{301}", "-", " ", "10", "9"]
    for name in names { try DiskFile.replace(folder.file(name), with: [], sync: false) }
    #expect(
      try DiskFile.list(folder.path).map { Array($0.name.utf8) }
        == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func folderIsMadeOnceAndWithItsParents() throws {
    let deep = folder.file("a/b/c")
    try DiskFile.makeFolder(deep, parents: true)
    try DiskFile.makeFolder(deep)
    #expect(try DiskFile.info(deep)?.kind == .folder)
    try DiskFile.replace(folder.file("file"), with: [], sync: false)
    #expect(throws: DiskFault.self) { try DiskFile.makeFolder(folder.file("file")) }
  }

  @Test func missingIsNothingOrAFault() throws {
    #expect(try DiskFile.info(folder.file("none")) == nil)
    let fault = #expect(throws: DiskFault.self) { try DiskFile.read(folder.file("none"), limit: 1) }
    #expect(fault?.isMissing == true)
    #expect(fault?.sentence == "cannot read '\(folder.file("none"))': it does not exist")
    #expect(throws: DiskFault.self) { try DiskFile.list(folder.file("none")) }
    #expect(throws: DiskFault.self) { try DiskFile.unlink(folder.file("none")) }
  }

  @Test func syncsAndFreeRoomAreAnswered() throws {
    try DiskFile.syncFolder(folder.path)
    try DiskFile.syncFileSystem(of: folder.path)
    #expect(try DiskFile.freeOctets(of: folder.path) > 0)
  }

  @Test func fileThatIsBeingWrittenIsTold() throws {
    let path = folder.file("a")
    try DiskFile.replace(path, with: [1], sync: false)
    // A disk that gives no leases does not know.
    guard try DiskFile.isOpenForWriting(path) != nil else { return }
    #expect(try DiskFile.isOpenForWriting(path) == false)
    let reader = open(path, O_RDONLY)
    #expect(try DiskFile.isOpenForWriting(path) == false)
    close(reader)
    let writer = open(path, O_WRONLY | O_APPEND)
    #expect(try DiskFile.isOpenForWriting(path) == true)
    #expect(write(writer, "x", 1) == 1, "the writer is not held up")
    close(writer)
    #expect(try DiskFile.isOpenForWriting(path) == false)
    #expect(throws: DiskFault.self) { try DiskFile.isOpenForWriting(folder.file("none")) }
  }

  @Test func permissionsAreSetWhateverTheMaskIs() throws {
    let path = folder.file("a")
    try DiskFile.replace(path, with: [1], mode: 0o600, sync: false)
    try DiskFile.setPermissions(path, 0o644)
    #expect(try DiskFile.info(path)?.permissions == 0o644)
  }

  @Test func onlyAnEmptyFolderIsRemoved() throws {
    try DiskFile.makeFolder(folder.file("b"))
    try DiskFile.replace(folder.file("b/a"), with: [], sync: false)
    let fault = #expect(throws: DiskFault.self) { try DiskFile.removeFolder(folder.file("b")) }
    #expect(fault?.isExisting == true)
    try DiskFile.unlink(folder.file("b/a"))
    try DiskFile.removeFolder(folder.file("b"))
    #expect(try DiskFile.info(folder.file("b")) == nil)
  }
}
