import Letters
import Records

/// Why something in the drop folder is not taken: what its officer reads, and does about it.
enum Refusal: Equatable {
  case symlink, special, oddName, hardLinked
  case unreadable, notMovable, tooLarge, foreignKind
  /// Quiet for long, and still without its end.
  case cut(DropKind)
  case empty
  /// The octets are not what the ending of the name says.
  case mismatch(DropKind)
  case openElsewhere
  /// Nothing in it, or nothing but its note.
  case emptyFolder
  /// A folder with a folder, a link, too much, something unfinished, or something damaged in it.
  case subfolder, strangeMember, tooManyMembers, unfinishedMember, cutMember
  case twoNotes, sharedNote, loneNote
  case note(NoteFault)
  /// An officer's form about a letter in `review/`: wrong in itself, about a letter that is not there, that is filed
  /// already, about a case or a file that there is none of.
  case form(IntakeFault)
  case unknownOrigin, lostOrigin
  /// What Loket itself laid beside a letter in `review/`: a page's picture, the note.
  case ownPicture, ownNote
  /// An officer's decision form, which belongs into another folder.
  case decisionForm
  case filedOrigin(CaseID)
  case unknownCase(String)
  case unknownFile(Int)

  /// The sentences of the note beside the file: why, and what to do.
  var sentences: (why: String, mend: String) {
    switch self {
    case .symlink:
      ("Ini pintasan (symbolic link), bukan berkas.", "Salin berkas aslinya ke folder ini.")
    case .special:
      ("Ini bukan berkas biasa.", "Salin berkas suratnya sendiri ke folder ini.")
    case .oddName:
      ("Nama berkas memuat huruf yang tidak dikenal.", "Ganti namanya dengan huruf dan angka biasa.")
    case .hardLinked:
      ("Berkas ini masih terhubung dengan berkas lain (hard link).", "Salin berkasnya, lalu hapus yang ini.")
    case .unreadable:
      ("Loket tidak diizinkan membaca berkas ini.", "Minta administrator memberi izin baca kepada Loket.")
    case .notMovable:
      (
        "Loket tidak diizinkan memindahkan berkas ini.",
        "Minta administrator memberi izin tulis kepada Loket."
      )
    case .tooLarge:
      (
        "Surat ini lebih besar dari \(Batch.letterLimit >> 20) MB.",
        "Pindai dengan resolusi 200-300 dpi, atau bagi menjadi beberapa surat."
      )
    case .foreignKind:
      (
        "Jenis berkas ini tidak dibaca sebagai surat.",
        "Simpan surat sebagai PDF, DOCX, JPG, atau TXT. "
          + "Bila berkas ini lampiran, letakkan bersama suratnya dalam satu folder."
      )
    case .cut(let kind):
      ("Berkas \(kind.ending.uppercased()) ini tampaknya terpotong: bagian akhirnya tidak ada.", Self.again)
    case .empty:
      ("Berkas ini kosong.", "Pindai atau salin ulang.")
    case .mismatch(let kind):
      ("Isi berkas ini bukan \(kind.ending.uppercased()) atau rusak.", Self.again)
    case .openElsewhere:
      ("Berkas ini masih terbuka di program lain.", "Tutup berkasnya di program itu.")
    default: memberSentences
    }
  }

  private var memberSentences: (why: String, mend: String) {
    switch self {
    case .emptyFolder:
      (
        "Folder ini kosong: belum ada surat di dalamnya.",
        "Letakkan surat dan lampirannya ke dalam folder ini. Bila folder ini tidak diperlukan, hapus."
      )
    case .subfolder:
      ("Di dalam folder ini ada folder lain.", "Letakkan semua berkas satu surat langsung dalam satu folder.")
    case .strangeMember:
      (
        "Di dalam folder ini ada pintasan atau berkas yang tidak biasa.",
        "Ganti dengan salinan berkas aslinya; gunakan nama dengan huruf dan angka biasa."
      )
    case .tooManyMembers:
      (
        "Isi folder ini lebih dari \(InboxSurvey.mostMembers) berkas.",
        "Gabungkan halaman-halamannya dalam satu PDF."
      )
    case .unfinishedMember:
      (
        "Di dalam folder ini ada berkas sementara, tersembunyi, atau yang masih terbuka.",
        "Tunggu sampai penyalinan selesai, tutup berkasnya, atau hapus berkas sementara itu."
      )
    case .cutMember:
      ("Salah satu berkas dalam folder ini kosong, rusak, atau tampaknya terpotong.", Self.again)
    case .twoNotes:
      ("Ada lebih dari satu catatan (.json5) untuk surat ini.", "Sisakan satu catatan saja.")
    case .sharedNote:
      (
        "Catatan (.json5) itu cocok dengan lebih dari satu berkas.",
        "Beri catatan nama lengkap berkasnya, misalnya surat.pdf.json5."
      )
    case .loneNote:
      (
        "Catatan ini tidak mempunyai surat; mungkin suratnya sudah diambil lebih dahulu.",
        "Letakkan catatan sebelum suratnya dan beri nama yang sama, misalnya surat.pdf.json5 untuk surat.pdf. "
          + "Bila sudah tidak diperlukan, hapus catatan ini."
      )
    case .note(let fault):
      ("Catatan (.json5) untuk surat ini salah. " + fault.sentence, fault.mend)
    default: formSentences
    }
  }

  private var formSentences: (why: String, mend: String) {
    switch self {
    case .form(let fault): fault.sentences
    case .unknownOrigin:
      (
        "Tidak ada surat dengan nomor seperti pada baris \"Surat asal\".",
        "Periksa nomornya; nomor itu sama dengan nama folder suratnya di review."
      )
    case .lostOrigin:
      (
        "Surat asal formulir ini tidak ada lagi di folder review, atau isinya sudah berubah.",
        "Kembalikan folder surat itu ke folder review, lalu simpan formulir ini sekali lagi."
      )
    case .filedOrigin(let id):
      (
        "Surat asal formulir ini sudah dicatat sebagai \(id.text).",
        "Formulir ini tidak diperlukan lagi dan boleh dihapus."
      )
    case .unknownCase(let label):
      (
        "Berkas pada baris \"\(label)\" tidak ada.",
        "Tulis nomor berkas seperti 2026-P-0004 atau nomor pendaftarannya, atau kosongkan."
      )
    case .ownPicture:
      (
        "Ini gambar halaman dari folder review.",
        "Letakkan formulirnya saja (formulir.txt). Bila ini memang surat tersendiri, ganti namanya."
      )
    case .ownNote:
      (
        "Ini keterangan dari folder review, bukan surat.",
        "Letakkan formulirnya saja (formulir.txt); hapus yang ini."
      )
    case .decisionForm:
      (
        "Ini formulir keputusan, bukan surat masuk.",
        "Pindahkan ke folder decisions; lampirannya ke folder di sana yang bernama nomor berkasnya."
      )
    case .unknownFile(let number):
      ("Surat ini tidak mempunyai lampiran \(number).", "Periksa nomor lampiran pada bagian dokumen.")
    default:
      ("Surat ini belum dapat diambil.", Self.again)
    }
  }

  private static let again =
    "Pindai atau salin ulang. Bila memang demikian adanya, tambahkan kata \"apa adanya\" pada namanya, "
    + "misalnya: surat apa adanya.pdf"
}
