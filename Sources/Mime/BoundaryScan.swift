import Octets

/// Finds the lines that separate the parts of one multipart (RFC 2046 section 5.1.1).
///
/// Only dashes are looked for, by words of eight octets: base64 has none, so an attachment costs next to nothing.
struct BoundaryScan {
  let raw: UnsafeBufferPointer<UInt8>
  let body: Range<Int>

  /// What a multipart's body was cut into.
  struct Cut {
    /// The parts with their headers, without the line end before each separator, which belongs to it.
    var ranges: [Range<Int>] = []
    /// Whether the closing line came; readers take the end of the body for it.
    var isClosed = false
  }

  /// The parts between the lines of a boundary; at most `limit`, and none when the boundary never comes.
  static func cut(_ raw: [UInt8], _ body: Range<Int>, boundary: [UInt8], limit: Int) -> Cut {
    raw.withUnsafeBufferPointer {
      BoundaryScan(raw: $0, body: body).cut(mark: [0x2D, 0x2D] + boundary, limit: limit)
    }
  }

  /// The boundary that a body uses by its looks: of the first line `--…` that a Content field follows.
  static func guess(_ raw: [UInt8], _ body: Range<Int>) -> [UInt8]? {
    raw.withUnsafeBufferPointer { BoundaryScan(raw: $0, body: body).guess() }
  }

  private func cut(mark: [UInt8], limit: Int) -> Cut {
    var cut = Cut()
    var start: Int?
    var at = body.lowerBound
    while cut.ranges.count < limit, let dashes = dashLine(from: at) {
      guard let line = separator(dashes, mark) else {
        at = dashes + 1
        continue
      }
      at = line.next
      // Between two separators without even an empty line there is no part.
      if let start, start < dashes { cut.ranges.append(start..<max(start, beforeLineEnd(dashes, start))) }
      if !line.isClosing {
        start = line.next
      } else if start != nil {
        cut.isClosed = true
        return cut
      }
      // A closing line before any part closes nothing.
    }
    if let start, start < body.upperBound, cut.ranges.count < limit {
      cut.ranges.append(start..<body.upperBound)
    }
    return cut
  }

  private func guess() -> [UInt8]? {
    var at = body.lowerBound
    while let dashes = dashLine(from: at) {
      let line = raw.lineEnd(from: dashes, to: body.upperBound)
      at = line.next
      let boundary = raw[(dashes + 2)..<line.content]
      let next = raw[line.next..<min(body.upperBound, line.next + Self.content.count)]
      if !boundary.isEmpty, boundary.count <= Self.longest,
        next.elementsEqual(Self.content, by: { $0.lowercased == $1 })
      {
        return Array(Array(boundary)[...].trimmed)
      }
    }
    return nil
  }

  /// The next line that begins with two dashes; `nil` when none comes.
  private func dashLine(from start: Int) -> Int? {
    var at = start
    while let dash = raw.index(of: 0x2D, from: at, to: body.upperBound) {
      let isFirst = dash == body.lowerBound || raw[dash - 1] == 0x0A || raw[dash - 1] == 0x0D
      if isFirst, dash + 1 < body.upperBound, raw[dash + 1] == 0x2D { return dash }
      at = dash + 1
      while at < body.upperBound, raw[at] == 0x2D { at += 1 }
    }
    return nil
  }

  /// Whether the line at an index is a separator: the mark, `--` where it closes, and then only blanks. So a
  /// boundary that another one begins with is never taken for it.
  private func separator(_ at: Int, _ mark: [UInt8]) -> (next: Int, isClosing: Bool)? {
    guard raw.has(mark, at: at, before: body.upperBound) else { return nil }
    let after = at + mark.count
    if let next = blankLineEnd(after) { return (next, false) }
    guard raw.has([0x2D, 0x2D], at: after, before: body.upperBound), let next = blankLineEnd(after + 2) else {
      return nil
    }
    return (next, true)
  }

  /// The start of the next line where only blanks stand before it.
  private func blankLineEnd(_ start: Int) -> Int? {
    var at = start
    while at < body.upperBound, raw[at].isWSP { at += 1 }
    guard at == body.upperBound || raw[at] == 0x0D || raw[at] == 0x0A else { return nil }
    return raw.lineEnd(from: at, to: body.upperBound).next
  }

  private func beforeLineEnd(_ at: Int, _ start: Int) -> Int {
    var end = at
    if end > start, raw[end - 1] == 0x0A { end -= 1 }
    if end > start, raw[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private static let content = Array("content-".utf8)
  /// RFC 2046 allows 70.
  private static let longest = 200
}
