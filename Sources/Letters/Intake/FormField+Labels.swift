import Octets

extension FormField {
  /// The label as the form prints it, without its colon.
  var label: String {
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
  var words: String { Self.folded(label) }

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
  static func named(_ label: String) -> FormField? { table[folded(label)] }

  /// Whether a label is this one with a letter or two wrong.
  func isNear(_ label: String) -> Bool {
    let (own, other) = (Array(words.utf8), Array(Self.folded(label).utf8))
    let limit = own.count < 4 ? 0 : own.count < 8 ? 1 : 2
    return NearWord.distance(own, other, limit: limit) != nil
  }

  /// Letters and figures in lower case with single blanks between, what stands in brackets left out.
  static func folded(_ label: String) -> String {
    var out: [UInt8] = []
    var depth = 0
    for octet in label.utf8 {
      if octet == 0x28 { depth += 1 }
      out.append(depth == 0 && (octet.isAlpha || octet.isDigit || octet >= 0x80) ? octet.lowercased : 0x20)
      if octet == 0x29, depth > 0 { depth -= 1 }
    }
    return String(decoding: out, as: UTF8.self).foldingBlanks
  }

  private static let table: [String: FormField] = {
    var table: [String: FormField] = [:]
    for field in allCases {
      for words in [field.words] + field.others { table[words] = field }
    }
    return table
  }()
}
