import Mime
import Octets

/// The papers of a mail: everything enclosed that is no decoration, and what each is.
struct DocumentReader {
  let message: Message
  /// The letter's own text, for what it says it encloses and where it shows pictures.
  let prose: Prose
  /// Where the mail lies in the one that was received: a path with a dot; empty for itself.
  var prefix = ""
  /// What was found in its parts, by their whole paths; empty when nobody has looked.
  var opened: [String: OpenedPart] = [:]

  /// The documents in order, and what a person should look at.
  func read() -> (documents: [Document], warnings: [String]) {
    let shown = InlinePictures.captions(message)
    var documents: [Document] = []
    var warnings: [String] = []
    for index in message.attachments {
      let part = message.parts[index]
      guard !Decoration.isDecoration(part, message, shown) else { continue }
      documents += enclosed(part, shown, &warnings)
    }
    guess(&documents, &warnings)
    for document in documents where !document.readable {
      warnings.append(document.document.unreadable + "\(document.reason ?? "rusak").")
    }
    for document in documents where document.readable {
      // What is no paper that is asked for is told once, with its file.
      if let doubt = document.reason, document.document != .other || !doubt.begins(PaperVerdict.unread) {
        warnings.append("Lampiran\(document.document.behindWord) perlu diperiksa: \(doubt).")
      }
    }
    // An archive or a paper nobody could name may hold what was announced.
    let isOpen = documents.contains {
      ($0.document == .other || $0.mediaType == "application/zip") && !isLegible($0)
    }
    for kind in AnnouncedDocuments.find(in: prose.words) where !isOpen {
      if documents.contains(where: { $0.document == kind }) { continue }
      warnings.append(kind.announcedOnly)
    }
    return (documents, warnings)
  }

  /// A generic file beside a letter that announces one paper: that paper, but a person should look.
  private func guess(_ documents: inout [Document], _ warnings: inout [String]) {
    let known = Set(documents.map(\.document))
    let announced = AnnouncedDocuments.find(in: prose.words).filter { !known.contains($0) }
    let generic = documents.indices.filter { index in
      documents[index].document == .other && documents[index].evidence == "nothing known"
        && FileName(documents[index].file ?? "").isGeneric
        && (documents[index].mediaType.begins("image/") || documents[index].mediaType == "application/pdf"
          || documents[index].mediaType == "application/octet-stream")
    }
    guard announced.count == 1, generic.count == 1, let index = generic.first, let kind = announced.first
    else { return }
    // Where other papers are announced too, the file may be one of those.
    guard !OtherPapers.announced(prose.words) else { return }
    let look = look(of: documents[index])
    if let look, look.wasRead, look.wordCount >= 40 { return }
    documents[index].document = kind
    documents[index].evidence =
      look?.wasRead == false ? "announced in the letter, not read" : "announced in the letter"
    if let look, look.wasRead, !look.isSlight, documents[index].readable {
      documents[index].readable = false
      documents[index].reason = "tulisan pada \(kind.indonesian) tidak terbaca"
      return
    }
    warnings.append("Lampiran \(kind.indonesian) dikenali dari isi surat saja; periksa gambarnya.")
  }

  private func enclosed(_ part: Part, _ shown: [String: DocumentKind], _ warnings: inout [String])
    -> [Document]
  {
    let decoded = message.decoded(part)
    let name = part.filename ?? ""
    var health = FileHealth.look(
      decoded.octets, mediaType: part.type, name: name, isDamaged: decoded.isDamaged)
    // What could be opened is not locked, whatever its octets say.
    if health.defect == FileHealth.locked, opened[prefix + part.path]?.wasOpened == true {
      health.defect = nil
    }
    var named = kinds(of: part, name, shown).map { kind, evidence in
      var document = Document(
        part: prefix + part.path, file: part.filename, mediaType: part.type, document: kind,
        evidence: evidence)
      document.readable = health.defect == nil || part.type == "message/rfc822"
      document.reason = health.defect ?? health.doubt
      document.holder = DocumentNames.holder(of: FileName(name), kind: kind)
      return document
    }
    switch opened[prefix + part.path] {
    case nil: return named
    case .file(let look): return verdict(named, look, &warnings)
    case .archive(let files, let remarks, let defect):
      warnings += remarks.filter { !warnings.contains($0) }
      if let defect {
        for index in named.indices {
          named[index].readable = false
          named[index].reason = defect
        }
      }
      return files.isEmpty ? named : files.flatMap { verdict(Self.named($0), $0.look, &warnings) }
    }
  }

  private func verdict(_ named: [Document], _ look: PaperLook, _ warnings: inout [String]) -> [Document] {
    let verdict = PaperVerdict(named, look)
    warnings += verdict.warnings.filter { !warnings.contains($0) }
    return verdict.documents
  }

  /// A file by its name alone.
  static func named(_ file: EnclosedFile) -> [Document] {
    let name = FileName(file.name ?? "")
    let kinds = DocumentNames.kinds(of: name)
    return (kinds.isEmpty ? [.other] : kinds).map { kind in
      var document = Document(
        part: file.part, file: file.name, mediaType: file.mediaType, document: kind,
        evidence: kinds.isEmpty ? "nothing known" : "file name")
      document.holder = DocumentNames.holder(of: name, kind: kind)
      return document
    }
  }

  /// Whether the words of a document could be read, so that it hides nothing.
  private func isLegible(_ document: Document) -> Bool {
    look(of: document).map { $0.wasRead && $0.wordCount >= 5 } ?? false
  }

  private func look(of document: Document) -> PaperLook? {
    switch opened[document.partPath] {
    case nil: nil
    case .file(let look): look
    case .archive(let files, _, _): files.first { $0.part == document.part }?.look
    }
  }

  /// What a part is: by its words, by its caption in the letter, by its name.
  private func kinds(of part: Part, _ name: String, _ shown: [String: DocumentKind]) -> [(
    DocumentKind, String
  )] {
    if part.type == "text/plain" || part.type == "text/html",
      let known = DocumentText.kind(of: message.readableText(of: part))
    {
      return [(known.kind, "text: \(known.mark)")]
    }
    if part.type == "message/rfc822" { return [(.letter, "attached message")] }
    let byName = DocumentNames.kinds(of: FileName(name))
    if !byName.isEmpty { return byName.map { ($0, "file name") } }
    if let id = part.contentID, let kind = shown[id] { return [(kind, "shown in the letter")] }
    return [(.other, "nothing known")]
  }
}

/// Papers a letter encloses that are none of the kinds a procedure asks for.
enum OtherPapers {
  static func announced(_ words: Words) -> Bool {
    phrases.hits(in: words).contains {
      words.before($0.range.lowerBound, 10).has([
        "terlampir", "lampirkan", "melampirkan", "lampiran", "attached", "berikut", "sertakan", "kirimkan",
      ]) || words.after($0.range.upperBound - 1, 6).has(["terlampir", "attached"])
    }
  }

  private static let phrases = Phrases([
    "ktm", "surat pengantar", "kartu mahasiswa", "kartu pers", "press card", "npwp", "kartu keluarga",
    "surat tugas", "student card", "kta", "sim", "bukti",
  ])
}

/// Pictures that stand in the letter's text, with the words before them.
enum InlinePictures {
  /// What the words before each picture say it is, by Content-ID.
  static func captions(_ message: Message) -> [String: DocumentKind] {
    var captions: [String: DocumentKind] = [:]
    for part in message.parts where part.type == "text/html" && part.messageDepth == 0 {
      read(Array(message.text(of: part).utf8.prefix(TextLines.limit)), &captions)
    }
    for part in message.parts
    where part.type == "text/plain" && part.messageDepth == 0 && part.disposition != "attachment" {
      read(Array(message.text(of: part).utf8.prefix(TextLines.limit)), &captions)
    }
    return captions
  }

  private static func read(_ octets: [UInt8], _ captions: inout [String: DocumentKind]) {
    let mark = Array("cid:".utf8)
    var from = 0
    // Words above an earlier picture are not this one's.
    var last = 0
    while let at = octets.firstOffset(of: mark, from: from), captions.count < 40 {
      let id = octets[(at + 4)...].prefix {
        $0 != 0x22 && $0 != 0x27 && $0 != 0x5D && $0 != 0x3E && !$0.isBlank
      }
      from = at + 4
      let before = withoutTags(octets[max(last, at - 900)..<at])
      last = from
      // Only the words right above the picture speak of it.
      let words = Words(String(decoding: Array(before.suffix(90)), as: UTF8.self))
      guard let hit = names.hits(in: words).last, words.all.count - hit.range.upperBound < 6 else {
        continue
      }
      let key = String(decoding: id, as: UTF8.self)
      if captions[key] == nil { captions[key] = hit.tag }
    }
  }

  private static func withoutTags(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var isTag = false
    for octet in octets {
      if octet == 0x3C { isTag = true }
      if !isTag { out.append(octet) }
      if octet == 0x3E {
        isTag = false
        out.append(0x20)
      }
    }
    return out.split { $0.isBlank }.joined(separator: [0x20]).map { $0 }
  }

  private static let names = Phrases<DocumentKind>([
    (.ktp, ["ktp", "kartu tanda penduduk", "identitas"]), (.suratKuasa, ["surat kuasa"]),
    (.akta, ["akta pendirian"]),
  ])
}

/// Signatures, calendars, cards, logos and icons: things mail programs add.
enum Decoration {
  static func isDecoration(_ part: Part, _ message: Message, _ shown: [String: DocumentKind]) -> Bool {
    if types.contains(part.type) { return true }
    let name = (part.filename ?? "").lowered
    if [".p7s", ".vcf", ".ics", ".asc"].contains(where: name.ends) { return true }
    if name.begins("att0"), [".htm", ".html", ".txt", ".dat"].contains(where: name.ends) { return true }
    guard part.type.begins("image/") else {
      return part.filename == nil && part.type.begins("text/") && part.disposition != "attachment"
    }
    if let id = part.contentID, shown[id] != nil { return false }
    if !DocumentNames.kinds(of: FileName(name)).filter({ $0 != .other && $0 != .letter }).isEmpty {
      return false
    }
    if FileName(name).words.contains(where: logos.contains) { return true }
    guard part.contentID != nil, part.disposition != "attachment" else { return false }
    // A small picture inside the text is decoration; a large one may be a pasted card.
    return message.content(of: part).count < 9000
  }

  private static let types: Set<String> = [
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "message/delivery-status",
    "message/disposition-notification", "application/pgp-keys", "text/rfc822-headers", "application/ics",
    "message/feedback-report",
  ]

  private static let logos: Set<String> = [
    "logo", "icon", "ikon", "facebook", "twitter", "instagram", "signature", "banner", "linkedin", "youtube",
    "spacer", "emoji", "tandatangan", "ttd", "tiktok", "footer", "header", "kop", "linktree", "avatar",
    "stamp", "stempel", "fb", "ig",
  ]
}

extension DocumentKind {
  /// In words for officers.
  package var indonesian: String {
    switch self {
    case .ktp: "KTP"
    case .akta: "akta"
    case .skBadanHukum: "SK badan hukum"
    case .suratDomisili: "surat domisili"
    case .adArt: "AD/ART"
    case .suratKuasa: "surat kuasa"
    case .form: "formulir"
    case .letter: "surat"
    case .other: "lain-lain"
    }
  }
}
