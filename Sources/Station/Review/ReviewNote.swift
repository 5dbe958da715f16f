import Civil
import Desk
import Digests
import Disk
import Letters
import Mime
import Records

/// What lies beside a letter in `review/`: why it waits, the prefilled form, and what Loket notes for itself.
enum ReviewNote {
  private static let title = "SURAT INI MENUNGGU ANDA"

  /// Whether a file is such a note.
  static func isNote(_ octets: [UInt8]) -> Bool {
    octets.starts(with: NotepadText.octets([title]))
  }

  /// The officer's note, `BACA.txt` (Indonesian).
  static func note(_ decision: Decision, _ intake: Intake, zone: Zone) -> [UInt8] {
    let received = intake.received
    let hour = intake.isHourKnown ? " pukul \(received.time(in: zone).indonesian) \(zone.name)" : ""
    var lines = [title, "", "Sebabnya:"]
    lines += decision.remarks.map { "- " + $0 }
    if let same = decision.same {
      lines.append("- Mungkin sama dengan berkas \(same.text): folder cases/\(same.year)/\(same.text).")
    }
    lines += intake.letter.warnings.map { "- " + $0 }
    lines += [
      "",
      "Diterima: \(received.date(in: zone).indonesian)\(hour).",
      "Tenggat tetap dihitung sejak saat itu, kapan pun formulirnya disimpan.",
      "", "Berkas di folder ini:",
      "  surat.\(intake.fileExtension)  surat aslinya; jangan diubah",
      "  halaman-01.jpg dan seterusnya, lampiran-1-halaman-01.jpg: gambar halamannya, bila ada",
      "  formulir.txt  isian dengan apa yang dapat dibaca",
      "",
      "Yang perlu dilakukan:",
      "  1. Buka formulir.txt dan bandingkan dengan suratnya. Di atas jawaban yang kurang pasti",
      "     ada baris PERIKSA.",
      "  2. Perbaiki, simpan, lalu SALIN formulir.txt ke folder inbox. Namanya boleh apa saja.",
      "  3. Bila surat ini bukan permohonan atau keberatan: pilih [x] bukan untuk register,",
      "     simpan, lalu salin juga ke inbox. Surat itu ditutup tanpa berkas.",
      "Setelah itu folder ini pindah sendiri ke review/selesai. Bila formulirnya belum dapat diambil,",
      "di inbox ada catatan .reason.txt yang menjelaskan sebabnya.",
    ]
    return NotepadText.octets(lines)
  }

  /// The prefilled form, `formulir.txt`.
  static func form(_ decision: Decision, _ intake: Intake, zone: Zone) -> [UInt8] {
    if let form = intake.form, !form.isLetter { return form.file.octets }
    let received = intake.received
    var form = IntakeForm(
      intake.letter, origin: String(intake.digest.hex.prefix(16)),
      received: FormReceipt(
        date: received.date(in: zone), time: intake.isHourKnown ? received.time(in: zone) : nil))
    if [.completion, .withdrawal].contains(intake.letter.kind) {
      form[.caseNumber] = decision.likely?.text ?? intake.letter.caseReferences.first?.text
    }
    form[.sameAs] = decision.same?.text
    var remarks = IntakeForm.remarks(intake.letter)
    if decision.same != nil { remarks[.sameAs] = ["surat ini mirip dengan berkas itu."] }
    return form.octets(remarks: remarks)
  }

  /// What Loket notes for itself, `loket.dat`.
  ///
  /// `form`: the prefilled form's octets.
  static func record(_ raw: RawLetter, _ intake: Intake, form: [UInt8], zone: Zone) -> [UInt8] {
    ReviewRecord(
      received: intake.received, names: raw.enclosures.map(\.name), files: intake.letter.files,
      hasPictures: false, form: Digest(of: form)
    ).octets(zone: zone)
  }
}
