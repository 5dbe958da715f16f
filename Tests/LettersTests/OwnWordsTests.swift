import Letters
import Mime
import Testing

/// Earlier mail of ours that would decide wrongly if it were read as the letter.
private let notice =
  "Permohonan Saudara nomor 009/PPID/XI/2026. Informasi yang diminta: data A. Saudara dapat mengajukan keberatan."

@Test(
  "Quoted mail is not the letter, and its numbers are kept",
  arguments: [
    "On 17/11/2026 14:20, PPID wrote:\n> \(notice)",
    "Pada Sen, 16 Nov 2026 pukul 10.02 PPID Contoh <ppid@contoh.example>\nmenulis:\n\n> \(notice)",
    "From: PPID <ppid@contoh.example>\nSent: Wednesday, 18 November 2026 09:00\nTo: Budi\nSubject: Tanda bukti\n\n\(notice)",
    "________________________________\nDari: PPID <ppid@contoh.example>\nDikirim: Rabu, 18 November 2026 09.00\nKepada: Budi\nPerihal: Tanda bukti\n\n\(notice)",
    "-----Pesan Asli-----\nDari: PPID\n\n\(notice)", "-----Original Message-----\nFrom: PPID\n\n\(notice)",
    "> \(notice)",
  ])
func quotes(_ quoted: String) {
  let read = Mail(
    subject: "Re: Tanda bukti", inReplyTo: "<k@contoh.example>",
    body: "Terima kasih banyak, sudah saya terima.\n\n\(quoted)"
  ).letter
  #expect(read.kind == .other)
  #expect(read.information.isEmpty)
  #expect(read.caseReferences.map(\.text) == ["009/PPID/XI/2026"])
  #expect(!read.caseReferences.contains { !$0.isQuoted })
}

@Test("Words below a quote are the author's")
func bottomPosting() {
  let read = Mail(
    subject: "Re: Tanda bukti", inReplyTo: "<k@contoh.example>",
    body: "On 17/11/2026, PPID wrote:\n> \(notice)\n\nSaya mencabut permohonan saya."
  ).letter
  #expect(read.kind == .withdrawal)
}

@Test(
  "What programs append is nobody's letter",
  arguments: [
    "Dikirim dari iPhone saya", "Sent from my iPhone", "Get Outlook for Android", "-- \nBudi\nKantor Rekaan",
    "Disclaimer: informasi dalam email ini rahasia. Apabila Anda keberatan, hapus email ini.",
    "Email ini dan lampirannya bersifat rahasia dan ditolak untuk umum.",
  ])
func appended(_ tail: String) {
  let read = Mail(body: "Mohon salinan APBDes 2025.\n\n\(tail)").letter
  #expect(read.kind == .request)
  #expect(read.information == ["salinan APBDes 2025"])
}

@Test("The form's printed back page is the form's, wherever it stands")
func backPage() {
  let back =
    "Hak-hak Pemohon Informasi\nBerdasarkan Undang-Undang Keterbukaan Informasi Publik No. 14/2008\nI. Pemohon Informasi berhak untuk meminta seluruh informasi\nV. Apabila Pemohon Informasi tidak puas, dapat mengajukan KEBERATAN kepada atasan PPID karena ditolak.\nVI. dapat mengajukan keberatan kepada Komisi Informasi"
  let form =
    "FORMULIR PERMOHONAN INFORMASI\nNama : Lalu Anjani\nAlamat : Dusun Peresak\nPekerjaan : Petani\nRincian Informasi Yang Dibutuhkan : Daftar kelompok tani\nTujuan Penggunaan Informasi : memastikan terdaftar"
  for text in [form + "\n\n" + back, back + "\n\n" + form] {
    let read = letter(text)
    #expect(read.kind == .request)
    #expect(read.applicant.name == "Lalu Anjani")
    #expect(read.information == ["Daftar kelompok tani"])
    #expect(read.purpose == "memastikan terdaftar")
  }
}

@Test(
  "A letter that staff pass on is the one inside, and nobody is answered",
  arguments: [
    "Mohon ditindaklanjuti.\n\n---------- Forwarded message ---------\nDari: Agus Salim <agus@surat.example>\nDate: Rab, 11 Nov 2026\nSubject: permohonan data\nTo: <setda@contoh.example>\n\n",
    "Bu Kabid, mohon dibantu proses.\n\nFrom: Camat <camat@kantor.example>\nSent: Thursday, November 12, 2026 8:01 AM\nTo: Diskominfo\nSubject: FW: data\n\nKami teruskan.\n\nFrom: Agus Salim <agus@surat.example>\nSent: Wednesday, November 11, 2026 9:00 PM\nTo: Camat\nSubject: data\n\n",
    "Begin forwarded message:\n\nFrom: Agus Salim <agus@surat.example>\nSubject: data\nDate: 11 November 2026\nTo: setda@contoh.example\n\n",
  ])
func forwards(_ head: String) {
  let read = Mail(
    from: "Setda <setda@kantor.example>", subject: "Fwd: data",
    body: head
      + "Dengan hormat,\nNama saya Agus Salim, alamat Jl. Pahlawan 10. Saya memohon data proyek 2025 untuk pengawasan."
  ).letter
  #expect(read.kind == .request)
  #expect(read.from?.address == "agus@surat.example")
  #expect(read.applicant.name == "Agus Salim")
  #expect(read.applicant.email == "agus@surat.example")
  #expect(!read.answerable)
  #expect(read.warnings.contains { $0.hasPrefix("Surat ini diteruskan") })
}

@Test("A letter passed on as an attached message keeps its papers")
func attachedMessage() {
  let inner = Mail(
    from: "Wulan Sekar <wulan@surat.example>",
    body: "Saya Wulan Sekar memohon data jumlah UMKM. Terlampir KTP.", boundary: "inner",
    files: [Mail.File(name: "KTP_Wulan.jpg")])
  let outer = Mail(
    from: "Staf <staf@kantor.example>", subject: "Fwd: Disposisi", body: "Mohon ditindaklanjuti",
    files: [Mail.File(name: "surat.eml", type: "message/rfc822", octets: inner.octets)])
  let read = outer.letter
  #expect(read.kind == .request)
  #expect(read.applicant.name == "Wulan Sekar")
  #expect(read.documents.map(\.document) == [.ktp])
  #expect(read.documents.first?.part.hasPrefix("2.") == true)
  #expect(!read.answerable)
}

@Test("Reading stays within its bounds on hostile text")
func hostile() {
  let many = [
    String(repeating: "Nama : ", count: 30_000), String(repeating: "> ", count: 100_000),
    String(repeating: "(", count: 200_000), String(repeating: "1. [x] ", count: 20_000),
    String(repeating: "saya keberatan tidak ", count: 10_000), String(repeating: "\n", count: 200_000),
    String(repeating: "a@", count: 100_000), String(repeating: "1/2/", count: 50_000),
    String(repeating: "\u{301}", count: 50_000),
    String(repeating: "From: a\nSent: b\nTo: c\nSubject: d\n", count: 3_000),
  ]
  for text in many { #expect(Mail(body: text).letter.warnings.count < 100) }
}
