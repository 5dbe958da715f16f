import Desk
import Digests
import Letters
import Mime

/// What lies beside a letter in `review/`: why it waits, and the intake form with what could be read.
enum ReviewNote {
  /// The officer's note (Indonesian).
  static func note(_ decision: Decision, _ intake: Intake) -> [UInt8] {
    var lines = ["Surat ini menunggu Anda.", ""]
    lines += decision.remarks
    lines += intake.letter.warnings.map { "- \($0)" }
    lines += [
      "", "Berkas di folder ini:",
      "  surat.\(intake.fileExtension)   surat aslinya, jangan diubah",
      "  formulir.txt  isian dengan apa yang dapat dibaca", "",
      "Yang perlu dilakukan:",
      "  1. Baca suratnya.",
      "  2. Bila surat ini permohonan atau keberatan: perbaiki formulir.txt, lalu salin ke folder inbox/.",
      "  3. Bila bukan: biarkan; surat tetap tersimpan di sini.", "",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// The prefilled intake form, one question a line, which `inbox/` takes back.
  static func form(_ intake: Intake) -> [UInt8] {
    let letter = intake.letter
    let applicant = letter.applicant
    var lines = [
      letter.kind == .objection ? "PERNYATAAN KEBERATAN" : "PERMOHONAN INFORMASI PUBLIK", "",
      "Surat asal              : \(intake.digest.hex.prefix(16))",
      "Nama                    : \(applicant.name ?? "")",
      "Lembaga                 : \(applicant.organisation ?? "")",
      "NIK                     : \(applicant.nik ?? "")",
      "Alamat                  : \(applicant.address ?? "")",
      "Nomor telepon           : \(applicant.phone ?? "")",
      "Surel                   : \(applicant.email ?? letter.from?.address ?? "")",
      "Pekerjaan               : \(applicant.occupation ?? "")",
    ]
    if letter.kind == .objection {
      lines += [
        "Nomor pendaftaran permohonan : \(letter.objection?.reference ?? "")",
        "Alasan keberatan        : \(letter.objection?.grounds.map(\.rawValue).joined(separator: ", ") ?? "")",
        "Kasus posisi            : \(oneLine(letter.objection?.statement ?? ""))",
      ]
    } else {
      lines.append("Informasi yang diminta  :")
      lines += letter.information.enumerated().map { "\($0.offset + 1). \(oneLine($0.element))" }
      lines += [
        "Tujuan penggunaan       : \(oneLine(letter.purpose ?? ""))",
        "Cara memperoleh         : \(letter.obtain ?? "")",
      ]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
