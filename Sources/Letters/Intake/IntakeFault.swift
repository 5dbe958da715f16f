/// What keeps a form from being read: its officer is told beside it, and nothing is guessed.
package enum IntakeFault: Error, Sendable, Equatable {
  /// The line that names the letter is missing, or names none.
  case noOrigin
  case oddOrigin
  case noKind
  case twoKinds
  case twoTypes
  /// Its lines cannot be told apart.
  case grammar(FormGrammarFault)
  case oddDate
  case oddNik
  case oddEmail
  case oddPaper(line: Int)
  /// No way of sending, or several.
  case oddWay(line: Int)
  case empty
  /// A completion or withdrawal that names no case.
  case noCase

  /// The sentences for the officer: why, and what to do (Indonesian). Nothing of what was answered stands in them.
  package var sentences: (why: String, mend: String) {
    switch self {
    case .noOrigin:
      (
        "Baris \"Surat asal\" pada formulir ini hilang.",
        "Salin baris itu dari formulir.txt di folder review. Bila memang tidak ada suratnya, tulis: "
          + "Surat asal: tidak ada"
      )
    case .oddOrigin:
      (
        "Isi baris \"Surat asal\" bukan nomor surat.",
        "Salin baris itu dari formulir.txt di folder review; nomornya sama dengan nama foldernya."
      )
    case .noKind:
      ("Jenis surat belum dipilih.", "Beri tanda x pada satu pilihan, misalnya: [x] permohonan")
    case .twoKinds:
      ("Jenis surat dipilih lebih dari satu.", "Sisakan satu tanda x pada baris \"Jenis surat\".")
    case .twoTypes: ("Pemohon dipilih lebih dari satu.", "Sisakan satu tanda x pada baris \"Pemohon\".")
    case .grammar(let fault): fault.sentences
    case .oddDate:
      (
        "Tanggal pada baris \"Diterima\" tidak dikenal, belum tiba, atau lebih dari dua tahun yang lalu.",
        "Tulis seperti: 20 November 2026 14.30"
      )
    case .oddNik: ("NIK bukan 16 angka.", "Periksa dengan KTP-nya; bila tidak terbaca, kosongkan.")
    case .oddEmail: ("Alamat surel tidak sah.", "Perbaiki, atau kosongkan bila tidak ada.")
    case .oddPaper(let line):
      (
        "Jenis dokumen pada baris \(line) tidak dikenal.",
        "Gunakan salah satu: " + FormWords.papers.map(\.words).joined(separator: ", ") + "."
      )
    case .oddWay(let line):
      (
        "Cara pengiriman pada baris \(line) tidak dikenal, atau lebih dari satu.",
        "Gunakan salah satu: " + SendingWords.ways.joined(separator: ", ") + "; atau kosongkan."
      )
    case .empty:
      ("Formulir ini masih kosong.", "Isi sekurang-kurangnya nama pemohon dan informasi yang diminta.")
    case .noCase:
      (
        "Nomor berkas yang dilengkapi atau dicabut belum ditulis.",
        "Isi baris \"Nomor berkas\", misalnya: 2026-P-0004"
      )
    }
  }
}
