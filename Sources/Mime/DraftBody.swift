import Octets

/// Writes the MIME fields and the body of a draft.
struct DraftBody {
  private let draft: Draft
  private let boundary: String

  init(_ draft: Draft) {
    self.draft = draft
    boundary = "=_loket_" + Self.mark(of: draft.messageID)
  }

  /// From `MIME-Version` to the end; the blank line between header and body included.
  func octets() -> [UInt8] {
    var header = DraftHeader()
    header.fold("MIME-Version", [Array("1.0".utf8)])
    return header.octets + (draft.attachments.isEmpty ? letter() : mixed())
  }

  private func mixed() -> [UInt8] {
    var out = multipart("mixed", boundary + "_m")
    out += delimiter(boundary + "_m") + letter()
    for enclosure in draft.attachments { out += delimiter(boundary + "_m") + attachment(enclosure) }
    return out + closing(boundary + "_m")
  }

  private func letter() -> [UInt8] {
    guard let html = draft.html else { return text(draft.text, "plain") }
    return multipart("alternative", boundary + "_a") + delimiter(boundary + "_a") + text(draft.text, "plain")
      + delimiter(boundary + "_a") + text(html, "html") + closing(boundary + "_a")
  }

  private func multipart(_ subtype: String, _ boundary: String) -> [UInt8] {
    var header = DraftHeader()
    header.fold("Content-Type", ["multipart/\(subtype);", "boundary=\"\(boundary)\""].map { Array($0.utf8) })
    return header.octets + [0x0D, 0x0A]
  }

  private func text(_ text: String, _ subtype: String) -> [UInt8] {
    var header = DraftHeader()
    header.fold("Content-Type", ["text/\(subtype);", "charset=utf-8"].map { Array($0.utf8) })
    header.fold("Content-Transfer-Encoding", [Array("quoted-printable".utf8)])
    return header.octets + [0x0D, 0x0A] + QuotedPrintable.encode(Self.lines(text))
  }

  private func attachment(_ enclosure: Draft.Enclosure) -> [UInt8] {
    var header = DraftHeader()
    header.fold("Content-Type", [Self.type(enclosure.type)])
    header.fold("Content-Transfer-Encoding", [Array("base64".utf8)])
    let parameters = DraftFilename.parameters(enclosure.filename)
    let words = [Array("attachment".utf8)] + parameters
    header.fold("Content-Disposition", words.dropLast().map { $0 + [0x3B] } + words.suffix(1))
    return header.octets + [0x0D, 0x0A] + Base64.encode(enclosure.octets, lines: true)
  }

  /// The line break before the two dashes belongs to the delimiter, not to the part.
  private func delimiter(_ boundary: String) -> [UInt8] { Array("\r\n--\(boundary)\r\n".utf8) }
  private func closing(_ boundary: String) -> [UInt8] { Array("\r\n--\(boundary)--\r\n".utf8) }

  /// LF line ends, whatever they were; a lone CR is one too. NUL means nothing in a letter.
  private static func lines(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for octet in text.utf8 where octet != 0 {
      if octet == 0x0D || octet == 0x0A && !afterReturn {
        out.append(0x0A)
      } else if octet != 0x0A {
        out.append(octet)
      }
      afterReturn = octet == 0x0D
    }
    return out
  }

  /// The media type where it is one and may be sent as base64 (RFC 2046 section 5).
  private static func type(_ type: String) -> [UInt8] {
    let octets = type.utf8.map(\.lowercased)
    let parts = octets.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isType =
      parts.count == 2 && octets.count < 60
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isToken) }
    let isComposite = parts.first.map {
      $0.elementsEqual("multipart".utf8) || $0.elementsEqual("message".utf8)
    }
    return isType && isComposite == false ? octets : Array("application/octet-stream".utf8)
  }

  /// FNV-1a of the Message-ID: neither quoted-printable nor base64 can hold `=_`, so the boundary only has to differ
  /// between nested letters and stay the same for the same draft.
  private static func mark(of id: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for octet in id.utf8 { hash = (hash ^ UInt64(octet)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
