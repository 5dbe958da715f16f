import Foundation
import MailLab
import Testing

/// The binary on a machine that lacks programs, room for temporary files, or a virus scanner.
@Suite struct MissingToolsTests {
  private let lab: LabFolder
  private var office: String { lab.file("kantor") }
  private var scan: String { lab.file("surat.pdf") }
  private var socket: String { lab.file("clamd") }

  init() throws {
    lab = try LabFolder()
    #expect(try CommandLineTests.loket("init", lab.file("kantor")).status == 0)
    try Data("%PDF-1.4\n%%EOF\n".utf8).write(to: URL(fileURLWithPath: lab.file("surat.pdf")))
  }

  /// The office shows its letters to a scanner at `socket`.
  private func configureScanner() throws {
    let text = "{ poll: { seconds: 5 }, virusScanner: { socket: \"\(socket)\" } }"
    try Data(text.utf8).write(to: URL(fileURLWithPath: office + "/office.json5"))
  }

  private func deliver(_ mail: String, _ name: String) throws {
    try Data(mail.utf8).write(to: URL(fileURLWithPath: office + "/mail/new/" + name))
  }

  private static func mail(_ number: Int, asks: String = "Salinan APBD") -> String {
    """
    From: Sari Contoh <sari@example.id>
    To: ppid@example.go.id
    Subject: Permohonan \(number)
    Message-ID: <s\(number)@example.id>
    Date: Tue, 24 Nov 2026 08:00:00 +0700

    Nama: Sari Contoh
    Informasi yang diminta: \(asks) \(number)

    """
  }

  @Test func checkNamesWhatIsMissingAndTheLineThatInstallsIt() throws {
    let outcome = try CommandLineTests.loket(
      "check", "--offline", "--office", office, environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("look at  reading: tesseract is missing: no scan or photo is read\n"))
    #expect(outcome.output.contains("look at  reading: pdftotext is missing: "))
    #expect(
      outcome.output.contains(
        "as root: apt install tesseract-ocr tesseract-ocr-ind poppler-utils libheif-examples webp catdoc"))
  }

  static let poor: [(variable: String, says: String)] = [
    ("PATH", "Program pdfinfo belum terpasang"),
    ("TMPDIR", "Tempat berkas sementara penuh atau tidak tersedia"),
  ]

  @Test(arguments: poor)
  func aScanIsUnderstoodAsFarAsItGoes(_ row: (variable: String, says: String)) throws {
    let outcome = try CommandLineTests.loket(
      "parse", "--json", scan, environment: [row.variable: "/nowhere"])
    #expect(outcome.status == 0)
    let warnings = outcome.json?["warnings"] as? [String] ?? []
    #expect(warnings.contains { $0.hasPrefix(row.says) })
    #expect(outcome.json?["confidence"] as? String == "uncertain")
  }

  @Test func checkCountsTheCasesWhosePapersNothingHasRead() throws {
    let head = Self.mail(1).split(separator: "\n", omittingEmptySubsequences: false).prefix(5).joined(
      separator: "\n")
    let paper = Data("%PDF-1.4\n\(String(repeating: "% isi\n", count: 2000))%%EOF\n".utf8)
      .base64EncodedString()
    let mail = """
      \(head)
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain

      Saya mengajukan permohonan informasi publik.
      Nama: Sari Contoh
      Informasi yang diminta: Salinan APBD

      --b
      Content-Type: application/pdf; name="KTP.pdf"
      Content-Transfer-Encoding: base64

      \(paper)
      --b--

      """
    try deliver(mail, "1")
    let run = try CommandLineTests.loket(
      "run", "--once", "--json", "--office", office, environment: ["PATH": "/nowhere"])
    #expect(run.json?["filed"] as? Int == 1)
    let check = try CommandLineTests.loket("check", "--offline", "--office", office)
    #expect(check.status == 0)
    #expect(check.output.contains("reading: 1 open cases hold papers that no program has read (2026-P-0001)"))
    #expect(check.output.contains("loket parse cases/2026/2026-P-0001/surat-masuk-01.eml"))
  }

  @Test func whatAKilledRunHasLeftIsRemovedAtTheNextStart() throws {
    let temporary = lab.file("tmp")
    let left = temporary + "/loket-work-abcdef"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    try Data([1]).write(to: URL(fileURLWithPath: left + "/1.pgm"))
    let outcome = try CommandLineTests.loket(
      "run", "--once", "--office", office, environment: ["TMPDIR": temporary])
    #expect(outcome.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }

  @Test func withoutTheScannerARunEndsWithOneSentence() throws {
    try configureScanner()
    for number in 1...3 { try deliver(Self.mail(number), "\(number)") }
    let outcome = try CommandLineTests.loket("run", "--once", "--json", "--office", office)
    #expect(outcome.status == 1)
    #expect(outcome.json?["failed"] as? Int == 3)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.hasPrefix("loket: the virus scanner cannot be reached; "))
    #expect(!outcome.errors.contains("sari"))
    let scanner = try ScriptedScanner(.honest(limit: .max), at: socket)
    let again = try CommandLineTests.loket("run", "--once", "--json", "--office", office)
    #expect(again.json?["failed"] as? Int == 0)
    #expect(again.json?["taken"] as? Int == 3)
    #expect(try CommandLineTests.loket("verify", "--office", office).status == 0)
    _ = consume scanner
  }

  @Test func aRunningOfficeWaitsForTheScannerAndSaysSoOnce() throws {
    try configureScanner()
    let loket = try RunningLoket(office: office)
    defer { loket.kill() }
    #expect(loket.says("running"))
    try deliver(Self.mail(1), "1")
    #expect(loket.says("the virus scanner cannot be reached"))
    let virus = String(decoding: ScriptedScanner.eicar, as: UTF8.self)
    try deliver(Self.mail(2, asks: virus), "2")
    let scanner = try ScriptedScanner(.honest(limit: .max), at: socket)
    #expect(loket.says("the virus scanner works again"))
    #expect(loket.says("quarantine (virus Win.Test.EICAR_HDB-1)"))
    #expect(loket.stop() == 0)
    #expect(loket.log.split(separator: "\n").count { $0.contains("cannot be reached") } == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office + "/mail/new") == [])
    #expect(try CommandLineTests.loket("verify", "--office", office).status == 0)
    _ = consume scanner
  }
}
