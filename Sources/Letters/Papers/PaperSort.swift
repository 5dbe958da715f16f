/// What a page can be: the papers that are asked for, and those that are sent in their place.
enum PaperSort: Hashable, Sendable {
  case card, deed, decree, domicile, articles, power, form, letter
  case foreign(ForeignPaper)

  var document: DocumentKind {
    switch self {
    case .card: .ktp
    case .deed: .akta
    case .decree: .skBadanHukum
    case .domicile: .suratDomisili
    case .articles: .adArt
    case .power: .suratKuasa
    case .form: .form
    case .letter: .letter
    case .foreign: .other
    }
  }

  init?(_ document: DocumentKind) {
    let known: [PaperSort] = [.card, .deed, .decree, .domicile, .articles, .power, .form, .letter]
    guard let sort = known.first(where: { $0.document == document }) else { return nil }
    self = sort
  }
}

/// Papers that nobody asked for, by what officers call them.
enum ForeignPaper: String, Hashable, Sendable {
  case drivingLicence = "SIM (surat izin mengemudi)"
  case studentCard = "KTM (kartu tanda mahasiswa)"
  case pupilCard = "kartu pelajar"
  case familyCard = "KK (kartu keluarga)"
  case taxCard = "kartu NPWP"
  case passport = "paspor"
  case insurance = "kartu BPJS/KIS"
  case pressCard = "kartu pers"
  case marriageBook = "buku/akta nikah"
  case birthDeed = "akta kelahiran"
  case deathDeed = "akta kematian"
  case divorceDeed = "akta cerai"
  case receipt = "kuitansi atau bukti pembayaran"
  case officeReceipt = "tanda bukti penerimaan permohonan"
  case chat = "tangkapan layar percakapan"
  case diploma = "ijazah atau transkrip"
  case childCard = "KIA (kartu identitas anak)"
  case cardForm = "formulir permohonan KTP"
  case cardSubstitute = "surat keterangan pengganti KTP"
  case memberCard = "kartu anggota"
  case employeeCard = "kartu pegawai"
  case advocateCard = "kartu advokat"
  case advocateOath = "berita acara sumpah advokat"
  case vehicle = "STNK/BPKB"
  case police = "SKCK"
  case registration = "SKT (surat keterangan terdaftar)"
  case business = "NIB (nomor induk berusaha)"
  case landSale = "akta jual beli"
  case landTitle = "sertifikat"
  case assignment = "surat tugas"
  case introduction = "surat pengantar"
  case student = "surat keterangan mahasiswa"
  case invitation = "undangan"
  case jobLetter = "lamaran pekerjaan"
  case resume = "daftar riwayat hidup"
  case bankCard = "buku tabungan atau kartu ATM"
  case officialDecree = "keputusan pejabat"

  /// Whether it bears the fields of a KTP without being one.
  var looksLikeCard: Bool { [.childCard, .cardForm, .cardSubstitute].contains(self) }

  /// Whether it is a card, known by its signs only on a page that holds little else.
  var isCard: Bool {
    switch self {
    case .drivingLicence, .studentCard, .pupilCard, .taxCard, .insurance, .pressCard, .childCard, .memberCard,
      .employeeCard, .advocateCard, .passport, .bankCard:
      true
    default: false
    }
  }
}
