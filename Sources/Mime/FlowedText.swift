/// Turns `format=flowed` text back into paragraphs (RFC 3676).
package enum FlowedText {
  /// Joins soft-broken lines of one quoting depth into one line each.
  ///
  /// Takes and gives Unicode text with LF line ends (CRLF is taken too). Quoted lines come out as `> ` times their
  /// depth, so that quoted mail stays recognisable; the signature line `-- ` is never joined. With `delSp` the
  /// space before a soft break is deleted (`DelSp=yes`).
  package static func unwrap(_ text: String, delSp: Bool) -> String {
    var paragraphs = FlowedParagraphs(delSp: delSp)
    let octets = Array(text.utf8)
    var start = 0
    while start < octets.count {
      let end = octets[start...].firstIndex(of: 0x0A) ?? octets.count
      let hasReturn = end > start && octets[end - 1] == 0x0D
      paragraphs.add(octets[start..<(hasReturn ? end - 1 : end)], isLast: end == octets.count)
      start = end + 1
    }
    return String(decoding: paragraphs.finish(), as: UTF8.self)
  }
}

/// The paragraph being joined and all that are finished.
private struct FlowedParagraphs {
  let delSp: Bool
  private var output: [UInt8] = []
  /// The depth of the open paragraph; `nil` when the last line ended one.
  private var open: Int?

  init(delSp: Bool) {
    self.delSp = delSp
  }

  mutating func add(_ line: ArraySlice<UInt8>, isLast: Bool) {
    let depth = min(line.prefix { $0 == 0x3E }.count, Self.depthLimit)
    var content = line.drop { $0 == 0x3E }
    if content.first == 0x20 { content = content.dropFirst() }
    let isSignature = content.elementsEqual([0x2D, 0x2D, 0x20])
    if open != nil, open != depth || isSignature { close() }
    if open == nil { begin(depth, content) }
    let isSoft = content.last == 0x20 && !isSignature
    output += isSoft && delSp ? content.dropLast() : content
    open = depth
    if !isSoft { output.append(0x0A) }
    if !isSoft { open = nil }
    if !isSoft, isLast { output.removeLast() }
  }

  consuming func finish() -> [UInt8] {
    if open != nil { trim() }
    return output
  }

  private mutating func close() {
    trim()
    output.append(0x0A)
    open = nil
  }

  private mutating func begin(_ depth: Int, _ content: ArraySlice<UInt8>) {
    output += repeatElement(0x3E, count: depth)
    if depth > 0, !content.isEmpty { output.append(0x20) }
    // A stuffed `>` was typed by the author; without its space it would read as a quotation.
    if depth == 0, content.first == 0x3E { output.append(0x20) }
  }

  /// A paragraph that ends in a soft break has lost its last line; its space means nothing.
  private mutating func trim() {
    if output.last == 0x20 { output.removeLast() }
  }

  /// Deeper quotations are shown at this depth; real ones stay below 20.
  private static let depthLimit = 100
}
