import Disk
import Foundation
import Records
import Testing

@testable import Station

/// Whatever an officer does wrong: nothing is done, the form stays as it is, a note says why, and goes when it is mended.
@Suite("Every mistake in decisions/ has its note") struct DecisionMistakeTests {
  struct Mistake: Sendable {
    var name: String
    var why: String
    var note = "2026-P-0001.reason.txt"
    var isDone = false
    var make: @Sendable (DecisionOffice) throws -> Void
  }

  private static let signature = "Diputuskan oleh: Sri Rahayu"

  /// Changes the filled form.
  private static func edit(_ old: String, _ new: String) -> @Sendable (DecisionOffice) throws -> Void {
    { office in
      let text = try office.filled()
      #expect(text.contains(old))
      try office.save(text.replacing(old, with: new))
    }
  }

  /// Lays something beside a filled form.
  private static func beside(_ make: @escaping @Sendable (String) throws -> Void)
    -> @Sendable (DecisionOffice) throws -> Void
  {
    { office in
      try make(office.decisions)
      try office.save(office.filled())
    }
  }

  private static func put(_ text: String, _ path: String) throws {
    try DiskFile.create(path, with: Array(text.utf8), sync: false)
  }

  static let mistakes: [Mistake] = [
    .init(name: "nothing chosen", why: "Langkah belum dipilih", make: edit("[x] kabulkan", "[ ] kabulkan")),
    .init(name: "two chosen", why: "lebih dari satu", make: edit("[ ] tolak", "[x] tolak")),
    .init(name: "unknown label", why: "tidak dikenal sebagai kolom", make: edit("Catatan:", "Catetan: ya")),
    .init(
      name: "a stranger signs", why: "tidak terdaftar", make: edit(signature, "Diputuskan oleh: Siapa Saja")),
    .init(name: "no power", why: "tidak berwenang", make: edit(signature, "Diputuskan oleh: Budi Petugas")),
    .init(
      name: "not offered", why: "Tidak dapat serahkan informasi", make: edit("[x] kabulkan", "[x] serahkan")),
    .init(
      name: "a refusal without basis", why: "Dasar hukum",
      make: { office in
        try office.save(
          office.filled([("[ ] tolak ", "[x] tolak "), ("Konsekuensi:", "Konsekuensi: bocor")]))
      }),
    .init(
      name: "a refusal without article", why: "belum menyebut pasalnya",
      make: { office in
        try office.save(
          office.filled([
            ("[ ] tolak ", "[x] tolak "), ("Konsekuensi:", "Konsekuensi: bocor"),
            ("Dasar hukum:", "Dasar hukum: rahasia"),
          ]))
      }),
    .init(name: "wrong number", why: "Jumlah hari", make: edit("(hari kerja):", "(hari kerja): segera")),
    .init(
      name: "unknown case", why: "tidak ada di register",
      make: edit("Berkas: 2026-P-0001", "Berkas: 2026-P-0007")),
    .init(
      name: "no case at all", why: "Baris \"Berkas\" hilang", note: "formulir.reason.txt",
      make: { office in
        try office.save(office.filled().replacing("Berkas: 2026-P-0001\n", with: ""), "formulir.txt")
      }),
    .init(
      name: "name and line disagree", why: "menyebut 2026-P-0009", note: "2026-P-0009.reason.txt",
      make: { office in try office.save(office.filled(), "2026-P-0009.txt") }),
    .init(
      name: "a form saved by Word", why: "bukan teks biasa", note: "2026-P-0001.docx.reason.txt",
      make: { office in try office.save([0x50, 0x4B, 3, 4, 0, 0], "2026-P-0001.docx") }),
    .init(
      name: "Word under another ending", why: "bukan teks biasa",
      make: { office in try office.save([UInt8]("{\\rtf1 x}".utf8), "2026-P-0001.txt") }),
    .init(name: "emptied", why: "kosong", make: { office in try office.save("", "2026-P-0001.txt") }),
    .init(
      name: "no form", why: "bukan formulir keputusan", note: "surat.reason.txt",
      make: { office in try office.save("Yth. PPID, saya minta data.\n", "surat.txt") }),
    .init(
      name: "a link", why: "pintasan", note: "x.reason.txt",
      make: { office in
        try FileManager.default.createSymbolicLink(
          atPath: office.decisions + "/x.txt", withDestinationPath: "/etc/passwd")
      }),
    .init(
      name: "a folder nobody asks for", why: "tidak mempunyai formulir", note: "lampiran.reason.txt",
      make: { office in
        try DiskFile.makeFolder(office.decisions + "/lampiran")
        try put("x", office.decisions + "/lampiran/x.csv")
      }),
    .init(
      name: "a file beside instead of inside", why: "belum jelas apakah itu lampirannya",
      make: beside { try put("%PDF-1.4\n%%EOF\n", $0 + "/2026-P-0001 apbd.pdf") }),
    .init(
      name: "half an enclosure", why: "terpotong",
      make: beside { try put("%PDF-1.4\n1 0 obj", $0 + "/2026-P-0001/a.pdf") }),
    .init(
      name: "an empty enclosure", why: "terpotong", make: beside { try put("", $0 + "/2026-P-0001/a.csv") }),
    .init(
      name: "an enclosure under way", why: "sementara",
      make: beside { try put("x", $0 + "/2026-P-0001/a.pdf.part") }),
    .init(
      name: "a folder of enclosures", why: "folder lain",
      make: beside { try DiskFile.makeFolder($0 + "/2026-P-0001/dalam") }),
    .init(
      name: "a linked enclosure", why: "pintasan",
      make: beside {
        try FileManager.default.createSymbolicLink(
          atPath: $0 + "/2026-P-0001/a.pdf", withDestinationPath: "/etc/passwd")
      }),
    .init(
      name: "too much for a mail", why: "surel hanya dapat memuat",
      make: beside {
        try DiskFile.create(
          $0 + "/2026-P-0001/a.csv", with: [UInt8](repeating: 0x61, count: 19 << 20), sync: false)
      }),
  ]

  private static let start = Result { try DecisionOffice() }

  @Test(arguments: mistakes.indices) func nothingIsDoneAndTheNoteFollows(index: Int) throws {
    let mistake = Self.mistakes[index]
    let office = try Self.start.get().copy()
    let head = try office.head
    try mistake.make(office)
    let before = try office.office.files(below: office.decisions)
    let report = try office.run()
    #expect(report.decided == 0, "\(mistake.name)")
    #expect(report.needsAttention)
    let note = try office.note(mistake.note)
    #expect(note?.contains(mistake.why) == true, "\(mistake.name): \(String(describing: note))")
    #expect(note?.hasPrefix("Loket belum melaksanakan formulir ini.") == true)
    #expect(note?.contains("Saran : ") == true)
    for words in report.problems { #expect(!words.contains("Rahayu") && !words.contains("Siapa")) }
    var after = try office.office.files(below: office.decisions)
    for name in after.keys where name.hasSuffix(".reason.txt") { after[name] = nil }
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(changed == [], "\(mistake.name): the officer's files stay as they are")
    #expect(try office.head == head)
    #expect(try !office.run().needsAttention, "\(mistake.name): told once")
    // Mended: everything of it removed.
    for name in try office.names() { try office.remove(name) }
    try office.run()
    #expect(try office.names() == ["2026-P-0001", "2026-P-0001.txt"], "\(mistake.name)")
    try office.save(office.filled())
    #expect(try office.run().decided == 1)
  }

  @Test func aDamagedFileMayGoAsItIs() throws {
    let office = try DecisionOffice()
    try office.save([UInt8]("%PDF-1.4\n1".utf8), "2026-P-0001/peta apa adanya.pdf")
    try office.save(office.filled())
    #expect(try office.run().decided == 1)
  }

  @Test func aFormThatIsBeingWrittenWaits() throws {
    let office = try DecisionOffice()
    let text = try office.filled()
    let handle = try #require(FileHandle(forWritingAtPath: office.decisions + "/2026-P-0001.txt"))
    try handle.write(contentsOf: Data(text.utf8))
    #expect(try office.run().decided == 0)
    try handle.truncate(atOffset: UInt64(text.utf8.count))
    try handle.close()
    #expect(try office.run().decided == 1)
  }
}
