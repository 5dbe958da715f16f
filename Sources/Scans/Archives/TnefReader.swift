import Mime
import Octets

/// A winmail.dat (MS-OXTNEF): the attachments of a mail from Outlook, and its text.
struct TnefReader {
  /// A file with the name that it had.
  struct File {
    var name: String?
    var octets: [UInt8]
  }

  private var files: [File] = []
  private var attachment: File?
  private var body: [UInt8] = []
  private var html: [UInt8] = []
  private var rtf: [UInt8] = []
  private var codePage = "windows-1252"

  /// The files in their order, the mail's text first. Throws `damaged` when not even one attribute can be
  /// read.
  static func files(_ octets: [UInt8]) throws(Trouble) -> [File] {
    var reader = TnefReader()
    guard reader.run(octets) else { throw .damaged("winmail.dat") }
    return reader.finished()
  }

  /// Level, id, length, data, sum (section 2.1.3). An attribute that is cut off ends it.
  private mutating func run(_ octets: [UInt8]) -> Bool {
    var at = 6
    var hasAny = false
    while let id = octets.little32(at + 1), let length = octets.little32(at + 5),
      let content = octets.run(at + 9, length)
    {
      take(id, Array(content))
      hasAny = true
      at += 11 + length
    }
    closeAttachment()
    return hasAny
  }

  private mutating func take(_ id: Int, _ content: [UInt8]) {
    switch id {
    case 0x0006_9002:
      closeAttachment()
      attachment = File(name: nil, octets: [])
    case 0x0001_8010:
      let name = text(content)
      if attachment?.name == nil { attachment?.name = name }
    case 0x0006_800F: attachment?.octets = content
    case 0x0006_9005:
      for property in MapiProperty.all(content) { attached(property) }
    case 0x0002_800C: if body.isEmpty { body = Array(text(content).utf8) }
    case 0x0006_9003:
      for property in MapiProperty.all(content) { message(property) }
    case 0x0006_9007:
      if let number = content.little32(0), number > 0, number < 65536 { codePage = "windows-\(number)" }
    default: break
    }
  }

  private mutating func attached(_ property: MapiProperty) {
    switch property.id {
    case 0x3707: attachment?.name = property.text(codePage)
    case 0x3704: if attachment?.name == nil { attachment?.name = property.text(codePage) }
    // An attached message is a TNEF again, behind the name of its interface.
    case 0x3701 where property.type == 0x000D: attachment?.octets = Array(property.content.dropFirst(16))
    case 0x3701: if attachment?.octets.isEmpty == true { attachment?.octets = Array(property.content) }
    default: break
    }
  }

  private mutating func message(_ property: MapiProperty) {
    switch property.id {
    case 0x1000: body = Array(property.text(codePage).utf8)
    case 0x1013:
      html = property.type == 0x0102 ? Array(property.content) : Array(property.text(codePage).utf8)
    case 0x1009: rtf = CompressedRtf.unpacked(Array(property.content)) ?? []
    default: break
    }
  }

  private mutating func closeAttachment() {
    if let attachment, !attachment.octets.isEmpty { files.append(attachment) }
    attachment = nil
  }

  private func finished() -> [File] {
    let text: [UInt8]
    if body.contains(where: { !$0.isBlank }) {
      text = body
    } else if !html.isEmpty {
      text = html
    } else {
      text = Array(RtfReader.pages(rtf, limit: 1 << 20).joined(separator: "\n\n").utf8)
    }
    return text.isEmpty ? files : [File(name: nil, octets: text)] + files
  }

  private func text(_ octets: [UInt8]) -> String {
    Charset.text(Array(octets.prefix { $0 != 0 }), label: codePage)
  }
}
