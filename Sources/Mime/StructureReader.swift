import Octets

/// Cuts a message into its parts. Nesting lies on an explicit stack, so that its depth costs no call stack.
struct StructureReader {
  let raw: [UInt8]
  let limits: MimeLimits
  private(set) var fields: [HeaderField] = []
  private(set) var parts: [Part] = []
  private(set) var notes: [Note] = []
  /// How many transfer-encoded messages or multiparts lie around what is read here.
  private let decodedDepth: Int

  init(raw: [UInt8], limits: MimeLimits, decodedDepth: Int = 0) {
    self.raw = raw
    self.limits = limits
    self.decodedDepth = decodedDepth
  }

  /// An entity that is still to be read.
  private struct Work {
    var range: Range<Int>
    /// Empty for the outermost, which takes no number when it is a multipart.
    var path = ""
    var parent: Int?
    var depth = 0
    var messageDepth = 0
    var isMessage = false
    /// `message/rfc822` for the parts of a multipart/digest.
    var defaultType = "text/plain"
  }

  /// Reads the octets as a message.
  mutating func read() { read([Work(range: 0..<raw.count, isMessage: true)]) }

  private mutating func read(_ works: [Work]) {
    var stack = Array(works.reversed())
    while let work = stack.popLast() {
      guard parts.count < limits.parts else {
        note(.tooManyParts, work.range.lowerBound)
        return
      }
      stack += entity(work).reversed()
    }
  }

  /// Reads one entity and gives the entities inside it.
  private mutating func entity(_ work: Work) -> [Work] {
    let header = HeaderReader.read(raw, work.range, isMessage: work.isMessage, limits: limits)
    notes += header.notes
    if work.isMessage, work.parent == nil { fields = header.fields }
    noteRepeated(header.fields, isMessage: work.isMessage)
    let part = part(header, work)
    let isMultipart = part.type.hasPrefix("multipart/")
    guard isMultipart || part.isMessage else {
      appendLeaf(part)
      return []
    }
    guard work.depth < limits.depth else {
      note(.tooDeep, work.range.lowerBound)
      appendLeaf(part)
      return []
    }
    return isMultipart ? multipart(part, work) : attachedMessage(part, work)
  }

  private mutating func part(_ header: HeaderReader.Header, _ work: Work) -> Part {
    let said = PartHeader(header.fields)
    if said.encoding == nil { note(.unknownCoding, work.range.lowerBound) }
    return Part(
      path: work.path, type: said.type ?? work.defaultType, parameters: said.parameters,
      disposition: said.disposition, filename: said.filename, contentID: said.contentID,
      encoding: said.encoding ?? "7bit", fields: header.fields,
      body: header.bodyStart..<max(header.bodyStart, work.range.upperBound), parent: work.parent,
      isContainer: false, messageDepth: work.messageDepth)
  }

  // MARK: Multiparts

  private mutating func multipart(_ part: Part, _ work: Work) -> [Work] {
    let isCoded = TransferCoding.isCoded(part.encoding)
    // QUIRK: RFC 2045 section 6.4 forbids an encoded multipart. Most that say so are not encoded; some are.
    if isCoded { note(.encodedMultipart, part.body.lowerBound) }
    let room = max(0, limits.parts - parts.count)
    let boundary = Array(Array((part.parameters["boundary"] ?? "").utf8)[...].trimmed)
    var cut = boundary.isEmpty ? .init() : BoundaryScan.cut(raw, part.body, boundary: boundary, limit: room)
    if cut.ranges.isEmpty {
      if isCoded, decodedDepth < limits.decodedDepth, appendEncodedMultipart(part) { return [] }
      note(.missingBoundary, part.body.lowerBound)
      if let guess = BoundaryScan.guess(raw, part.body) {
        note(.guessedBoundary, part.body.lowerBound)
        cut = BoundaryScan.cut(raw, part.body, boundary: guess, limit: room)
      }
    }
    guard !cut.ranges.isEmpty else {
      var plain = part
      plain.type = "text/plain"
      appendLeaf(plain)
      return []
    }
    if cut.ranges.count == room { note(.tooManyParts, part.body.lowerBound) }
    if !cut.isClosed { note(.unclosedBoundary, part.body.upperBound) }
    var container = part
    container.isContainer = true
    parts.append(container)
    return children(of: part, cut.ranges, work)
  }

  private func children(of part: Part, _ ranges: [Range<Int>], _ work: Work) -> [Work] {
    let index = parts.count - 1
    return ranges.enumerated().map { number, range in
      Work(
        range: range, path: Self.path(part.path, "\(number + 1)"), parent: index, depth: work.depth + 1,
        messageDepth: work.messageDepth,
        defaultType: part.type == "multipart/digest" ? "message/rfc822" : "text/plain")
    }
  }

  /// Reads a multipart out of its transfer coding; `false` when there is none in it.
  private mutating func appendEncodedMultipart(_ part: Part) -> Bool {
    let type = part.fields.first(named: "Content-Type").map { Array("Content-Type: ".utf8) + $0.body } ?? []
    let octets = type + [0x0A, 0x0A] + TransferCoding.decode(raw[part.body], part.encoding).octets
    var inner = StructureReader(raw: octets, limits: limits, decodedDepth: decodedDepth + 1)
    inner.read([Work(range: 0..<octets.count)])
    guard let first = inner.parts.first, first.isContainer else { return false }
    absorb(inner, path: part.path, parent: part.parent, messageDepth: part.messageDepth, body: part.body)
    return true
  }

  // MARK: Attached messages

  private mutating func attachedMessage(_ given: Part, _ work: Work) -> [Work] {
    var part = given
    part.path = leafPath(part)
    part.isContainer = true
    parts.append(part)
    let index = parts.count - 1
    guard TransferCoding.isCoded(part.encoding) else {
      return [
        Work(
          range: part.body, path: part.path, parent: index, depth: work.depth + 1,
          messageDepth: work.messageDepth + 1, isMessage: true)
      ]
    }
    // QUIRK: RFC 2046 section 5.2.1 forbids to encode an attached message; Exchange and others do.
    guard decodedDepth < limits.decodedDepth else {
      note(.tooDeep, part.body.lowerBound)
      parts[index].isContainer = false
      return []
    }
    let octets = TransferCoding.decode(raw[part.body], part.encoding).octets
    var inner = StructureReader(raw: octets, limits: limits, decodedDepth: decodedDepth + 1)
    inner.read()
    absorb(inner, path: part.path, parent: index, messageDepth: part.messageDepth + 1, body: part.body)
    return []
  }

  /// Takes over the parts of what came out of a transfer coding; they carry their octets with them.
  private mutating func absorb(
    _ inner: StructureReader, path: String, parent: Int?, messageDepth: Int, body: Range<Int>
  ) {
    let offset = parts.count
    let room = max(0, limits.parts - parts.count)
    if inner.parts.count > room { note(.tooManyParts, body.lowerBound) }
    for var part in inner.parts.prefix(room) {
      part.source = part.source ?? Part.Source(octets: inner.raw, body: part.body)
      part.path = Self.path(path, part.path)
      part.parent = part.parent.map { $0 + offset } ?? parent
      part.messageDepth += messageDepth
      part.body = body
      parts.append(part)
    }
    notes += inner.notes.map { Note($0.kind, at: body.lowerBound) }
  }

  // MARK: Leaves

  private mutating func appendLeaf(_ given: Part) {
    var part = given
    part.path = leafPath(part)
    parts.append(part)
    if part.type == "text/plain", part.encoding != "base64", part.encoding != "x-uuencode" {
      appendUuencoded(part)
    }
  }

  /// What is alone in a message, the letter or an attached one, is part 1 of it.
  private func leafPath(_ part: Part) -> String {
    if part.path.isEmpty { return "1" }
    guard let parent = part.parent, parts[parent].isMessage, parts[parent].path == part.path else {
      return part.path
    }
    return part.path + ".1"
  }

  private mutating func appendUuencoded(_ part: Part) {
    let isCoded = TransferCoding.isCoded(part.encoding)
    guard !isCoded || !Uuencode.files(in: raw[part.body], limit: 1).isEmpty else { return }
    let octets = isCoded ? TransferCoding.decode(raw[part.body], part.encoding).octets : raw
    let index = parts.count - 1
    for (number, file) in Uuencode.files(in: isCoded ? octets[...] : raw[part.body]).enumerated()
    where parts.count < limits.parts {
      if file.isDamaged { note(.damagedCoding, isCoded ? part.body.lowerBound : file.range.lowerBound) }
      parts.append(
        Part(
          path: "\(part.path).u\(number + 1)", type: FileType.byName(file.name), parameters: [:],
          disposition: "attachment", filename: file.name.isEmpty ? nil : file.name, contentID: nil,
          encoding: "x-uuencode", fields: [], body: isCoded ? part.body : file.range, parent: index,
          isContainer: false, messageDepth: part.messageDepth,
          source: isCoded ? Part.Source(octets: octets, body: file.range) : nil))
    }
  }

  // MARK: Notes

  private mutating func note(_ kind: Note.Kind, _ at: Int) { notes.append(Note(kind, at: at)) }

  /// Of these a second one may say something else to another reader (RFC 5322 section 3.6).
  private mutating func noteRepeated(_ fields: [HeaderField], isMessage: Bool) {
    let once: [StaticString] = ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"]
    let onceInMessages: [StaticString] = [
      "From", "Sender", "Subject", "Date", "Message-ID", "To", "Return-Path",
    ]
    for name in isMessage ? once + onceInMessages : once {
      let same = fields.filter { $0.isNamed(name) }
      if same.count > 1 { note(.repeatedField, same[1].offset) }
    }
    if let first = fields.first, let last = fields.last, raw[first.offset..<last.range.upperBound].contains(0)
    {
      note(.nulOctets, first.offset)
    }
  }

  /// A path inside another; the outermost has none.
  private static func path(_ outer: String, _ inner: String) -> String {
    outer.isEmpty ? inner : inner.isEmpty ? outer : "\(outer).\(inner)"
  }
}
