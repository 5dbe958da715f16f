import Octets

/// Cuts a message into its parts. Nesting lies on an explicit stack, so that its depth costs no call stack, and every
/// line is looked at once for all the boundaries that are open.
struct StructureReader {
  let raw: [UInt8]
  let limits: MimeLimits
  private(set) var fields: [HeaderField] = []
  private(set) var parts: [Part] = []
  private(set) var notes: [Note] = []
  /// How many messages decoded out of a transfer coding are inside each other.
  private let decodedDepth: Int

  init(raw: [UInt8], limits: MimeLimits, decodedDepth: Int = 0) {
    self.raw = raw
    self.limits = limits
    self.decodedDepth = decodedDepth
  }

  /// A range that is still to be cut.
  private struct Work {
    var range: Range<Int>
    var path: String
    var parent: Int?
    var depth: Int
    var messageDepth: Int
    var isTop: Bool
    /// `message/rfc822` for the parts of a multipart/digest.
    var defaultType = "text/plain"
  }

  mutating func read() {
    var stack = [
      Work(range: 0..<raw.count, path: "", parent: nil, depth: 0, messageDepth: 0, isTop: true)
    ]
    while let work = stack.popLast() {
      guard parts.count < limits.parts else {
        if notes.last?.kind != .tooManyParts { notes.append(Note(.tooManyParts, at: work.range.lowerBound)) }
        break
      }
      stack += children(of: work).reversed()
    }
  }

  /// Reads one entity and gives the ranges of the entities inside it.
  private mutating func children(of work: Work) -> [Work] {
    let header = HeaderReader(raw: raw, limits: limits).read(work.range, isTop: work.isTop)
    notes += header.notes
    if work.isTop && work.messageDepth == 0 && work.parent == nil {
      fields = header.fields
      noteRepeatedFields()
    }
    var part = part(header, work)
    let isMultipart = part.type.hasPrefix("multipart/")
    let isMessage = part.type == "message/rfc822" || part.type == "message/global"
    guard isMultipart || isMessage else {
      if part.path.isEmpty { part.path = "1" }
      append(part)
      return []
    }
    guard work.depth < limits.depth else {
      notes.append(Note(.tooDeep, at: work.range.lowerBound))
      if part.path.isEmpty { part.path = "1" }
      append(part)
      return []
    }
    return isMultipart ? multipart(part, work) : attachedMessage(part, work)
  }

  private mutating func multipart(_ given: Part, _ work: Work) -> [Work] {
    var part = given
    let boundary = Array((part.parameters["boundary"] ?? "").utf8)
    if part.encoding == "base64" || part.encoding == "quoted-printable" {
      // QUIRK: RFC 2045 section 6.4 forbids an encoded multipart; some senders encode it all the same.
      notes.append(Note(.encodedMultipart, at: part.body.lowerBound))
    }
    let cut = boundary.isEmpty ? nil : BoundaryScan(raw: raw, boundary: boundary).ranges(in: part.body)
    guard let cut, !cut.ranges.isEmpty else {
      notes.append(Note(.missingBoundary, at: part.body.lowerBound))
      part.type = "text/plain"
      if part.path.isEmpty { part.path = "1" }
      append(part)
      return []
    }
    if !cut.isClosed { notes.append(Note(.unclosedBoundary, at: part.body.upperBound)) }
    part.isContainer = true
    parts.append(part)
    let index = parts.count - 1
    let isDigest = part.type == "multipart/digest"
    return cut.ranges.enumerated().map { number, range in
      Work(
        range: range, path: work.path.isEmpty ? "\(number + 1)" : "\(work.path).\(number + 1)", parent: index,
        depth: work.depth + 1, messageDepth: work.messageDepth, isTop: false,
        defaultType: isDigest ? "message/rfc822" : "text/plain")
    }
  }

  private mutating func attachedMessage(_ given: Part, _ work: Work) -> [Work] {
    var part = given
    if part.path.isEmpty { part.path = "1" }
    part.isContainer = true
    parts.append(part)
    let index = parts.count - 1
    guard part.encoding == "base64" || part.encoding == "quoted-printable" else {
      return [
        Work(
          range: part.body, path: part.path, parent: index, depth: work.depth + 1,
          messageDepth: work.messageDepth + 1, isTop: true)
      ]
    }
    // QUIRK: RFC 2046 section 5.2.1 forbids to encode an attached message; Exchange and others do.
    guard decodedDepth < 3 else {
      notes.append(Note(.tooDeep, at: part.body.lowerBound))
      return []
    }
    appendDecoded(TransferCoding.decode(raw[part.body], part.encoding).octets, inside: index)
    return []
  }

  /// Reads a message out of its transfer coding; its parts carry their octets with them.
  private mutating func appendDecoded(_ octets: [UInt8], inside index: Int) {
    var inner = StructureReader(raw: octets, limits: limits, decodedDepth: decodedDepth + 1)
    inner.read()
    let offset = parts.count
    for given in inner.parts.prefix(max(0, limits.parts - parts.count)) {
      var part = given
      part.decoded = part.decoded ?? TransferCoding.decode(octets[given.body], given.encoding).octets
      part.path = "\(parts[index].path).\(given.path)"
      part.parent = given.parent.map { $0 + offset } ?? index
      part.messageDepth = given.messageDepth + parts[index].messageDepth + 1
      part.body = parts[index].body
      parts.append(part)
    }
  }

  private mutating func append(_ part: Part) {
    var part = part
    part.path = uniquePath(part)
    parts.append(part)
    if part.encoding == "7bit" || part.encoding == "8bit", part.type == "text/plain" { appendUuencoded(part) }
  }

  /// The body of an attached message that is no multipart is part 1 of it.
  private func uniquePath(_ part: Part) -> String {
    guard let parent = part.parent, parts[parent].path == part.path else { return part.path }
    return part.path + ".1"
  }

  private mutating func appendUuencoded(_ part: Part) {
    let index = parts.count - 1
    for (number, file) in Uuencode.files(in: raw[part.body]).enumerated() where parts.count < limits.parts {
      if file.isDamaged { notes.append(Note(.damagedCoding, at: file.range.lowerBound)) }
      parts.append(
        Part(
          path: "\(part.path).u\(number + 1)", type: "application/octet-stream", parameters: [:],
          disposition: "attachment", filename: file.name, contentID: nil, encoding: "x-uuencode", fields: [],
          body: file.range, parent: index, isContainer: false, messageDepth: part.messageDepth,
          decoded: file.octets))
    }
  }

  private mutating func part(_ header: HeaderReader.Header, _ work: Work) -> Part {
    func first(_ name: StaticString) -> HeaderField? { header.fields.first { $0.isNamed(name) } }
    let content = first("Content-Type").map { ParameterizedField.read($0.body) }
    let disposition = first("Content-Disposition").map { ParameterizedField.read($0.body) }
    let coding = first("Content-Transfer-Encoding").map {
      String(
        decoding: $0.body.prefix { $0 != 0x3B && $0 != 0x28 }.filter { !$0.isBlank }.map(\.lowercased),
        as: UTF8.self)
    }
    let encoding = TransferCoding.canonical(coding ?? "")
    if encoding == nil { notes.append(Note(.unknownCoding, at: work.range.lowerBound)) }
    let name = disposition?.parameters["filename"] ?? content?.parameters["name"]
    return Part(
      path: work.path, type: Self.type(content?.value, otherwise: work.defaultType),
      parameters: content?.parameters ?? [:], disposition: disposition?.value,
      filename: name.flatMap { $0.isEmpty ? nil : $0 },
      contentID: first("Content-ID").map {
        String(decoding: $0.body.filter { $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
      },
      encoding: encoding ?? "7bit", fields: header.fields,
      body: header.bodyStart..<max(header.bodyStart, work.range.upperBound), parent: work.parent,
      isContainer: false,
      messageDepth: work.messageDepth)
  }

  /// A media type that can be one; what is no type is text where it says so, else octets.
  private static func type(_ value: String?, otherwise: String) -> String {
    guard let value, !value.isEmpty else { return otherwise }
    let pieces = value.split(separator: "/", omittingEmptySubsequences: false)
    if pieces.count == 2, pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isToken) }) { return value }
    return value.hasPrefix("text") ? "text/plain" : value == "/" ? "text/plain" : "application/octet-stream"
  }

  private mutating func noteRepeatedFields() {
    for name: StaticString in ["From", "Subject", "Date", "Message-ID", "To", "Content-Type", "Return-Path"] {
      let same = fields.filter { $0.isNamed(name) }
      if same.count > 1 { notes.append(Note(.repeatedField, at: same[1].offset)) }
    }
    if raw.prefix(fields.last?.offset ?? 0).contains(0) { notes.append(Note(.nulOctets, at: 0)) }
  }
}

/// Finds the lines that separate the parts of one multipart.
struct BoundaryScan {
  let raw: [UInt8]
  let boundary: [UInt8]

  /// The parts' ranges, and whether the closing line came.
  func ranges(in body: Range<Int>) -> (ranges: [Range<Int>], isClosed: Bool) {
    let mark = [0x2D, 0x2D] + boundary
    var ranges: [Range<Int>] = []
    var start: Int?
    var isClosed = false
    raw.withUnsafeBufferPointer { raw in
      var at = body.lowerBound
      while at < body.upperBound {
        if let end = match(raw, at, body.upperBound, mark) {
          if let start { ranges.append(start..<max(start, beforeLineEnd(raw, at, start))) }
          start = nil
          if end.isClosing {
            isClosed = true
            break
          }
          start = end.next
          at = end.next
          continue
        }
        at = nextLine(raw, at, body.upperBound)
      }
    }
    if let start, !isClosed { ranges.append(min(start, body.upperBound)..<body.upperBound) }
    return (ranges, isClosed)
  }

  /// Whether the line at an index is a separator: the mark, then only blanks, or `--` and then anything.
  private func match(
    _ raw: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ mark: [UInt8]
  ) -> (next: Int, isClosing: Bool)? {
    guard end - at >= mark.count, raw[at] == 0x2D, raw[at + 1] == 0x2D else { return nil }
    for (index, octet) in mark.enumerated() where raw[at + index] != octet { return nil }
    var after = at + mark.count
    let isClosing = after + 1 < end && raw[after] == 0x2D && raw[after + 1] == 0x2D
    if isClosing { return (nextLine(raw, after, end), true) }
    while after < end, raw[after].isWSP { after += 1 }
    guard after == end || raw[after] == 0x0D || raw[after] == 0x0A else { return nil }
    return (nextLine(raw, after, end), false)
  }

  /// The start of the line after the one an index lies in. Long lines are skipped by memchr's speed.
  private func nextLine(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    var index = at
    while index < end, raw[index] != 0x0A {
      if raw[index] == 0x0D, index + 1 < end, raw[index + 1] != 0x0A { return index + 1 }
      index += 1
    }
    return min(index + 1, end)
  }

  /// The line end before a separator belongs to it (RFC 2046 section 5.1.1).
  private func beforeLineEnd(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int, _ start: Int) -> Int {
    var end = at
    if end > start, raw[end - 1] == 0x0A { end -= 1 }
    if end > start, raw[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
