import Mime

/// Mail that an absent person's program wrote.
enum AutoReplySigns {
  /// The sign of it; `nil` when it is a person's letter.
  static func find(_ message: Message, own: OwnWords, ownAddresses: Set<String>) -> Evidence? {
    let machine = MachineMail(message: message)
    if machine.value("X-Loket") != nil {
      return Evidence(part: "header:X-Loket", offset: 0, rule: "own loop header")
    }
    if let sign = OtherReport.receipt(message) { return sign }
    if machine.isReply, machine.listField == nil || !message.inReplyTo.isEmpty {
      return Evidence(part: "header:Auto-Submitted", offset: 0, rule: "automatic by header")
    }
    let text = Prose(own.own).words
    if let sign = challenge(message) { return sign }
    if let subject = Self.subjects.first(in: Words(message.subject)),
      subject.range.lowerBound < 3 || !asks.stand(in: text)
    {
      return Evidence(part: "header:Subject", offset: 0, rule: subject.rule)
    }
    if let sender = message.from.first, ownAddresses.contains(sender.address.lowered),
      machine.automaticField != nil
    {
      return Evidence(part: "header:From", offset: 0, rule: "own letter")
    }
    let prose = Prose(own.own)
    guard prose.words.all.count < 110, message.attachments.isEmpty, let hit = bodies.first(in: prose.words),
      !asks.stand(in: prose.words)
    else { return nil }
    return prose.evidence(hit.range.lowerBound, hit.rule)
  }

  /// A program that holds a letter until its sender answers. Only an envelope without a sender shows that no person
  /// asks here for a confirmation; what stands below is the letter that it holds.
  private static func challenge(_ message: Message) -> Evidence? {
    guard message.returnPath == .null else { return nil }
    let words = ReportText(message).words
    guard let hit = ReportWords.challenging.first(in: words), !asks.stand(in: words) else { return nil }
    return Evidence(part: "", offset: 0, rule: hit.rule)
  }

  private static let subjects = Phrases([
    "dibaca tanda|pemberitahuan|permintaan|kelengkapan|surat", "read auto|tanda|pemberitahuan",
    "balasan|jawaban|respon otomatis", "otomatis", "automatic|auto reply|response", "autoreply",
    "out of .. office",
    "di luar kantor", "sedang cuti", "pesan otomatis", "autorespon", "email otomatis", "on leave",
    "away from .. office", "autoresponder", "vacation", "cuti tahunan otomatis",
  ])

  private static let bodies = Phrases([
    "sedang cuti|dinas", "saya sedang .. .. sampai|hingga",
    "untuk hal|keperluan|urusan mendesak|penting|urgent", "annual leave",
    "respond|reply on|upon|after my return",
    "sedang .. di luar kantor|kota|negeri",
    "di luar kantor .. sampai|hingga|dan|kembali", "out of .. office",
    "balasan|pesan|email|jawaban|respon .. otomatis", "automatic reply|response",
    "on annual|maternity|sick leave", "currently on|away|out", "away and will",
    "will reply|respond|return when|on|upon", "tidak berada di kantor|tempat",
    "akan kembali .. kantor|bekerja|pada|tanggal", "limited access to .. email", "masa cuti",
    "cuti bersama dan akan", "jangan membalas email|pesan|surat", "automatically generated",
    "will be back|away", "cuti .. sampai|hingga dengan|tanggal", "tidak dapat membuka email",
    "dibalas setelah", "away from my|the",
  ])

  private static let asks = Phrases([
    "saya|kami .. mohon|memohon|meminta|mengajukan", "informasi yang diminta", "permohonan informasi publik",
    "tetapi mohon", "keberatan",
  ])
}
