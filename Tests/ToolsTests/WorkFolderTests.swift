import Foundation
import Testing
import Tools

/// Folders for programs' files.
@Suite struct WorkFolderTests {
  @Test("It is empty, for its user alone, and gone with the value")
  func life() throws {
    var folder: WorkFolder? = try WorkFolder()
    let path = try #require(folder?.path)
    #expect(path.utf8.first == 0x2F)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o700)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    folder = nil
    #expect(access(path, F_OK) != 0)
  }

  @Test("Two are never the same")
  func unique() throws {
    let folders = try (0..<20).map { _ in try WorkFolder() }
    #expect(Set(folders.map(\.path)).count == 20)
  }

  @Test(
    "Whatever a program leaves in it goes too, links not followed",
    arguments: [
      "mkdir -p a/b/c a/d; touch a/b/c/x a/d/y z; ln z a/hard",
      "touch $1/tetap; ln -s $1 tautan; ln -s $1/tetap berkas; ln -s . lingkar; ln -s /nowhere kosong",
      "mkdir -p a/b; touch a/b/x; chmod 0 a/b a",
      "mkfifo pipa; printf x > \"$(printf 'a\\nb')\"; printf x > \"$(printf 'b\\377')\"; mkdir \"$(printf 'c\\376')\"",
      "mkdir -p .moved-1/x .moved-2 a/b/c; touch .moved-1/f .moved-3",
      "exec perl -e '$n = \"n\" x 200; for (1..1500) { mkdir $n or die; chdir $n or die }'",
    ])
  func removal(_ script: String) throws {
    let kept = try WorkFolder()
    var bench: Bench? = try Bench()
    let path = try #require(bench?.folder.path)
    _ = try bench?.run(script, [kept.path])
    bench = nil
    #expect(access(path, F_OK) != 0)
    #expect(access(kept.path, F_OK) == 0)
    if script.utf8.starts(with: "touch $1".utf8) { #expect(access(kept.path + "/tetap", F_OK) == 0) }
  }

  @Test("What a cut has left is removed, what is in use is not")
  func abandoned() throws {
    let folder = try WorkFolder()
    let above = folder.path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let left = "\(above)/loket-work-test\(getpid())"
    try FileManager.default.createDirectory(atPath: left + "/a/b", withIntermediateDirectories: true)
    #expect(FileManager.default.createFile(atPath: left + "/a/b/c", contents: Data("x".utf8)))
    try WorkFolder.removeAbandoned()
    #expect(access(left, F_OK) != 0)
    #expect(access(folder.path, F_OK) == 0)
  }
}
