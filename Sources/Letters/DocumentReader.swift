import Mime
import Octets

/// The papers of a mail: everything enclosed that is no decoration, and what each is.
struct DocumentReader {
  let message: Message
  /// The letter's own words, for what it says it encloses.
  let words: Words

  /// The documents in order, and what a person should look at.
  func read() -> (documents: [Document], warnings: [String]) {
    var documents = message.attachments.flatMap { self.documents(of: message.parts[$0]) }
    var warnings: [String] = []
    guess(&documents, &warnings)
    for document in documents where !document.readable {
      warnings.append("Lampiran \(document.document.rawValue) tidak terbaca: \(document.reason ?? "rusak").")
    }
    if documents.isEmpty, !DocumentNames.announced(in: words).isEmpty {
      warnings.append("Surat menyebut lampiran, tetapi tidak ada lampiran.")
    }
    return (documents, warnings)
  }

  /// A generic file beside a letter that names exactly one paper: that paper, but a person should look.
  private func guess(_ documents: inout [Document], _ warnings: inout [String]) {
    let known = Set(documents.map(\.document))
    let announced = DocumentNames.announced(in: words).filter { !known.contains($0) }
    let generic = documents.indices.filter { index in
      documents[index].document == .other && documents[index].readable
        && DocumentNames.isGeneric(documents[index].file ?? "")
        && (documents[index].mediaType.hasPrefix("image/") || documents[index].mediaType == "application/pdf")
    }
    guard announced.count == 1, generic.count == 1, let index = generic.first else { return }
    documents[index].document = announced[0]
    documents[index].evidence = "announced in the letter"
    warnings.append("Lampiran \(announced[0].rawValue) dikenali dari isi surat saja; periksa gambarnya.")
  }

  private func documents(of part: Part) -> [Document] {
    guard !isDecoration(part) else { return [] }
    let octets = message.content(of: part)
    let name = part.filename
    let defect = FileHealth.defect(octets, mediaType: part.type, isDamaged: message.isDamaged(part))
    var found: [(DocumentKind, String)] = []
    if part.type.hasPrefix("text/") || part.type == "message/rfc822" {
      let text = part.type.hasPrefix("text/") ? message.readableText(of: part) : ""
      if let known = DocumentText.kind(of: text) { found = [(known.kind, "text: \(known.mark)")] }
    }
    if found.isEmpty, let name { found = DocumentNames.kinds(of: name).map { ($0, "file name") } }
    if found.isEmpty, part.type == "message/rfc822" { found = [(.letter, "attached message")] }
    if found.isEmpty { found = [(.other, "nothing known")] }
    return found.map { kind, evidence in
      var document = Document(
        part: part.path, file: name, mediaType: part.type, document: kind, evidence: evidence)
      document.readable = defect == nil
      document.reason = defect
      document.holder = name.map { DocumentNames.holder(of: $0, kind: kind) } ?? .unknown
      return document
    }
  }

  /// Signatures, calendars, cards, logos and icons: things mail programs add.
  private func isDecoration(_ part: Part) -> Bool {
    switch part.type {
    case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
      "text/calendar",
      "text/vcard", "text/x-vcard", "message/delivery-status", "message/disposition-notification",
      "application/pgp-keys",
      "text/rfc822-headers":
      return true
    default: break
    }
    let name = (part.filename ?? "").lowercased()
    if ["smime.p7s", "winmail.dat"].contains(name) || name.hasSuffix(".vcf") || name.hasSuffix(".ics") {
      return name != "winmail.dat"
    }
    if name.hasPrefix("att0"), name.hasSuffix(".htm") || name.hasSuffix(".html") || name.hasSuffix(".txt") {
      return true
    }
    guard part.type.hasPrefix("image/") else {
      return part.filename == nil && part.type.hasPrefix("text/") && part.disposition != "attachment"
    }
    if !DocumentNames.kinds(of: name).isEmpty { return false }
    let isDecorName = [
      "logo", "icon", "facebook", "twitter", "instagram", "signature", "banner", "linkedin", "youtube",
      "spacer", "emoji", "ttd.",
    ].contains { name.contains($0) }
    if isDecorName { return true }
    guard part.contentID != nil, part.disposition != "attachment" else { return false }
    // An inline picture that is small is decoration; a large one may be a pasted card.
    return message.content(of: part).count < 8000 && DocumentNames.announced(in: words).isEmpty
  }
}
