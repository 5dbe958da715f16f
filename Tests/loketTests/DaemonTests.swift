import Foundation
import MailLab
import Post
import Testing

/// The whole loop by the binary: an applicant submits by SMTP, Loket answers, the applicant's mailbox holds the receipt.
@Suite("The daemon between real servers", .enabled(if: LabNeeds.postfix, "\(LabNeeds.postfixReason)"))
struct DaemonTests {
  private static let clerk = "petugas@example.go.id"
  private static let applicant = "sari@example.id"

  /// An office folder between a Dovecot and a Postfix.
  private final class Town {
    let dovecot: DovecotServer
    let postfix: PostfixServer
    let folder: LabFolder
    var office: String { folder.file("kantor") }

    init() throws {
      var options = DovecotServer.Options()
      options.users[applicant] = "rahasia-sari"
      dovecot = try DovecotServer(options)
      postfix = try PostfixServer(delivering: dovecot)
      folder = try LabFolder()
      _ = try CommandLineTests.loket("init", office, "--procedure", "umum")
      try write(
        """
        {
          office: { name: "PPID Contoh", email: "\(clerk)" },
          mailboxes: [{ kind: "imap", url: "imap://127.0.0.1:\(dovecot.imapPort)/INBOX", user: "\(clerk)",
            password: { environment: "LOKET_UJI" }, ca: "\(dovecot.authority)" }],
          send: { kind: "smtp", url: "smtp://127.0.0.1:\(postfix.port)", user: "\(clerk)",
            password: { environment: "LOKET_UJI" }, ca: "\(postfix.authority)" },
        }
        """)
    }

    func write(_ configuration: String) throws {
      try configuration.write(toFile: office + "/office.json5", atomically: true, encoding: .utf8)
    }

    /// The applicant's mail, submitted by SMTP.
    func submit(_ number: Int) throws {
      let session = try SmtpSession(
        ServerAddress(
          url: "smtp://127.0.0.1:\(postfix.port)", security: .starttls, authorities: postfix.authority),
        Credentials(user: applicant, secret: .password("rahasia-sari")), greeting: "uji.example.id")
      let sender = try #require(EnvelopeAddress(applicant))
      let mail =
        """
        From: Sari Contoh <\(applicant)>
        To: \(clerk)
        Subject: Permohonan informasi \(number)
        Message-ID: <surat-\(number)@example.id>
        Date: Tue, 24 Nov 2026 08:00:00 +0700

        Nama: Sari Contoh
        NIK: 3171014109900001
        Alamat: Jalan Contoh 12, Jakarta
        Nomor Telepon: 081234567890
        Informasi yang diminta: Salinan laporan nomor \(number)
        Tujuan penggunaan: penelitian

        """
      let delivery = try session.send(
        from: sender, to: try #require(EnvelopeAddress(clerk)), Array(mail.replacing("\n", with: "\r\n").utf8)
      )
      guard case .sent = delivery else { throw LabFault("the applicant's mail was not taken") }
    }

    /// Starts `loket run`.
    func start() throws -> RunningLoket { try RunningLoket(office: office) }

    /// Letters in the applicant's mailbox, once there are so many.
    func received(_ count: Int) -> [String] {
      _ = LabWait.until(seconds: 60) { dovecot.count(of: applicant) >= count }
      return dovecot.messages(of: applicant).map { String(decoding: $0.octets, as: UTF8.self) }
    }

    var filed: Int { dovecot.count(of: clerk, folder: "Loket") }
  }

  @Test func aLetterIsAnsweredAsSoonAsItComes() throws {
    let town = try Town()
    let loket = try town.start()
    defer { loket.kill() }
    #expect(loket.says("running, 1 mailboxes"))
    for number in 1...3 { try town.submit(number) }
    let letters = town.received(3)
    #expect(letters.count == 3)
    #expect(letters.allSatisfy { $0.contains("Auto-Submitted: auto-replied") })
    #expect(LabWait.until(seconds: 30) { town.filed == 3 })
    #expect(LabWait.until(seconds: 30) { town.dovecot.count(of: Self.clerk) == 0 })
    #expect(loket.stop() == 0)
    #expect(!loket.log.contains(Self.applicant))
    #expect(!loket.log.contains("Sari"))
    #expect(try CommandLineTests.loket("verify", "--office", town.office).status == 0)
  }

  @Test func aServerThatGoesAndComesBackIsWaitedFor() throws {
    let town = try Town()
    let loket = try town.start()
    defer { loket.kill() }
    #expect(loket.says("running"))
    town.dovecot.stop()
    #expect(loket.says("mailbox INBOX: "))
    try town.dovecot.start()
    try town.submit(1)
    #expect(town.received(1).count == 1)
    #expect(loket.says("works again"))
    #expect(loket.stop() == 0)
  }

  @Test func aWrongConfigurationIsRefusedAndTheOldOneStays() throws {
    let town = try Town()
    let good = try String(contentsOfFile: town.office + "/office.json5", encoding: .utf8)
    let loket = try town.start()
    defer { loket.kill() }
    #expect(loket.says("running"))
    try town.write(good.replacing("office:", with: "ofice:"))
    loket.reload()
    #expect(loket.says("the old configuration stays in force: office.json5:2: unknown key 'ofice'"))
    try town.submit(1)
    #expect(town.received(1).count == 1, "letters go on")
    try town.write(good.replacing("PPID Contoh", with: "PPID Baru"))
    loket.reload()
    #expect(loket.says("office.json5 is read again"))
    try town.submit(2)
    #expect(town.received(2).last?.contains("PPID Baru") == true)
    #expect(loket.stop() == 0)
  }

  @Test func killedAtAnyTimeNothingIsLostAndNoCaseDoubled() throws {
    let town = try Town()
    for number in 1...12 { try town.submit(number) }
    #expect(LabWait.until(seconds: 30) { town.dovecot.count(of: Self.clerk) + town.filed == 12 })
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<8 {
      let loket = try town.start()
      usleep(UInt32.random(in: 5_000...150_000, using: &generator))
      loket.kill()
    }
    let last = try town.start()
    defer { last.kill() }
    #expect(last.says("running"))
    #expect(LabWait.until(seconds: 60) { town.filed == 12 })
    #expect(last.stop() == 0)
    let list = try CommandLineTests.loket("list", "--json", "--office", town.office)
    let cases = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
    #expect(cases?.count == 12)
    #expect(try CommandLineTests.loket("verify", "--office", town.office).status == 0)
    let letters = town.received(1).compactMap { letter in
      letter.split(separator: "\n").first { $0.hasPrefix("Message-ID:") }
    }
    #expect(Set(letters).count == letters.count, "no letter went out twice by itself")
  }

  @Test func checkTriesEverythingForReal() throws {
    let town = try Town()
    let good = try CommandLineTests.loket(
      "check", "--office", town.office, environment: RunningLoket.environment)
    #expect(good.status == 0)
    #expect(good.output.contains("the test mail came back"))
    #expect(good.output.contains("folders: "))
    #expect(LabWait.until(seconds: 10) { town.dovecot.count(of: Self.clerk) == 0 })
    let bad = try CommandLineTests.loket(
      "check", "--office", town.office, environment: ["LOKET_UJI": "salah"])
    #expect(bad.status != 0)
    #expect(bad.output.contains("refuses the login"))
    #expect(!bad.output.contains("salah"))
  }
}
