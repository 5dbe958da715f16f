import Mime

/// The text of a mail, taken apart.
struct MessageText {
  var words: OwnWords

  /// The text parts that are the letter itself, each line with its part.
  static func read(_ message: Message) -> MessageText {
    var lines: [TextLine] = []
    for index in message.texts {
      let part = readable(message, message.parts[index])
      if !lines.isEmpty { lines.append(TextLine(text: "", part: part.path, offset: 0)) }
      lines += TextLines.cut(message.readableText(of: part), part: part.path)
    }
    return MessageText(words: OwnWords(lines, isForward: SubjectPrefix.isForward(message.subject)))
  }

  /// The HTML form of a letter whose plain form only says that there is one.
  private static func readable(_ message: Message, _ part: Part) -> Part {
    guard part.type == "text/plain" else { return part }
    let words = Words(message.readableText(of: part)).all
    guard words.count < 30, words.has(["html"]) else { return part }
    return message.parts.first {
      $0.type == "text/html" && $0.messageDepth == 0 && $0.disposition != "attachment"
    } ?? part
  }

  /// Every number and case id the mail names.
  func cases(subject: String) -> [NamedCase] {
    CaseNumbers.all(
      subject: subject, own: words.own + words.signature, quoted: words.quoted + words.forwarded)
  }
}

/// What programs put before a subject.
enum SubjectPrefix {
  static func isForward(_ subject: String) -> Bool {
    var plain = subject.lowered.trimmingBlanks
    while let prefix = replies.first(where: plain.begins) {
      plain = plain.octets(prefix.utf8.count..<plain.utf8.count).trimmingBlanks
    }
    return forwards.contains(where: plain.begins)
  }

  static func isReply(_ subject: String) -> Bool {
    replies.contains(where: subject.lowered.trimmingBlanks.begins)
  }

  private static let replies = [
    "re:", "re :", "bls:", "balas:", "aw:", "sv:", "balasan:", "re[2]:", "jawab:",
  ]
  private static let forwards = [
    "fwd:", "fw:", "fwd :", "fw :", "trs:", "terusan:", "disposisi", "teruskan:", "diteruskan:", "wg:",
    "[fwd", "lanjutan:",
  ]
}
