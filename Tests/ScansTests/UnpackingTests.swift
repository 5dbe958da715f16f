import Scans
import Testing

@Suite("Archives of papers")
struct UnpackingTests {
  private func unpack(_ octets: [UInt8], _ limits: ArchiveLimits = .init()) -> (
    files: [InnerFile], troubles: [Trouble]
  ) {
    Unpacking.unpack(octets, mediaType: "application/zip", name: "berkas.zip", limits: limits) ?? ([], [])
  }

  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 200)

  @Test("Stored and deflated files come out with their names, and their types by their octets")
  func plain() {
    var described = SampleZip.Entry("surat.txt", "Dengan hormat")
    described.hasDescriptor = true
    let zip = SampleZip([
      SampleZip.Entry("berkas/KTP.pdf", Self.jpeg), SampleZip.Entry("a.pdf", "%PDF-1.4 isi"), described,
    ])
    let (files, troubles) = unpack(zip.octets)
    #expect(troubles == [])
    #expect(files.map(\.name) == ["KTP.pdf", "a.pdf", "surat.txt"])
    #expect(files.map(\.mediaType) == ["image/jpeg", "application/pdf", "text/plain"])
    #expect(files.first?.octets == Self.jpeg)
  }

  @Test("A comment behind the archive and octets before it do no harm")
  func framed() {
    var zip = SampleZip([SampleZip.Entry("a.txt", "satu")])
    zip.comment = Array("PK\u{05}\u{06} catatan".utf8)
    #expect(unpack(zip.octets).files.map(\.name) == ["a.txt"])
    zip.head = Array("PK\u{03}\u{04}".utf8) + [UInt8](repeating: 0x20, count: 40)
    #expect(unpack(zip.octets).files.map(\.name) == ["a.txt"])
  }

  @Test(
    "A name is shown, never followed",
    arguments: [
      ("../../etc/cron.d/x", "x"), ("..\\..\\win.ini", "win.ini"), ("/absolut", "absolut"),
      ("C:\\a\\b.pdf", "b.pdf"),
      ("gpj.\u{202E}ptk.exe", "gpj.ptk.exe"), ("a\nb.pdf", "ab.pdf"), ("..", nil), ("  ", nil),
      (String(repeating: "x", count: 5000), String(repeating: "x", count: 120)),
    ] as [(String, String?)])
  func names(name: String, shown: String?) {
    #expect(unpack(SampleZip([SampleZip.Entry(name, "isi")]).octets).files.map(\.name) == [shown])
  }

  @Test("Names in code page 437 are read, a name that comes twice gives both files")
  func moreNames() {
    var old = SampleZip.Entry("", "isi")
    (old.name, old.flags) = ([0x72, 0x82, 0x73, 0x2E, 0x74], 0)
    let zip = SampleZip([old, SampleZip.Entry("a", "satu"), SampleZip.Entry("a", "dua")])
    let files = unpack(zip.octets).files
    #expect(files.map(\.name) == ["rés.t", "a", "a"])
    #expect(files.map(\.octets.count) == [3, 4, 3])
  }

  @Test("Folders, symbolic links and what systems leave behind are passed over")
  func chaff() {
    var link = SampleZip.Entry("tautan", "/etc/passwd")
    (link.madeBy, link.attributes) = (0x0314, 0xA1FF << 16)
    let zip = SampleZip([
      SampleZip.Entry("folder/", ""), link, SampleZip.Entry("__MACOSX/._a.pdf", "x"),
      SampleZip.Entry("b/.DS_Store", "x"),
      SampleZip.Entry("._c", "x"), SampleZip.Entry("a.txt", "satu"),
    ])
    let (files, troubles) = unpack(zip.octets)
    #expect(files.map(\.name) == ["a.txt"])
    #expect(troubles == [])
  }

  @Test("A file under a password is told, the others come out")
  func encrypted() {
    var locked = SampleZip.Entry("rahasia.pdf", "xxxx")
    locked.flags = 1
    let (files, troubles) = unpack(SampleZip([locked, SampleZip.Entry("a.txt", "satu")]).octets)
    #expect(files.map(\.name) == ["a.txt"])
    #expect(troubles == [.encrypted])
  }

  @Test("What lies about its size or its sum, or is cut, is damaged", arguments: 0..<5)
  func damaged(kind: Int) {
    var entry = SampleZip.Entry("a.txt", String(repeating: "satu dua ", count: 50))
    switch kind {
    case 0: entry.claimedSize = 10
    case 1: entry.claimedCrc = 1
    case 2: entry.claimedPacked = 5
    case 3: entry.offset = 7
    default: entry.claimedPacked = 1 << 30
    }
    let (files, troubles) = unpack(SampleZip([entry]).octets)
    #expect(files == [])
    #expect(troubles == [.damaged("ZIP")])
  }

  @Test("An archive that was cut short anywhere ends without a crash")
  func cut() {
    let whole = SampleZip([SampleZip.Entry("a.txt", "satu"), SampleZip.Entry("b.jpg", Self.jpeg)]).octets
    for length in 4..<whole.count {
      let (files, troubles) = unpack(Array(whole.prefix(length)))
      #expect(files == [] && troubles == [.damaged("ZIP")])
    }
    var claims = SampleZip([SampleZip.Entry("a.txt", "satu")])
    claims.claimedCount = 2
    #expect(unpack(claims.octets).troubles == [.damaged("ZIP")])
    claims.claimedCount = 0xFFFF
    #expect(unpack(claims.octets).troubles == [.tooLarge])
  }

  @Test("Every limit passes what is at it, and stops what is beyond", arguments: [false, true])
  func limits(isBeyond: Bool) {
    let more = isBeyond ? 1 : 0
    var limits = ArchiveLimits()
    limits.files = 3
    let few = SampleZip((0..<(3 + more)).map { SampleZip.Entry("\($0)", "isi \($0)") })
    #expect(unpack(few.octets, limits).troubles == (isBeyond ? [.tooManyFiles(3)] : []))
    #expect(unpack(few.octets, limits).files.count == 3)

    limits = ArchiveLimits()
    limits.entries = 3
    #expect(unpack(few.octets, limits).troubles == (isBeyond ? [.tooManyFiles(3)] : []))

    limits = ArchiveLimits()
    limits.fileOctets = 1000
    let noise = (0..<(1000 + more)).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
    for deflated in [false, true] {
      let zip = SampleZip([SampleZip.Entry("a", noise, deflated: deflated), SampleZip.Entry("b", "isi")])
      let (files, troubles) = unpack(zip.octets, limits)
      #expect(troubles == (isBeyond ? [.tooLarge] : []))
      #expect(files.last?.name == "b")
    }

    limits = ArchiveLimits()
    limits.totalOctets = 2000
    let total = SampleZip([
      SampleZip.Entry("a", [UInt8](noise.prefix(1000))),
      SampleZip.Entry("b", [UInt8](noise.prefix(1000 + more))),
    ])
    #expect(unpack(total.octets, limits).troubles == (isBeyond ? [.tooLarge] : []))
  }

  @Test("A bomb is left alone: by its ratio, or by files that share their octets")
  func bombs() {
    let zeros = [UInt8](repeating: 0, count: 4 << 20)
    #expect(
      unpack(SampleZip([SampleZip.Entry("nol", zeros, deflated: true)]).octets).troubles == [.ratioExceeded])
    // A small file may be as even as it likes.
    let even = [UInt8](repeating: 0x20, count: 1 << 20)
    #expect(unpack(SampleZip([SampleZip.Entry("a", even, deflated: true)]).octets).troubles == [])
    var twin = SampleZip.Entry("b", "satu")
    twin.offset = 0
    let (files, troubles) = unpack(SampleZip([SampleZip.Entry("a", "satu"), twin]).octets)
    #expect(files == [])
    #expect(troubles == [.ratioExceeded])
  }

  @Test("An archive in an archive is opened, one deeper is not")
  func nested() {
    let third = SampleZip([SampleZip.Entry("c.txt", "tiga")]).octets
    let second = SampleZip([SampleZip.Entry("b.txt", "dua"), SampleZip.Entry("c.zip", third)]).octets
    let first = SampleZip([SampleZip.Entry("b.zip", second), SampleZip.Entry("a.txt", "satu")]).octets
    let (files, troubles) = unpack(first)
    #expect(files.map(\.name) == ["a.txt", "b.txt"])
    #expect(troubles == [.nestedTooDeep])
  }

  @Test("Papers that are ZIPs inside, and what is no ZIP, are no archives")
  func noArchives() {
    let docx = SampleDocx(body: "<w:p/>").octets
    for octets in [
      docx, SampleDocx.odt("<text:p/>"), Array("%PDF-1.4".utf8), Self.jpeg, [], Array("PK".utf8),
    ] {
      #expect(Unpacking.unpack(octets, mediaType: "application/zip", name: "a.zip") == nil)
    }
    // A paper inside an archive stays whole.
    let files = unpack(SampleZip([SampleZip.Entry("formulir.docx", docx)]).octets).files
    #expect(
      files.map(\.mediaType) == ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"])
  }
}
