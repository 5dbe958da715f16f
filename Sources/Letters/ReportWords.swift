/// What mail systems say in words about a letter, in English and Indonesian.
enum ReportWords {
  /// What a subject alone tells; `nil` where it tells nothing. `subject`: in lower case.
  static func action(subject: String) -> DeliveryReport.Action? {
    if delayed.contains(where: subject.holds) { return .delayed }
    if delivered.contains(where: subject.holds) { return .delivered }
    if subject.begins("relayed:") || subject.begins("direlai:") { return .relayed }
    return failed.contains(where: subject.holds) ? .failed : nil
  }

  /// Whether a subject begins as only mail systems begin theirs. `subject`: in lower case.
  static func isSystemSubject(_ subject: String) -> Bool {
    var plain = subject.trimmingBlanks
    // `[Postmaster] `, `***WARNING*** `
    if plain.begins("["), let end = plain.firstOffset(of: "]") {
      plain = plain.octets((end + 1)..<plain.utf8.count)
    }
    plain = plain.trimming("* ")
    return systemSubjects.contains(where: plain.begins)
  }

  /// What a report's words tell; `nil` where they tell nothing.
  static func action(body words: Words) -> DeliveryReport.Action? {
    if hasGivenUp.stand(in: words) { return .failed }
    if waiting.stand(in: words) { return .delayed }
    if failing.stand(in: words) || systems.stand(in: words) { return .failed }
    return arriving.stand(in: words) ? .delivered : nil
  }

  private static let delayed = [
    "(delay)", "delayed", "warning: could not send", "warning: message", "delivery delay",
    "still being retried",
    "delay notification", "delivery incomplete", "tertunda", "penundaan", "delivery warning",
    "delivery is delayed", "not yet delivered", "belum terkirim",
  ]

  private static let delivered = [
    "(success)", "successful mail delivery", "delivery has been successful", "success notice",
    "delivered successfully", "berhasil terkirim", "berhasil dikirim", "(relayed)", "(relay)",
  ]

  private static let failed = [
    "undelivered mail", "delivery status notification", "mail delivery fail", "failure notice",
    "returned mail", "undeliverable", "delivery failure", "delivery has failed", "message not delivered",
    "tidak terkirim", "gagal terkirim", "pengiriman gagal", "mail delivery system",
    "delivery notification", "tidak dapat dikirim", "could not be delivered", "address not found",
    "mail system error", "gagal dikirim", "kegagalan pengiriman", "non-delivery",
    "unzustellbar", "tidak tersampaikan", "nondeliverable", "failed delivery", "delivery failed",
    "delivery error", "undelivered message", "couldn't be delivered", "returned to sender",
    "delivery unsuccessful", "not delivered", "unable to deliver", "alamat tidak ditemukan",
  ]

  private static let systemSubjects = [
    "undelivered mail returned", "delivery status notification", "mail delivery failed", "failure notice",
    "returned mail:", "undeliverable", "mail delivery failure", "delivery failure", "warning: could not send",
    "warning: message", "delayed mail", "delivery delayed", "mail system error", "delivery notification",
    "successful mail delivery report", "non-delivery", "nondeliverable", "unzustellbar", "tidak terkirim:",
    "tidak dapat dikirim:", "pengiriman tertunda:", "message undeliverable", "mail delivery system",
    "undelivered message", "message delayed", "tidak dapat terkirim:", "delivered:", "relayed:",
    "permanent delivery failure", "email delivery failure",
  ]

  /// Programs that name themselves, and sentences that only they write.
  static let systems = Phrases([
    "qmail send program", "created automatically by mail delivery", "this is the .. mail system at host",
    "this is the postfix program", "following addresses had permanent|transient",
    "delivery to the following recipient|recipients", "some or all of the intended recipients",
    "reporting mta", "delivery has failed to these recipients",
    "following address es failed", "generating server", "server penghasil|pembuat",
    "diagnostic information for administrators",
    "informasi diagnostik untuk administrator", "session transcript", "transcript of session",
    "pengiriman gagal untuk|ke|kepada", "following recipients failed|could",
  ])

  /// Signs of a letter that was not delivered, in a mail that a mail system sent.
  static let failing = Phrases([
    "could|can not be delivered", "was|were|been not delivered", "delivery .. failed", "user unknown",
    "mailbox .. full", "undeliverable", "permanent error|failure", "does not exist",
    "tidak dapat dikirim|disampaikan|terkirim|dikirimkan", "gagal terkirim|dikirim|disampaikan|mengirim",
    "nomor such user|recipient|mailbox|address|domain|host",
    "delivery to the following", "recipient address rejected", "address not found",
    "couldnt|wasnt|couldn|wasn be|deliver|delivered", "couldn|wasn t be|deliver|delivered",
    "wasnt able to deliver", "wasn t able to deliver", "quota exceeded", "over quota",
    "tidak terkirim", "unable to deliver", "pengiriman .. gagal", "alamat .. tidak ditemukan",
    "could not deliver|send|reach", "address|addresses failed", "did not reach",
    "mailbox|account unavailable|disabled|inactive|suspended", "account .. disabled|inactive|suspended",
    "unknown user|recipient|address|mailbox", "recipient .. rejected|unknown|not", "not listed in",
    "user .. not listed|found", "couldnt be found|reached", "couldn t be found|reached",
    "kotak surat|masuk .. penuh", "rejected .. message", "message .. rejected|refused",
    "tidak dapat mengirim|mengirimkan|menyampaikan", "delivery .. unsuccessful", "host .. not found",
    "alamat .. salah|ditolak", "pesan .. ditolak|diblokir", "returned to sender",
  ])

  /// Signs that the mail system goes on trying.
  static let waiting = Phrases([
    "warning message only", "this is a warning", "will be retried", "will continue to be", "will retry",
    "attempts will continue", "do not need to resend", "not yet been delivered|able",
    "hasnt been delivered yet",
    "hasn t been delivered yet", "not been delivered yet", "delivery|message is|was|been .. delayed",
    "delivery|message .. delayed", "will keep trying", "nomor action is required", "pengiriman .. tertunda",
    "akan .. dicoba lagi|kembali|ulang", "masih .. mencoba|dicoba", "terus .. mencoba|dicoba",
    "belum .. terkirim|tersampaikan|dikirim|disampaikan",
    "temporary|temporarily problem|unable|undeliverable|deferred", "transient non fatal",
    "akan .. mencoba lagi|kembali|mengirim", "delivery incomplete", "still being retried", "will try again",
  ])

  /// Signs that it has stopped trying, whatever the code says.
  static let hasGivenUp = Phrases([
    "permanent error|failure|fatal", "failed permanently", "giving|gave|given up", "retry timeout exceeded",
    "retry time not reached", "time|message .. expired", "too long in .. queue", "queue .. too long",
    "nomor further attempts|attempt", "will not be retried", "secara|bersifat permanen", "kedaluwarsa",
    "tidak akan dicoba", "berhenti mencoba", "expired .. queue|delivery", "maximum .. time|attempts|retries",
  ])

  /// Signs that it has arrived.
  private static let arriving = Phrases([
    "successfully delivered|relayed", "been|was successfully delivered", "delivery .. successful",
    "been delivered to", "berhasil dikirim|disampaikan|terkirim", "delivered to the following",
    "delivery .. complete",
  ])

  /// Sentences of programs that hold a letter until its sender answers a question: no report at all.
  static let challenging = Phrases([
    "requires|needs|require .. verification|confirmation|verify", "verify|confirm that you",
    "confirm your message|email|mail|address|identity|delivery",
    "until you|your .. confirm|confirmed|verify|reply",
    "reply to this message .. confirm|verify|deliver|release",
    "konfirmasi|konfirmasikan|verifikasi pengiriman|pesan|email|surat|alamat|identitas .. anda|saudara",
    "klik .. tautan .. konfirmasi|mengirim|menyampaikan|melepaskan", "prove .. human", "challenge response",
    "not .. in|on my|his|her approved|allowed|contact|contacts|senders", "boxtrapper", "spam arrest|arrest",
  ])
}
