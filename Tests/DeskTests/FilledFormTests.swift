import Civil
import Desk
import Procedures
import Records
import Testing

/// Forms as officers fill them in, and every mistake that a form allows.
@Suite struct FilledFormTests {
  /// The blank form of a registered request with these lines changed, refused as it stands but for what is said.
  static func fill(_ changes: [(String, String)], of id: CaseID = DecisionFormSample.request) throws -> String
  {
    var sample = try DecisionFormSample()
    if id.kind == .objection { try sample.addObjection() }
    return changes.reduce(sample.text(id)) { text, change in text.replacing(change.0, with: change.1) }
  }

  static let refusal = [
    ("[ ] tolak ", "[x] tolak "), ("Dasar hukum:", "Dasar hukum: Pasal 17 huruf h UU 14/2008"),
    ("Konsekuensi:", "Konsekuensi: mengungkap\nriwayat kesehatan\n| Catatan: pihak lain"),
    ("Diputuskan oleh:", "Diputuskan oleh: Sri Rahayu"),
  ]

  private static func act(_ text: String, _ id: CaseID = DecisionFormSample.request) throws -> OfficerAct {
    var sample = try DecisionFormSample()
    if id.kind == .objection { try sample.addObjection() }
    return try FilledForm(text: text).act(on: try #require(sample.matter(id)).record)
  }

  private static let expected: OfficerAct = {
    var act = OfficerAct(.act(.refuse))
    act.basis = "Pasal 17 huruf h UU 14/2008"
    act.consequence = "mengungkap\nriwayat kesehatan\nCatatan: pihak lain"
    act.by = "Sri Rahayu"
    return act
  }()

  static let edits: [(String, @Sendable (String) -> String)] = [
    ("as it is", { $0 }), ("CRLF", { $0.replacing("\n", with: "\r\n") }),
    ("no remarks", { $0.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n") }),
    ("capital labels", { $0.replacing("Dasar hukum:", with: "DASAR HUKUM :") }),
    ("tab for the colon", { $0.replacing("Dasar hukum: ", with: "Dasar hukum\t") }),
    ("tick as a capital", { $0.replacing("[x]", with: "[X]") }),
    ("tick as a v", { $0.replacing("[x]", with: "[ v ]") }),
    ("boxes as signs", { $0.replacing("[x]", with: "☑").replacing("[ ]", with: "☐") }),
    (
      "explanation gone", { $0.replacing(" - informasi dikecualikan; menulis keputusan penolakan", with: "") }
    ),
    ("no state", { $0.split(separator: "\n").filter { !$0.hasPrefix("Keadaan") }.joined(separator: "\n") }),
    (
      "no boxes left",
      { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
          line.hasPrefix("[x] tolak") ? "tolak" : line.hasPrefix("[ ]") ? nil : String(line)
        }.joined(separator: "\n")
      }
    ),
    ("dots for no answer", { $0.replacing("Catatan:\n", with: "Catatan: ......\n") }),
  ]

  @Test(arguments: edits.indices) func whatChangesNothingIsReadAsBefore(index: Int) throws {
    let (name, edit) = Self.edits[index]
    #expect(try Self.act(edit(Self.fill(Self.refusal))) == Self.expected, "\(name)")
  }

  @Test func everyAnswerIsRead() throws {
    let text = try Self.fill([
      ("[ ] kabulkan  ", "[x] kabulkan  "), ("Alasan:", "Alasan: tersedia"),
      (
        "Biaya (satu baris satu biaya):",
        "Biaya (satu baris satu biaya):\n- Fotokopi: 20 x Rp300\n2. CD: 5.000\n1500"
      ),
      ("Cara bayar:", "Cara bayar: tunai"),
      ("Waktu penyediaan (hari kerja):", "Waktu penyediaan: 5 hari kerja"),
      ("[ ] softcopy", "[x] softcopy"), ("[ ] hardcopy", "[x] hardcopy"), ("[ ] pos", "[x] pos"),
      ("Nomor surat:", "Nomor surat: 045/99"),
      ("Tembusan (satu baris satu nama):", "Tembusan:\n1. Bupati\n- Inspektorat"),
      ("Catatan:", "Catatan: segera"), ("Diputuskan oleh:", "Diputuskan oleh:\nSri Rahayu"),
    ])
    let act = try Self.act(text)
    #expect(act.act == .act(.grant))
    #expect(act.reason == "tersedia")
    #expect(
      act.costs == [
        .init(what: "Fotokopi", count: 20, price: 300), .init(what: "CD", price: 5000),
        .init(what: "Biaya penyalinan dan pengiriman", price: 1500),
      ])
    #expect(act.payment == "tunai")
    #expect(act.days == 5)
    #expect(act.forms == ["softcopy", "hardcopy"])
    #expect(act.method == "post")
    #expect(act.letterNumber == "045/99")
    #expect(act.copies == ["Bupati", "Inspektorat"])
    #expect(act.note == "segera")
    #expect(act.by == "Sri Rahayu")
  }

  @Test func onAnObjectionTheSuperiorsWordsAreShort() throws {
    let text =
      "Berkas: 2026-K-0001\nLangkah: Kabulkan sebagian\nAlasan: a\n b\nPerintah: beri\nDiputuskan oleh: Drs. Hadi\n"
    let act = try Self.act(text, DecisionFormSample.objection)
    #expect(act.act == .responded(.partly))
    #expect(act.order == "beri")
  }

  /// What is changed in the filled form, what is said against it, and the column that is named.
  static let wrong: [(String, String, String, String?)] = [
    ("[x] tolak", "[ ] tolak", "belum dipilih", "Langkah"),
    ("[ ] kabulkan  ", "[x] kabulkan  ", "lebih dari satu", "Langkah"),
    ("[x] tolak", "[ ] x tolak", "tidak dapat dibaca", "Langkah"),
    ("[x] tolak", "[x tolak", "tidak dapat dibaca", "Langkah"),
    ("[x] tolak", "x [ ] tolak", "tidak dapat dibaca", "Langkah"),
    ("[x] tolak ", "[x] tolong ", "tidak dikenal", "Langkah"),
    ("Dasar hukum:", "Dsar hukum:", "tidak dikenal sebagai kolom", nil),
    ("Catatan:", "Sebab: lain\nCatatan:", "tidak dikenal sebagai kolom", nil),
    ("Catatan:", "Dasar hukum: Pasal 6\nCatatan:", "ada dua kali", nil),
    ("Diputuskan oleh: ", "Diputuskan oleh ", "Titik dua", nil),
    ("Bagian yang dihitamkan:", "Bagian yang dihitamkan:\nDiputuskan oleh Sri Rahayu", "Titik dua", nil),
    ("Biaya (satu baris satu biaya):", "Biaya: lima ribu", "tidak dipakai untuk langkah", "Biaya"),
    ("Tujuan:", "Tujuan: Bidang Anggaran", "tidak dipakai untuk langkah", "Tujuan"),
    ("Keadaan:", "Keadaan: salah", "berubah", "Keadaan"),
  ]

  @Test(arguments: wrong.indices) func mistakesAreToldAndNeverGuessed(index: Int) throws {
    let (old, new, why, field) = Self.wrong[index]
    let filled = try Self.fill(Self.refusal)
    #expect(filled.contains(old))
    let text = filled.replacing(old, with: new)
    let fault = #expect(throws: FormFault.self) {
      _ = try FilledForm(text: text).state()
      _ = try Self.act(text)
    }
    #expect(fault?.why.contains(why) == true, "\(String(describing: fault))")
    #expect(fault?.field == field)
    #expect(fault?.place != nil)
    #expect(fault?.mend.isEmpty == false)
    if let line = fault?.line {
      #expect(line > 0 && line <= text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }
  }

  static let wrongGrants: [(String, String, String, String)] = [
    ("Biaya (satu baris satu biaya):", "Biaya:\nFotokopi: banyak", "Biaya ini", "Biaya"),
    ("Biaya (satu baris satu biaya):", "Biaya: -5", "Biaya ini", "Biaya"),
    ("Waktu penyediaan (hari kerja):", "Waktu penyediaan: lima", "Jumlah hari", "Waktu penyediaan"),
    (
      "Waktu penyediaan (hari kerja):", "Waktu penyediaan: 99999999999999999999", "Jumlah hari",
      "Waktu penyediaan"
    ),
    ("[ ] pos", "[x] pos [x] kurir", "lebih dari satu", "Cara penyerahan"),
    (
      "Cara penyerahan: [ ] surel", "Cara penyerahan: [x] merpati [ ] surel", "tidak dikenal",
      "Cara penyerahan"
    ),
    ("[ ] softcopy", "[x] kaset", "Bentuk ini", "Bentuk"),
    ("Bagian yang dihitamkan:", "Bagian yang dihitamkan: nama", "tidak dipakai", "Bagian yang dihitamkan"),
    ("Konsekuensi:", "Konsekuensi: bocor", "tidak dipakai", "Konsekuensi"),
  ]

  @Test(arguments: wrongGrants.indices) func wrongValuesAreTold(index: Int) throws {
    let (old, new, why, field) = Self.wrongGrants[index]
    let text = try Self.fill([("[ ] kabulkan  ", "[x] kabulkan  "), (old, new)])
    let fault = #expect(throws: FormFault.self) { try Self.act(text) }
    #expect(fault?.why.contains(why) == true, "\(String(describing: fault))")
    #expect(fault?.field == field)
  }

  @Test func unknownDatesAndTwoWaiversAreTold() throws {
    let text = try Self.fill([
      ("[ ] teruskan ke unit ", "[x] teruskan ke unit "), ("Tujuan:", "Tujuan: Bidang Anggaran"),
      ("Tenggat untuk unit:", "Tenggat untuk unit: 31 November 2026"),
    ])
    #expect(throws: FormFault.self) { try Self.act(text) }
    #expect(
      try Self.act(text.replacing("31 November", with: "27 November")).due == CivilDate(iso: "2026-11-27"))
    let (sample, id) = try DecisionFormGoldenTests.sample("incomplete")
    let record = try #require(sample.matter(id)).record
    let waiver = sample.text(id).replacing("[ ] bebaskan syarat", with: "[x] bebaskan syarat")
      .replacing("[ ] salinan", with: "[x] salinan")
    #expect(try FilledForm(text: waiver).act(on: record).waived == "ktp")
    let two = waiver.replacing("[ ] tujuan", with: "[x] tujuan")
    #expect(throws: FormFault.self) { try FilledForm(text: two).act(on: record) }
  }

  @Test func textsMayHoldColons() throws {
    let text = try Self.fill([
      ("[ ] tarik ", "[x] tarik "), ("Alasan:", "Alasan: pemohon menelepon\nPukul: 10.00 lewat telepon"),
    ])
    #expect(try Self.act(text).reason == "pemohon menelepon\nPukul: 10.00 lewat telepon")
  }

  static let others = [
    "Yth. PPID\n\nNama: Budi\nNomor berkas: 2026-P-0001\nSaya lengkapi KTP.\n",
    "Surat asal: tidak ada\nNama: Ani\n", "",
    "Keputusan: kami menolak\nNama: Budi\n", "Keadaan: baik\nBerkas: 2026-P-0001\n",
  ]

  @Test(arguments: others) func lettersAreNoForms(text: String) {
    #expect(!FilledForm.isForm(text))
    #expect(!FilledForm.isUntouched(text))
  }

  @Test func everyActOfTheCommandLineIsCarriedByItsForm() throws {
    for choice in FormChoice.all {
      var act = OfficerAct(choice.deed)
      act.stage = choice.stage
      act.by = "Sri Rahayu"
      act.note = "baris satu\n# dua\nAlasan: tiga"
      act.copies = ["Bupati", "Dinas: satu"]
      act.letterNumber = "1/2"
      switch choice.deed {
      case .act(.grant):
        act.reason = "x"
        act.costs = [.init(what: "Foto: kopi", count: 2, price: 300)]
        act.days = 3
        act.forms = ["softcopy", "hardcopy"]
        act.method = "pickup"
        act.payment = "tunai"
      case .act(.refer):
        act.to = "Bidang Anggaran"
        act.due = CivilDate(iso: "2026-12-01")
      case .act(.extend): (act.reason, act.ground) = ("x", .notHeld)
      case .act(.waive): (act.reason, act.waived) = ("x", "ktp")
      case .act(.close): act.satisfied = false
      case .act(.refuse): (act.basis, act.consequence) = ("Pasal 17 huruf a", "satu\ndua")
      case .responded(.grant): (act.reason, act.order, act.advice) = ("a\nb", "beri", "setuju")
      default: break
      }
      let octets = try #require(CommandForm.octets(act, on: DecisionFormSample.request), "\(choice.words)")
      let text = String(decoding: octets, as: UTF8.self)
      #expect(CommandForm.isWhole(text))
      #expect(!CommandForm.isWhole(String(text.dropLast(30))))
      #expect(FilledForm.isForm(text))
      var sample = try DecisionFormSample()
      try sample.add([.assess(id: DecisionFormSample.request, missing: ["ktp"])])
      let read = try FilledForm(text: text).act(on: try #require(sample.matter()).record)
      #expect(read == act, "\(choice.words)")
    }
  }
}
