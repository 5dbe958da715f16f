import Octets

extension FormField: FormQuestion {
  /// The label as the form prints it, without its colon.
  package var label: String {
    switch self {
    case .origin: "Surat asal"
    case .received: "Diterima"
    case .kind: "Jenis surat (pilih satu)"
    case .caseNumber: "Nomor berkas"
    case .sameAs: "Sama dengan berkas"
    case .type: "Pemohon (pilih satu)"
    case .name: "Nama"
    case .organisation: "Lembaga"
    case .nik: "NIK"
    case .address: "Alamat"
    case .phone: "Nomor telepon"
    case .email: "Surel"
    case .occupation: "Pekerjaan"
    case .proxy: "Penerima kuasa"
    case .user: "Pengguna informasi"
    case .information: "Informasi yang diminta (satu butir satu baris)"
    case .purpose: "Tujuan penggunaan"
    case .obtain: "Cara memperoleh"
    case .delivery: "Cara pengiriman"
    case .reference: "Nomor permohonan"
    case .grounds: "Alasan keberatan (boleh lebih dari satu)"
    case .statement: "Kasus posisi"
    case .papers: "Dokumen (satu baris satu dokumen)"
    }
  }

  /// The label's words, as its reader compares them: without what stands in brackets.
  var words: String { FormLabel.folded(label) }

  /// Other words that officers write for it.
  private var others: [String] {
    switch self {
    case .origin: ["asal surat", "surat asli", "nomor surat asal"]
    case .received: ["diterima tanggal", "tanggal diterima", "tanggal terima"]
    case .kind: ["jenis"]
    case .caseNumber: ["no berkas", "nomor perkara", "berkas"]
    case .sameAs: ["sama dengan"]
    case .type: ["jenis pemohon", "kategori pemohon"]
    case .name: ["nama lengkap", "nama pemohon"]
    case .organisation: ["nama lembaga", "organisasi", "badan hukum"]
    case .nik: ["nomor ktp", "no ktp", "nomor induk kependudukan"]
    case .address: ["alamat lengkap", "alamat pemohon"]
    case .phone: ["no telepon", "telepon", "nomor hp", "no hp", "hp", "telp", "no telp"]
    case .email: ["email", "e mail", "alamat surel", "alamat email"]
    case .occupation: []
    case .proxy: ["kuasa", "nama kuasa"]
    case .user: ["nama pengguna informasi"]
    case .information: ["informasi", "rincian informasi"]
    case .purpose: ["tujuan", "tujuan penggunaan informasi"]
    case .obtain: ["cara memperoleh informasi"]
    case .delivery: ["cara pengiriman salinan", "pengiriman", "cara mengirim"]
    case .reference: ["no permohonan", "nomor pendaftaran", "nomor pendaftaran permohonan"]
    case .grounds: ["alasan"]
    case .statement: ["kasus"]
    case .papers: ["lampiran"]
    }
  }

  /// Whether the answer is one line; what follows below belongs to it all the same.
  var isLine: Bool {
    switch self {
    case .kind, .type, .information, .grounds, .statement, .papers: false
    default: true
    }
  }

  /// The question that a label asks; `nil` for no label of the form.
  package static func named(_ label: String) -> FormField? { table[FormLabel.folded(label)] }

  /// The question whose label, without its colon, a line begins with: `NIK 3201…`.
  package func lost(_ line: FormLine) -> FormField? {
    guard hasNoOtherLines else { return nil }
    let words = FormLabel.folded(line.text)
    return FormField.allCases.first { field in
      field.words != "nama" && field.words != "kasus posisi" && words.begins(field.words + " ")
        || field.words == "nama" && words.begins("nama ") && !words.begins("nama lembaga")
    }
  }

  /// Below an answer of one line, and below a list of boxes, whatever reads like a label is a mistake.
  package func refuses(_ line: FormLine) -> Bool { hasNoOtherLines && line.looksLikeQuestion }

  /// A list of boxes has no other lines below it either.
  private var hasNoOtherLines: Bool { isLine || self == .kind || self == .type }

  private static let table: [String: FormField] = {
    var table: [String: FormField] = [:]
    for field in allCases {
      for words in [field.words] + field.others { table[words] = field }
    }
    return table
  }()
}
