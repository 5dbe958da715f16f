import Civil

/// The day of receipt in the name of a dropped file: `2026-11-20 surat.pdf`, `20 November 2026 …`.
///
/// Only what an officer writes counts. Cameras, scanners and telephones name files by when the picture was
/// made, and a letter's own date (`surat tanggal 1-11-2026`) is not that of its receipt: neither is taken,
/// and nothing is guessed.
struct ReceivedName: Equatable {
  /// `nil` when the name says none that can be taken.
  var received: ReceivedDate?
  /// What an officer should know of dates that were not taken (Indonesian).
  var remarks: [String] = []

  /// Reads a name; `today` is the day in the office's zone.
  static func read(_ name: String, today: CivilDate) -> ReceivedName {
    let words = NameWord.split(name)
    guard !isMadeByDevice(words) else { return ReceivedName() }
    var dates: [Found] = []
    var at = 0
    while at < words.count {
      guard let date = NameDate(words, at: at) else {
        at += 1
        continue
      }
      if date.hasSeconds { return ReceivedName() }
      dates.append(Found(date: date, standing: Standing(words, before: at)))
      at = date.words.upperBound
    }
    return choose(dates, today: today)
  }

  private struct Found {
    var date: NameDate
    var standing: Standing
  }

  /// What the words before a date make of it.
  private enum Standing {
    /// `diterima 20-11-2026`.
    case saysReceived
    /// At the start, perhaps after a running number.
    case first
    case loose
    /// The date of the letter, of a deed, of a birth.
    case foreign
    /// The date of a scan or photo.
    case device

    init(_ words: [NameWord], before index: Int) {
      let before = words[..<index].map(\.text)
      if before.suffix(2).contains(where: ReceivedName.receipts.contains) {
        self = .saysReceived
      } else if index == 0 || (index == 1 && words[0].isFigures && words[0].count <= 3) {
        self = .first
      } else if before.contains(where: ReceivedName.pictures.contains) {
        self = .device
      } else if before.last.map(ReceivedName.foreign.contains) == true {
        self = .foreign
      } else {
        self = .loose
      }
    }
  }

  private static func choose(_ dates: [Found], today: CivilDate) -> ReceivedName {
    for standing in [Standing.saysReceived, .first, .loose] {
      let chosen = dates.filter { $0.standing == standing }
      guard let one = chosen.first else { continue }
      guard chosen.allSatisfy({ $0.date.date == one.date.date }) else {
        return ReceivedName(remarks: ["Nama berkas memuat lebih dari satu tanggal; " + unused])
      }
      return judge(one.date, today: today)
    }
    return ReceivedName()
  }

  private static func judge(_ found: NameDate, today: CivilDate) -> ReceivedName {
    guard let date = found.date else {
      return ReceivedName(remarks: ["Tanggal pada nama berkas tidak ada dalam kalender; " + unused])
    }
    switch ReceivedDate.verdict(date, today: today) {
    case .possible:
      return ReceivedName(received: ReceivedDate(date: date, time: found.time, origin: .name))
    case .future:
      return ReceivedName(remarks: ["Tanggal pada nama berkas (\(date.indonesian)) belum tiba; " + unused])
    case .tooOld:
      return ReceivedName(
        remarks: ["Tanggal pada nama berkas (\(date.indonesian)) lebih dari dua tahun lalu; " + unused])
    }
  }

  private static let unused = "tanggal itu tidak dipakai sebagai tanggal terima."

  private static func isMadeByDevice(_ words: [NameWord]) -> Bool {
    let texts = words.map(\.text)
    return texts.contains(where: devices.contains)
      || zip(texts, texts.dropFirst()).contains { devicePairs.contains("\($0) \($1)") }
  }

  /// Words that stand in no name an officer writes.
  private static let devices: Set<String> = [
    "camscanner", "whatsapp", "pxl", "mvimg", "dscn", "dscf", "dsc", "dcim", "pano", "screenshot", "img",
    "vid", "adobescan", "tapscanner", "scanbot", "vuescan", "photoroom", "snapseed", "xscan",
  ]

  private static let devicePairs: Set<String> = [
    "office lens", "microsoft lens", "adobe scan", "tiny scanner", "genius scan", "clear scanner", "fb img",
    "screen shot", "tangkapan layar", "new doc", "dok baru",
  ]

  /// Words before a date that make it the date of a picture.
  fileprivate static let pictures: Set<String> = [
    "scan", "scanned", "scanner", "scn", "pindai", "pindaian", "hasil", "image", "gambar", "photo", "foto",
    "picture", "doc", "document", "signal", "telegram", "received", "line", "capture", "note", "notes",
  ]

  fileprivate static let receipts: Set<String> = ["diterima", "terima", "masuk", "tiba"]

  fileprivate static let foreign: Set<String> = [
    "tanggal", "tgl", "tertanggal", "tg", "per", "lahir", "ttl", "akta", "akte", "sk", "nomor", "no", "tahun",
    "ktp", "npwp", "kk", "rapat", "s", "sd", "sampai",
  ]
}
