import Disk
import Glibc
import Testing

@Suite struct AppendFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func appendsFollowEachOtherOverOpenings() throws {
    let path = folder.file("j")
    do {
      let file = try AppendFile(path)
      try file.append([1, 2])
      try file.append([])
      try file.append([3])
      #expect(file.length == 3)
    }
    let file = try AppendFile(path)
    #expect(file.length == 3)
    try file.append([4])
    #expect(try DiskFile.read(path, limit: 9) == [1, 2, 3, 4])
    try file.truncate(to: 1)
    try file.append([9])
    #expect(try DiskFile.read(path, limit: 9) == [1, 9])
  }

  @Test func linksAndPipesAreNoJournal() throws {
    try DiskFile.replace(folder.file("a"), with: [], sync: false)
    #expect(symlink(folder.file("a"), folder.file("link")) == 0)
    #expect(throws: DiskFault.self) { _ = try AppendFile(folder.file("link")) }
    #expect(throws: DiskFault.self) { _ = try AppendFile(folder.path) }
  }
}

@Suite struct FolderLockTests {
  @Test func secondHolderIsToldTheFirst() throws {
    let folder = try ScratchFolder()
    var lock: FolderLock? = try FolderLock(folder.file("lock"))
    let fault = #expect(throws: LockFault.self) { _ = try FolderLock(folder.file("lock")) }
    guard case .held(let pid)? = fault else {
      Issue.record("not held: \(String(describing: fault))")
      return
    }
    #expect(pid == getpid())
    _ = lock
    lock = nil
    _ = try FolderLock(folder.file("lock"))
  }

  @Test func lockInAMissingFolderIsADiskFault() throws {
    let folder = try ScratchFolder()
    let fault = #expect(throws: LockFault.self) { _ = try FolderLock(folder.file("none/lock")) }
    guard case .disk(let cause)? = fault else {
      Issue.record("no disk fault")
      return
    }
    #expect(cause.isMissing)
  }
}
