import Letters
import Procedures
import Records

/// What stands above a question of the form, line by line (Indonesian).
enum Explanation {
  static func of(_ field: DecisionField, _ form: DecisionForm) -> [String] {
    switch field {
    case .caseID, .state, .step: []
    case .reason: reason(form)
    case .basis: ["Sebutkan pasalnya, misalnya: Pasal 17 huruf h UU Nomor 14 Tahun 2008."]
    case .consequence:
      [
        "Hasil uji konsekuensi: apa akibatnya bila informasi ini dibuka, dan kepentingan apa yang dilindungi.",
        "Loket tidak pernah menulisnya sendiri.",
      ]
    case .period: ["Sampai kapan informasinya dikecualikan; tidak ada pengecualian yang permanen (Pasal 20)."]
    case .ratings: ["Nomor pertanyaan dan nilainya, 1 (tidak baik) sampai 4 (sangat baik), misalnya: 1 = 4"]
    case .redaction: ["Bagian mana yang tidak diberikan atau dihitamkan."]
    case .ground: ["Bila suratnya perlu menyebut alasan menurut undang-undang, pilih satu."]
    case .to: to(form)
    case .due: ["Kosongkan untuk tenggat yang biasa; misalnya: 27 November 2026."]
    case .costs: ["Misalnya: Fotokopi: 20 x 300, atau jumlahnya saja: 15000. Kosongkan bila tidak ada biaya."]
    case .payment: ["Misalnya: tunai di meja layanan."]
    case .days: days(form)
    case .forms: ["Boleh keduanya."]
    case .method: method(form)
    case .recipient: ["Nama yang menerima; wajib bila diambil langsung."]
    case .order: ["Apa yang harus dilakukan PPID, misalnya: memberikan salinan DPA 2026."]
    case .advice: ["Pendapat tim pertimbangan, bila ada."]
    case .satisfied: ["Apakah pemohon puas dengan layanannya."]
    case .waived: ["Pilih satu syarat; alasannya ditulis pada kolom Alasan."]
    case .register: ["Nomor sengketa dalam register Komisi Informasi, misalnya: 012/XII/KI-Prov/2026."]
    case .filed: ["Hari pemohon mengajukan sengketanya menurut Komisi Informasi, misalnya: 21 Desember 2026."]
    case .hearing: ["Hari sidang atau mediasi berikutnya menurut panggilan, misalnya: 1 Februari 2027."]
    case .hour: ["Misalnya: 09.30."]
    case .place: ["Tempat sidang atau mediasi menurut panggilan."]
    case .outcome: ["Bagaimana sengketanya berakhir; nomor dan tanggal putusan tulis pada kolom Alasan."]
    case .number:
      ["Hanya bila surat ini memakai nomor dari buku agenda kantor; kosongkan untuk nomor dari Loket."]
    case .copies: ["Siapa yang mendapat tembusan. Boleh kosong."]
    case .note: ["Catatan untuk berkas ini; tidak dicetak dalam surat. Boleh kosong."]
    case .by: signers(form)
    }
  }

  private static func reason(_ form: DecisionForm) -> [String] {
    let deeds = form.choices.map(\.deed)
    var lines: [String] = []
    if deeds.contains(.responded(.grant)) {
      lines.append(
        "Untuk tanggapan: pertimbangan Atasan PPID, satu baris satu pertimbangan, misalnya: bahwa …;")
    } else if form.record.kind != .dispute {
      lines.append("Alasannya, seperti yang dicetak dalam surat.")
    }
    func put(_ deed: OfficerAct.Deed, _ text: String) { if deeds.contains(deed) { lines.append(text) } }
    put(.act(.supply), "Untuk catat bahan unit: apa jawaban unit, bila tidak dilampirkan.")
    put(.act(.consequenceTest), "Untuk catat uji konsekuensi: kepentingan yang dilindungi bila ditutup.")
    put(.act(.settle), "Untuk catat musyawarah: kapan, siapa yang hadir, dan hasilnya.")
    put(.act(.archive), "Untuk arsipkan tanggapan: tempat arsipnya.")
    put(.act(.assist), "Untuk catat pendampingan: kegiatannya dan waktunya.")
    return lines
  }

  private static func to(_ form: DecisionForm) -> [String] {
    let units = form.office.units.map(\.name)
    let deeds = form.choices.map(\.deed)
    var lines: [String] = []
    if deeds.contains(.act(.refer)) {
      lines.append(
        units.isEmpty
          ? "Untuk teruskan ke unit: belum ada unit yang terdaftar pada \"units\" di office.json5."
          : "Untuk teruskan ke unit, tulis salah satu: \(units.joined(separator: "; ")).")
    }
    let from = form.choices.filter { [.act(.supply), .act(.advise), .act(.archive)].contains($0.deed) }.map(
      \.words)
    if !from.isEmpty { lines.append("Untuk \(from.joined(separator: " dan ")): nama unit atau timnya.") }
    let others = form.choices.filter { [.act(.transfer), .act(.answerNotHeld)].contains($0.deed) }.map(
      \.words)
    if !others.isEmpty {
      lines.append(
        "Untuk \(others.joined(separator: " dan ")): nama badan publik yang menguasai informasinya.")
    }
    if deeds.contains(.linked) {
      lines.append(
        "Untuk hubungkan dengan permohonan: nomor pendaftaran atau ID permohonan yang dikeberatkan.")
    }
    return lines
  }

  private static func days(_ form: DecisionForm) -> [String] {
    form.record.kind == .objection
      ? ["Dalam berapa hari kerja perintah harus dilaksanakan, misalnya: 5."]
      : ["Dalam berapa hari kerja informasinya disediakan, misalnya: 5."]
        + (form.choices.contains { $0.deed == .act(.answerNotHeld) }
          ? ["Untuk tidak dikuasai: isi hanya bila informasinya belum didokumentasikan."] : [])
  }

  private static func method(_ form: DecisionForm) -> [String] {
    guard let wanted = form.matter.data.delivery, !wanted.isEmpty else { return ["Pilih satu."] }
    return ["Pilih satu. Pemohon meminta: \(RulingView.way(wanted))."]
  }

  private static func signers(_ form: DecisionForm) -> [String] {
    let signers = form.signers
    guard !signers.isEmpty else {
      return [
        "Belum ada pejabat yang terdaftar untuk langkah ini. Minta administrator mengisi \"people\" di office.json5."
      ]
    }
    var lines = ["Tulis nama Anda; tanpa nama formulir ini belum dilaksanakan. Yang berwenang:"]
    for signer in signers {
      let words = form.choices.filter { form.roles(of: $0).contains(signer.role) }.map(\.words)
      lines.append("  \(signer.name), \(signer.position): \(words.joined(separator: ", "))")
    }
    return lines
  }
}

extension DecisionForm {
  /// The roles that may take a step.
  func roles(of choice: FormChoice) -> [Official.Role] {
    choice.deed == .undo
      ? matter.takingBack(office, on: today).ruling?.act.act.roles ?? [] : choice.deed.roles
  }
}
