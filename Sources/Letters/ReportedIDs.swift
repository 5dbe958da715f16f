import Mime
import Octets

/// What ties a report to the letter it is about.
struct ReportedIDs {
  let message: Message

  /// Message-IDs that stand in the returned letter or the report, then those it answers.
  var messageIDs: [String] {
    var ids: [String] = []
    for part in message.parts where part.messageDepth > 0 || part.isMessage {
      for field in part.fields where field.isNamed("Message-ID") { ids += MessageIDs.list(field.body) }
    }
    for part in message.parts where part.messageDepth == 0 && Self.isText(part) {
      ids += Self.inText(Array(Self.text(part, in: message))[...])
    }
    // Whatever form it has, behind its own header, whose Message-ID is the report's.
    ids += Self.inText(message.raw[(message.fields.last?.range.upperBound ?? 0)...])
    ids += message.inReplyTo + message.references.reversed()
    var known: Set<String> = []
    return Array(ids.filter { known.insert($0).inserted }.prefix(Self.limit))
  }

  /// Addresses the report was sent to, as the receiving servers wrote them down, then as its header says.
  var recipients: [String] {
    let names: [StaticString] = [
      "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To",
    ]
    var found: [String] = []
    for name in names {
      for field in message.fields(named: name) {
        for mailbox in Mailbox.list(field.body).prefix(Self.addressLimit)
        where !mailbox.address.isEmpty && !found.contains(mailbox.address) {
          found.append(mailbox.address)
        }
      }
    }
    return Array(found.prefix(Self.addressLimit))
  }

  private static func isText(_ part: Part) -> Bool {
    !part.isContainer && (part.type.begins("text/") || part.type.begins("message/"))
  }

  /// A page is looked at as its reader sees it; headers as they are.
  private static func text(_ part: Part, in message: Message) -> ArraySlice<UInt8> {
    if part.type == "text/html" { return Array(message.readableText(of: part).utf8.prefix(textLimit))[...] }
    return message.content(of: part).prefix(textLimit)
  }

  /// Returned headers also stand inside text: each `Message-ID:` is looked at with what follows on its
  /// line, or on the next one where its own is empty. Every octet is looked at once.
  private static func inText(_ text: ArraySlice<UInt8>) -> [String] {
    var ids: [String] = []
    var at = text.startIndex
    while let place = next(text, from: at), ids.count < limit {
      at = place + mark.count
      while at < text.endIndex, text[at] == 0x3A || text[at] == 0x3D || text[at].isWSP { at += 1 }
      var line = text.lineEnd(from: at)
      if line.content == at, line.next < text.endIndex { line = text.lineEnd(from: line.next) }
      ids += MessageIDs.list(text[at..<line.content].prefix(lineLimit))
      at = max(at, min(line.content, at + lineLimit))
    }
    return ids
  }

  private static func next(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard text.endIndex - start >= mark.count else { return nil }
    return text.withUnsafeBufferPointer { octets in
      let offset = text.startIndex
      var at = start - offset
      while at + mark.count <= octets.count {
        if octets[at] | 0x20 == 0x6D, mark.indices.allSatisfy({ octets[at + $0].lowercased == mark[$0] }) {
          return at + offset
        }
        at += 1
      }
      return nil
    }
  }

  private static let mark = Array("message-id".utf8)
  /// The letter's own and those around it are a handful; what comes after is somebody's attempt.
  private static let limit = 40
  private static let addressLimit = 20
  private static let lineLimit = 998
  /// Explanations and returned headers stand at a report's beginning.
  private static let textLimit = 256 * 1024
}
