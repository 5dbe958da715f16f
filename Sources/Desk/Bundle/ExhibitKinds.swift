import Civil
import Procedures
import Records

// What the files of a case are called in a dispute file.

/// A letter that came in, by what the journal says of it.
struct ArrivedLetter {
  let rank: ExhibitRank
  let title: String
  let slug: String
  /// What its enclosures are said to be enclosed to.
  let noun: String
  /// When the office received it; `nil` where the journal has only the hour at which it was filed.
  let received: Instant?
  var remarks: [String] = []

  init(_ line: ChainLine, _ id: CaseID) {
    let isObjection = id.kind == .objection
    let further: ExhibitRank =
      switch id.kind {
      case .request: .requestFurther
      case .objection: .objectionFurther
      case .dispute: .dispute
      }
    var fate = ""
    var status: CaseStatus?
    var isCopy = false
    var opening: Opening?
    for act in line.acts(about: id) {
      switch act {
      case .open(let found): opening = found
      case .file(let word, _): fate = word
      case .status(_, let found, _): status = found
      case .flag(_, "diterima-dua-kali"): isCopy = true
      default: continue
      }
    }
    received = opening?.received
    if opening != nil {
      (rank, title, slug, noun) =
        isObjection
        ? (.objection, "Surat keberatan, sebagaimana diterima", "surat-keberatan", "surat keberatan")
        : (
          .request, "Surat permohonan informasi, sebagaimana diterima", "surat-permohonan", "surat permohonan"
        )
    } else if isCopy || fate == "duplicate" {
      (rank, title, slug, noun) = (
        further, "Surat yang sama, diterima sekali lagi", "surat-diterima-lagi",
        "surat yang diterima sekali lagi"
      )
    } else if status == .withdrawn {
      (rank, title, slug, noun) = (further, "Surat penarikan", "surat-penarikan", "surat penarikan")
    } else {
      switch fate {
      case "supplement":
        (rank, title, slug, noun) = (
          isObjection ? .objectionCompletion : .requestCompletion, "Surat kelengkapan dari pemohon",
          "surat-kelengkapan", "surat kelengkapan"
        )
      case "bounce":
        (rank, title, slug, noun) = (
          .delivery, "Laporan sistem surat elektronik tentang pengiriman surat", "laporan-pengiriman",
          "laporan pengiriman"
        )
      case "auto-reply":
        (rank, title, slug, noun) = (
          .delivery, "Balasan otomatis dari alamat pemohon", "balasan-otomatis", "balasan otomatis"
        )
      default:
        (rank, title, slug, noun) = (further, "Surat lain dari pemohon", "surat-pemohon", "surat pemohon")
      }
    }
    if case .letter(let fact) = line.cause { remarks.append("diterima " + Self.way(fact.channel)) }
  }

  /// How a letter came.
  static func way(_ channel: String) -> String {
    switch channel {
    case "email": "melalui surat elektronik"
    case "form": "melalui formulir yang diisi petugas"
    default: "dalam bentuk kertas yang dipindai"
    }
  }
}

/// A paper that came with a letter, by our name of it and by what was read from it.
struct EnclosedPaper {
  /// `nil` for what belongs to its letter.
  let rank: ExhibitRank?
  let title: String
  let slug: String
  var remarks: [String] = []

  init(_ path: String, _ data: CaseData?) {
    let stored = (data?.documents ?? []).filter { $0.file.utf8.elementsEqual(path.utf8) }
    let words = stored.isEmpty ? [Self.word(in: path)] : stored.map(\.document)
    let kinds = words.map(Self.kind)
    let first = kinds.min { ($0.rank?.rawValue ?? .max) < ($1.rank?.rawValue ?? .max) } ?? Self.kind("other")
    rank = first.rank
    slug = first.slug
    var titles: [String] = []
    for kind in kinds where !titles.contains(kind.title) { titles.append(kind.title) }
    title = titles.joined(separator: "; ")
    for paper in stored {
      if let pages = paper.pages {
        remarks.append(
          "\(Self.kind(paper.document).title): halaman \(pages.lowerBound)"
            + (pages.count > 1 ? "–\(pages.upperBound)" : ""))
      }
      if !paper.isReadable { remarks.append("tidak dapat dibaca") }
    }
  }

  /// What a paper of the contract's word is.
  static func kind(_ word: String) -> (rank: ExhibitRank?, title: String, slug: String) {
    switch word {
    case "ktp": (.identity, "Kartu Tanda Penduduk (KTP)", "ktp")
    case "akta": (.deed, "Akta pendirian", "akta")
    case "sk-badan-hukum": (.deed, "Keputusan pengesahan badan hukum", "sk-badan-hukum")
    case "surat-domisili": (.deed, "Surat keterangan domisili", "surat-domisili")
    case "ad-art": (.deed, "Anggaran dasar dan anggaran rumah tangga", "ad-art")
    case "surat-kuasa": (.mandate, "Surat kuasa", "surat-kuasa")
    case "form": (nil, "Formulir", "formulir")
    case "letter": (nil, "Surat", "surat")
    default: (nil, "Berkas", "lampiran")
    }
  }

  /// The word in `lampiran/01-02-ktp.png`.
  private static func word(in path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.utf8.lastIndex(of: 0x2E).map { String(name[..<$0]) } ?? name
    return stem.split(separator: "-", maxSplits: 2).last.map(String.init) ?? ""
  }
}

/// A letter of ours.
struct OwnLetter {
  let rank: ExhibitRank
  let title: String
  let slug: String
  /// As it stands inside a sentence.
  let noun: String

  private init(_ rank: ExhibitRank, _ title: String, _ slug: String, _ noun: String) {
    self.rank = rank
    self.title = title
    self.slug = slug
    self.noun = noun
  }

  /// The letter of a template's word, in a case of a kind.
  static func of(_ template: String, _ kind: CaseKind) -> OwnLetter {
    let further: ExhibitRank = kind == .objection ? .objectionFurther : .requestFurther
    let completion: ExhibitRank = kind == .objection ? .objectionCompletion : .requestCompletion
    let title = LetterTemplate(rawValue: template)?.usualTitle ?? "Surat"
    return switch LetterTemplate(rawValue: template) {
    case .receipt:
      OwnLetter(.requestReceipt, title, "tanda-bukti-penerimaan", "tanda bukti penerimaan permohonan")
    case .objectionReceipt:
      OwnLetter(
        .objectionReceipt, title, "tanda-bukti-penerimaan-keberatan", "tanda bukti penerimaan keberatan")
    case .completion: OwnLetter(completion, title, "permintaan-kelengkapan", "permintaan kelengkapan")
    case .lapse:
      OwnLetter(completion, title, "pemberitahuan-tidak-dapat-diproses", "pemberitahuan tidak dapat diproses")
    case .referral: OwnLetter(.referral, title, "nota-penerusan", "nota penerusan")
    case .extension: OwnLetter(.extending, title, "pemberitahuan-perpanjangan", "pemberitahuan perpanjangan")
    case .answer: OwnLetter(.answer, title, "pemberitahuan-tertulis", "pemberitahuan tertulis")
    case .refusal: OwnLetter(.answer, title, "keputusan-penolakan", "keputusan penolakan")
    case .handover where kind == .objection:
      OwnLetter(
        .response, "Tanda Bukti Penyerahan Tanggapan atas Keberatan", "tanda-bukti-penyerahan-tanggapan",
        "tanda bukti penyerahan tanggapan")
    case .handover: OwnLetter(.handover, title, "tanda-bukti-penyerahan", "tanda bukti penyerahan informasi")
    case .response: OwnLetter(.response, title, "tanggapan-atasan", "tanggapan Atasan PPID")
    case .correction:
      OwnLetter(kind == .objection ? .response : .answer, title, "ralat", "surat ralat")
    case .closing: OwnLetter(further, title, "pemberitahuan-selesai", "pemberitahuan selesainya layanan")
    case .settlement: OwnLetter(further, title, "catatan-musyawarah", "catatan musyawarah")
    case .consequenceTest:
      OwnLetter(further, title, "lembar-uji-konsekuensi", "lembar pengujian konsekuensi")
    // What the office writes about the dispute itself is no evidence in it.
    case .disputeNotice: OwnLetter(.referral, title, "nota-sengketa", "nota sengketa")
    case .disputeCover:
      OwnLetter(.referral, title, "penyampaian-berkas-sengketa", "surat penyampaian berkas sengketa")
    case .disputeRight:
      OwnLetter(further, title, "pemberitahuan-hak-sengketa", "pemberitahuan hak mengajukan sengketa")
    case .dateChange:
      OwnLetter(further, title, "pemberitahuan-perubahan-batas-waktu", "pemberitahuan perubahan batas waktu")
    case .survey: OwnLetter(further, title, "survei", "survei kepuasan")
    case .notARequest, nil: OwnLetter(further, title, "surat", "surat")
    }
  }

  /// The letter of an officer's act, by the journal's word; for one that writes none, the further papers.
  static func ofAct(_ word: String, _ kind: CaseKind) -> OwnLetter {
    let further: ExhibitRank =
      switch kind {
      case .request: .requestFurther
      case .objection: .objectionFurther
      case .dispute: .dispute
      }
    return switch OfficerAct.Deed(word: word) {
    case .act(.grant), .act(.grantPartly), .act(.answerNotHeld), .act(.transfer), .act(.obey):
      of(LetterTemplate.answer.rawValue, kind)
    case .act(.refuse): of(LetterTemplate.refusal.rawValue, kind)
    case .act(.extend): of(LetterTemplate.extension.rawValue, kind)
    case .act(.refer): of(LetterTemplate.referral.rawValue, kind)
    case .act(.deliver): of(LetterTemplate.handover.rawValue, kind)
    case .responded: of(LetterTemplate.response.rawValue, kind)
    case .disputed: OwnLetter(.dispute, "Sengketa", "sengketa", "catatan sengketa")
    default: OwnLetter(further, "Surat", "petugas", "langkah petugas")
    }
  }
}

/// What became of a letter of ours, in words.
enum Delivered {
  /// As in `dikirim dengan surat elektronik pada 24 November 2026 pukul 09.00 WIB`.
  static func words(_ entry: LetterEntry, zone: Zone) -> String {
    let sent = entry.sent.map { " pada " + Moment.words($0, zone) } ?? ""
    return switch entry.state {
    case .queued, .sending: "belum keluar"
    case .sent: "dikirim dengan surat elektronik" + sent
    case .printed: "dicetak untuk dikirim lewat pos atau diserahkan" + sent
    case .bounced: "dikirim" + sent + ", tetapi dilaporkan tidak sampai" + code(entry.reason)
    case .suppressed: "tidak dikirim" + (entry.reason.map { ": " + Echo.line($0) } ?? "")
    case .uncertain: "diserahkan kepada server surat, jawabannya tidak diketahui"
    case .failed: "tidak dapat dikirim" + code(entry.reason)
    }
  }

  /// What the journal keeps of a mail server's answer: codes, never words of the server.
  static func code(_ reason: String?) -> String {
    guard let reason, !reason.isEmpty else { return "" }
    return " (\(Echo.line(reason, limit: 120)))"
  }
}

/// Hours in words.
enum Moment {
  /// `24 November 2026 pukul 09.00 WIB`.
  static func words(_ instant: Instant, _ zone: Zone) -> String {
    "\(instant.date(in: zone).indonesian) pukul \(instant.time(in: zone).indonesian) \(zone.name)"
  }
}
