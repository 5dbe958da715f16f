import Civil
import Json
import Letters
import Octets

/// Reads a side file: `{ diterima: "2026-11-20", pengirim: { nama: "…" } }` (JSON5).
struct OfficerNoteReader {
  /// The day in the office's zone.
  let today: CivilDate

  /// A note is a few lines; more is some other file.
  static let limit = 64 << 10

  /// The note of a side file's octets.
  func read(_ octets: [UInt8]) throws(NoteFault) -> OfficerNote {
    var note = OfficerNote()
    note.octets = octets
    for member in try members(try parse(octets), key: "") {
      try read(member, into: &note)
    }
    return note
  }

  private func read(_ member: JsonMember, into note: inout OfficerNote) throws(NoteFault) {
    let value = member.value
    switch try key(member, among: Self.keys, in: "") {
    case _ where value.isNull: return
    case "diterima": note.received = try received(value)
    case "pengirim": note.sender = try sender(value)
    case "jenis": note.kind = try kind(value)
    case "nomor": note.caseNumber = try text(value, "nomor")
    case "perbaikan": note.corrections = try corrections(value)
    default:
      guard let accepts = value.bool else {
        throw NoteFault(
          line: value.line, key: "terima", what: "isinya harus true atau false.",
          mend: "Tulis terima: true bila berkas memang harus diambil apa adanya.")
      }
      note.acceptsDamaged = accepts
    }
  }

  private static let keys = ["diterima", "pengirim", "jenis", "nomor", "perbaikan", "terima"]

  private func parse(_ octets: [UInt8]) throws(NoteFault) -> JsonValue {
    guard octets.count <= Self.limit, String(validating: octets, as: UTF8.self) != nil else {
      throw NoteFault(
        line: 0, key: "", what: "bukan berkas teks UTF-8 yang pendek.",
        mend: "Simpan kembali dari Notepad dengan pengodean UTF-8.")
    }
    do {
      return try JsonReader.read(octets)
    } catch {
      let lines = octets.split(separator: 0x0A, omittingEmptySubsequences: false)
      let line = error.line > 0 && error.line <= lines.count ? Array(lines[error.line - 1]) : []
      let isCurly = [[0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99]].contains
      {
        OctetNumbers(octets: line).place(of: $0, from: 0, to: line.count) != nil
      }
      throw NoteFault(
        line: error.line, key: "", what: "penulisannya tidak dapat dibaca (dekat huruf ke-\(error.column)).",
        mend: isCurly
          ? "Gunakan tanda kutip lurus \" bukan tanda kutip lengkung dari Word."
          : "Periksa tanda kutip, koma, dan kurung kurawal di baris itu dan baris sebelumnya. "
            + "Contoh: { diterima: \"2026-11-20\" }")
    }
  }

  // MARK: - Values

  private func received(_ value: JsonValue) throws(NoteFault) -> ReceivedDate {
    let words = NameWord.split(value.string ?? "")
    guard let found = words.isEmpty ? nil : NameDate(words, at: 0), found.words.upperBound == words.count,
      let date = found.date
    else {
      throw NoteFault(
        line: value.line, key: "diterima", what: "bukan tanggal yang dikenal.",
        mend: "Tulis tanggal seperti \"2026-11-20\" atau \"2026-11-20 14:30\".")
    }
    switch ReceivedDate.verdict(date, today: today) {
    case .possible: return ReceivedDate(date: date, time: found.time, origin: .sideFile)
    case .future:
      throw NoteFault(
        line: value.line, key: "diterima", what: "tanggal \(date.indonesian) belum tiba.",
        mend: "Tulis tanggal surat itu benar-benar diterima.")
    case .tooOld:
      throw NoteFault(
        line: value.line, key: "diterima", what: "tanggal \(date.indonesian) lebih dari dua tahun yang lalu.",
        mend: "Periksa tahunnya; surat yang lebih lama dicatat bersama administrator.")
    }
  }

  private func kind(_ value: JsonValue) throws(NoteFault) -> LetterKind {
    let kinds: [(String, LetterKind)] = [
      ("permohonan", .request), ("keberatan", .objection), ("kelengkapan", .completion),
      ("pencabutan", .withdrawal), ("lain", .other),
    ]
    let word = try text(value, "jenis")
    if let kind = kinds.first(where: { $0.0.utf8.elementsEqual(word.utf8.map(\.lowercased)) }) {
      return kind.1
    }
    let names = kinds.map(\.0)
    let hint = JsonHint.nearest(to: word, among: names)
    throw NoteFault(
      line: value.line, key: "jenis", what: "\"\(JsonFault.shown(word))\" tidak dikenal.",
      mend: hint.map { "Mungkin yang dimaksud \"\($0)\"." }
        ?? "Pilih salah satu: \(names.joined(separator: ", ")).")
  }

  private func sender(_ value: JsonValue) throws(NoteFault) -> OfficerNote.Sender {
    var sender = OfficerNote.Sender()
    for member in try members(value, key: "pengirim") {
      let name = try key(member, among: ["nama", "surel", "alamat", "telepon", "nik"], in: "pengirim")
      guard !member.value.isNull else { continue }
      let shown = "pengirim." + name
      switch name {
      case "nama": sender.name = try text(member.value, shown)
      case "surel": sender.email = try address(member.value, shown)
      case "alamat": sender.address = try text(member.value, shown)
      case "telepon": sender.phone = try text(member.value, shown)
      default: sender.nik = try nik(member.value, shown)
      }
    }
    return sender
  }

  private func corrections(_ value: JsonValue) throws(NoteFault) -> OfficerNote.Corrections {
    var corrections = OfficerNote.Corrections()
    for member in try members(value, key: "perbaikan") {
      let name = try key(
        member, among: Self.fields.map(\.name) + Self.fields.map(\.indonesian), in: "perbaikan")
      guard !member.value.isNull else { continue }
      let value = member.value
      let shown = "perbaikan." + name
      switch Self.fields.first(where: { $0.indonesian == name })?.name ?? name {
      case "name": corrections.name = try text(value, shown)
      case "address": corrections.address = try text(value, shown)
      case "phone": corrections.phone = try text(value, shown)
      case "email": corrections.email = try address(value, shown)
      case "nik": corrections.nik = try nik(value, shown)
      case "information": corrections.information = try items(value, shown)
      case "purpose": corrections.purpose = try text(value, shown)
      case "obtain": corrections.obtain = try form(value, shown)
      case "delivery": corrections.delivery = try way(value, shown)
      default: corrections.organisation = try text(value, shown)
      }
    }
    return corrections
  }

  /// The contract's names of a letter's fields, and the words that officers may use for them.
  private static let fields: [(name: String, indonesian: String)] = [
    ("name", "nama"), ("address", "alamat"), ("phone", "telepon"), ("email", "surel"), ("nik", "nik"),
    ("information", "informasi"), ("purpose", "tujuan"), ("obtain", "cara"), ("delivery", "pengiriman"),
    ("organisation", "lembaga"),
  ]

  // MARK: - Kinds of value

  private func members(_ value: JsonValue, key: String) throws(NoteFault) -> [JsonMember] {
    guard let members = value.members else {
      throw NoteFault(
        line: value.line, key: key, what: "isinya harus di antara kurung kurawal.",
        mend: key.isEmpty ? "Contoh: { diterima: \"2026-11-20\" }" : "Contoh: \(key): { nama: \"…\" }")
    }
    return members
  }

  private func key(_ member: JsonMember, among known: [String], in path: String) throws(NoteFault) -> String {
    if known.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) { return member.name }
    let hint = JsonHint.nearest(to: member.name, among: known)
    throw NoteFault(
      line: member.line, key: path.isEmpty ? member.name : "\(path).\(member.name)",
      what: "kunci ini tidak dikenal.",
      mend: hint.map { "Mungkin yang dimaksud \"\($0)\"." }
        ?? "Kunci yang dikenal: \(known.joined(separator: ", ")).")
  }

  private func text(_ value: JsonValue, _ key: String) throws(NoteFault) -> String {
    // Numbers of people and telephones are easily written without quotes; the reader keeps their figures.
    var written = value.string
    if written == nil, case .number(let figures) = value.kind { written = figures }
    guard let text = written.map(OfficerNoteReader.oneLine), !text.isEmpty else {
      throw NoteFault(
        line: value.line, key: key, what: "isinya harus tulisan di antara tanda kutip, dan tidak kosong.",
        mend: "Tulis \"…\", atau hapus barisnya.")
    }
    guard text.utf8.count <= 2000 else {
      throw NoteFault(
        line: value.line, key: key, what: "isinya terlalu panjang.", mend: "Tulis paling banyak 2000 huruf.")
    }
    return text
  }

  private func items(_ value: JsonValue, _ key: String) throws(NoteFault) -> [String] {
    guard let values = value.array else { return [try text(value, key)] }
    var items: [String] = []
    for value in values { items.append(try text(value, key)) }
    guard !items.isEmpty, items.count <= 200 else {
      throw NoteFault(
        line: value.line, key: key, what: "daftarnya kosong atau terlalu panjang.",
        mend: "Tulis satu sampai 200 butir: [\"…\", \"…\"].")
    }
    return items
  }

  /// A way of sending, by the contract's word.
  private func way(_ value: JsonValue, _ key: String) throws(NoteFault) -> String {
    let text = try text(value, key)
    if let way = SendingWords.way(text) { return way }
    throw NoteFault(
      line: value.line, key: key,
      what: "\"\(JsonFault.shown(text))\" bukan satu cara pengiriman yang dikenal.",
      mend: "Tulis salah satu: \(SendingWords.ways.joined(separator: ", ")).")
  }

  /// In which form information is wanted, in the officer's words.
  private func form(_ value: JsonValue, _ key: String) throws(NoteFault) -> String {
    let text = try text(value, key)
    if SendingWords.isForm(text) { return text }
    let shown = JsonFault.shown(text)
    guard SendingWords.way(text) == nil else {
      throw NoteFault(
        line: value.line, key: key, what: "\"\(shown)\" adalah cara pengiriman, bukan cara memperoleh.",
        mend: "Tulis pengiriman: \"\(shown)\".")
    }
    throw NoteFault(
      line: value.line, key: key, what: "\"\(shown)\" bukan cara memperoleh yang dikenal.",
      mend: "Tulis salah satu: \(SendingWords.forms.joined(separator: ", ")).")
  }

  private func nik(_ value: JsonValue, _ key: String) throws(NoteFault) -> String {
    let figures = try text(value, key).utf8.filter { ![0x20, 0x2E, 0x2D].contains($0) }
    guard figures.count == 16, figures.allSatisfy(\.isDigit) else {
      throw NoteFault(
        line: value.line, key: key, what: "NIK harus 16 angka.", mend: "Periksa kembali dengan KTP pemohon.")
    }
    return String(decoding: figures, as: UTF8.self)
  }

  private func address(_ value: JsonValue, _ key: String) throws(NoteFault) -> String {
    let text = try text(value, key)
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(0x2E), text.utf8.count <= 254,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2C && $0 != 0x3C && $0 != 0x3E })
    else {
      throw NoteFault(
        line: value.line, key: key, what: "bukan alamat surel.", mend: "Tulis seperti \"nama@example.id\".")
    }
    return text
  }

  /// A value on one line, without blanks at its ends.
  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self).trimmed
  }
}
