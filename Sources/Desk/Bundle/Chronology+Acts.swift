import Civil
import Letters
import Procedures
import Records

// What each act of the journal says in the chronology.

extension Chronology {
  /// The sentence of an act; `nil` for one that only accompanies another.
  func sentence(_ act: Act, _ line: ChainLine, _ item: ChainCase) -> String? {
    switch act {
    case .open(let opening): return opened(opening, line)
    case .number(let id, let number):
      return "Berkas \(id.text) diberi nomor pendaftaran \(Echo.line(number))."
    case .assess(_, let missing):
      return missing.isEmpty ? nil : "Masih kurang: \(Self.lacks(missing))."
    case .status(_, let status, let day):
      // Where an officer acted, the ruling says it.
      return line.deed == nil || status == .registered ? Self.standing(status, day) : nil
    case .deadline(_, let deadline):
      guard ![UnitPeriod.name, HearingDay.name].contains(deadline.name) else { return nil }
      return Self.promised(deadline, line.deed == CaseAct.extend.rawValue ? .extending : .event)
    case .letter(let entry): return written(entry, line, item)
    case .letterState(let key, let state, let detail): return went(key, state, detail, item)
    case .flag(_, let flag): return Self.mark(flag)
    case .link(let id, let other):
      return other == id
        ? "Berkas \(id.text) tidak lagi dikaitkan dengan berkas lain."
        : "Berkas \(id.text) dikaitkan dengan \(other.text)."
    case .purge(_, let file):
      return "Isi berkas \(file) dihapus berdasarkan \(LegalCitations.privacy); sidik jarinya tetap tercatat."
    case .done(_, let done): return decided(done, item)
    case .settle(_, let name, .missed):
      guard case .clock = line.cause, name != UnitPeriod.name else { return nil }
      return "\(ChainTerm.title(name, .event)) lewat\(ended(name, before: line, item))."
    case .keep, .file, .settle, .unflag: return nil
    }
  }

  private func opened(_ opening: Opening, _ line: ChainLine) -> String {
    let isHourKnown = !opening.flags.contains { $0.utf8.elementsEqual(ReceiptHour.unknown.utf8) }
    let received =
      isHourKnown
      ? Moment.words(opening.received, office.zone) : opening.received.date(in: office.zone).indonesian
    var text: String
    switch opening.id.kind {
    case .request, .objection:
      let what = opening.id.kind == .request ? "Permohonan informasi publik" : "Keberatan"
      var way = ""
      if case .letter(let fact) = line.cause { way = " " + ArrivedLetter.way(fact.channel) }
      text = "\(what) diterima\(way) pada \(received) dan dicatat sebagai berkas \(opening.id.text)"
      if let relates = opening.relates { text += ", atas berkas \(relates.text)" }
      text += "."
      if let note = office.calendar.deemedReceipt(opening.received).note {
        text += " Keterangan waktu terima: \(note)."
      }
      if !opening.missing.isEmpty { text += " Belum lengkap; kurang: \(Self.lacks(opening.missing))." }
    case .dispute:
      text = "Sengketa informasi dicatat sebagai berkas \(opening.id.text)"
      text += (opening.relates.map { ", mengenai berkas \($0.text)" } ?? "") + "."
    }
    for flag in opening.flags {
      if let mark = Self.mark(flag) { text += " " + mark }
    }
    return text
  }

  /// The last day of a period as it stood when a line noted its end.
  private func ended(_ name: String, before line: ChainLine, _ item: ChainCase) -> String {
    let promised = lines.filter { $0.sequence < line.sequence }.flatMap { $0.acts(about: item.id) }
    let last = promised.reduce(CivilDate?.none) { found, act in
      if case .deadline(_, let deadline) = act, deadline.name.utf8.elementsEqual(name.utf8) {
        deadline.due
      } else {
        found
      }
    }
    return last.map { "; hari terakhirnya \($0.indonesianWithWeekday)" } ?? ""
  }

  private static func standing(_ status: CaseStatus, _ day: CivilDate) -> String? {
    let since = "terhitung \(day.indonesian)"
    return switch status {
    case .registered: "Dinyatakan lengkap dan didaftarkan, \(since)."
    case .withdrawn: "Berkas ditarik oleh pemohon, \(since)."
    case .lapsed: "Berkas dinyatakan tidak dapat diproses, \(since)."
    case .closed: "Berkas ditutup, \(since)."
    case .mediation: "Sengketa pada tahap mediasi, \(since)."
    case .adjudication: "Sengketa pada tahap ajudikasi nonlitigasi, \(since)."
    // What an officer's ruling says better, or the opening has said.
    case .incomplete, .extended, .granted, .partlyGranted, .refused, .delivered, .transferred, .responded,
      .open:
      nil
    }
  }

  private static func promised(_ deadline: Deadline, _ origin: ChainTerm.Origin) -> String {
    let unit = DayUnit(rawValue: deadline.unit) ?? .working
    let title = ChainTerm.title(deadline.name, origin)
    return "\(title): \(DayCountWords.words(deadline.days, unit)) setelah \(deadline.from.indonesian), "
      + "hari terakhir \(deadline.due.indonesianWithWeekday)."
  }

  /// A mark that tells something to the commission; `nil` for those that only remind officers.
  private static func mark(_ flag: String) -> String? {
    switch flag {
    case "prematur": "Keberatan diajukan sebelum jangka waktu jawaban berakhir (prematur)."
    case "lewat-waktu":
      "Keberatan diterima setelah jangka waktu pengajuan keberatan berakhir, juga menurut hitungan yang paling longgar."
    case "tanpa-permohonan": "Keberatan tidak menyebut permohonan yang tercatat pada kantor ini."
    case LateDispute.mark:
      "Menurut catatan kantor, sengketa diajukan setelah jangka waktunya berakhir, juga menurut hitungan yang paling longgar."
    case "diterima-dua-kali":
      "Surat yang sama telah diterima sebelumnya; yang dihitung ialah penerimaan pertama."
    case "perintah-atasan": "Atasan PPID memberi perintah atas permohonan ini."
    default: RepeatedObjection.earlier(flag).map { "Alasan yang sama telah diajukan dengan keberatan \($0)." }
    }
  }

  // MARK: - Letters

  private func name(_ key: String, _ item: ChainCase) -> String {
    let entry = item.record.letters.last { $0.key.utf8.elementsEqual(key.utf8) }
    return OwnLetter.of(entry?.template ?? "", item.id.kind).noun
  }

  private func written(_ entry: LetterEntry, _ line: ChainLine, _ item: ChainCase) -> String {
    let number = line.number(in: item).map { " nomor \(Echo.line($0, limit: 80))" } ?? ""
    let noun = Sentence.opened(name(entry.key, item)) + number
    return switch entry.state {
    case .suppressed:
      "\(noun) dibuat tetapi tidak dikirim" + (entry.reason.map { ": \(Echo.line($0))" } ?? ".")
    case .failed: "\(noun) tidak dapat dibuat."
    case .queued, .sending, .sent, .printed, .bounced, .uncertain: "\(noun) dibuat."
    }
  }

  private func went(_ key: String, _ state: LetterState, _ detail: String?, _ item: ChainCase) -> String? {
    let noun = Sentence.opened(name(key, item))
    let code = Delivered.code(detail)
    switch state {
    case .queued: return detail == nil ? nil : "Pengiriman \(name(key, item)) ditunda dan diulang\(code)."
    case .sending: return nil
    case .sent:
      return detail == nil
        ? "\(noun) keluar sebagai surat elektronik; jawaban server surat tidak tercatat."
        : "\(noun) dikirim sebagai surat elektronik; server surat menjawab\(code)."
    case .printed:
      return "\(noun) dicetak untuk dikirim lewat pos atau diserahkan; bukti kirimnya tidak ada dalam jurnal."
    case .bounced: return "\(noun) dilaporkan tidak sampai\(code)."
    case .suppressed: return "\(noun) tidak dikirim."
    case .uncertain: return "\(noun) diserahkan kepada server surat; jawabannya tidak diketahui."
    case .failed: return "\(noun) tidak dapat dikirim\(code)."
    }
  }

  // MARK: - Words

  /// What is missing, in words that a judge reads.
  static func lacks(_ words: [String]) -> String {
    words.map { word in
      if let document = DocumentWord(rawValue: word) { return document.indonesian }
      if let field = FieldName(rawValue: word) { return field.indonesian }
      return Echo.line(word)
    }.joined(separator: "; ")
  }
}
