import Mime
import Octets

/// Whether an automatic answer may go to a mail's sender (RFC 3834 section 2).
enum Answering {
  /// Why none may go (Indonesian); `nil` when one may.
  ///
  /// `own`: the office's addresses in lower case.
  static func objection(_ message: Message, own: Set<String>) -> String? {
    let machine = MachineMail(message: message)
    if let fault = sender(message, own) { return fault }
    if message.returnPath == .null { return "Pengirim tidak menerima balasan (Return-Path kosong)." }
    if let field = machine.automaticField { return "Surat dibuat oleh program (\(field))." }
    if let field = machine.listField { return "Surat berasal dari milis atau kiriman massal (\(field))." }
    if case .address(let path) = message.returnPath,
      RobotAddress.isRobot(path) || own.contains(path.address.lowered)
    {
      return "Alamat pengirim tidak untuk dibalas."
    }
    if let type = message.parts.first?.type, type == "multipart/report" || type == "message/partial" {
      return "Surat adalah laporan program."
    }
    if message.fields(named: "Received").count > 30 { return "Surat berputar terlalu lama." }
    if let flag = machine.value("X-Spam-Flag") ?? machine.value("X-Spam-Status"), flag.begins("yes") {
      return "Surat ditandai sebagai spam."
    }
    return nil
  }

  private static func sender(_ message: Message, _ own: Set<String>) -> String? {
    let from = message.from
    guard let author = from.first, !author.address.isEmpty else {
      return "Surat tidak menyebut alamat pengirim."
    }
    if from.count > 1 || message.fields(named: "From").count > 1 {
      return "Surat menyebut lebih dari satu pengirim."
    }
    if !author.isValid { return "Alamat pengirim tidak sah." }
    if own.contains(author.address.lowered) { return "Surat berasal dari alamat kantor sendiri." }
    if isToItself(message, author) { return "Surat berasal dari kotak surat ini sendiri." }
    return RobotAddress.isRobot(author) ? "Alamat pengirim tidak untuk dibalas." : nil
  }

  /// Whether the mailbox that got the mail is also its sender: a forged sender, or a loop. Who writes to himself with
  /// blind copies is none where the mailbox's own address is known.
  private static func isToItself(_ message: Message, _ author: Mailbox) -> Bool {
    let address = author.address.lowered
    if let delivered = message.field("Delivered-To") {
      return Mailbox.list(delivered.body).contains { $0.address.lowered == address }
    }
    return message.to.count == 1 && message.to[0].address.lowered == address
  }
}
