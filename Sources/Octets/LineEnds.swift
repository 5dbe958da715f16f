// Lines as mail has them: CRLF, LF alone, and CR alone each end one (RFC 7103 section 6). CR CR LF, which programs
// make that turn LF into CRLF twice, is one line end as well.

/// Where a line's content ends and where the next line begins; both are the end of the range when no line end comes.
package struct LineEnd: Hashable, Sendable {
  /// Index behind the line's last octet.
  package var content: Int
  /// Index of the next line's first octet.
  package var next: Int
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the line that an index of `start...end` lies in.
  package func lineEnd(from start: Int, to end: Int) -> LineEnd {
    var at = start
    while at < end, self[at] != 0x0A, self[at] != 0x0D { at &+= 1 }
    guard at < end else { return LineEnd(content: end, next: end) }
    var next = at + 1
    if self[at] == 0x0D {
      let isDouble = next + 1 < end && self[next] == 0x0D && self[next + 1] == 0x0A
      if isDouble { next += 1 }
      if next < end, self[next] == 0x0A { next += 1 }
    }
    return LineEnd(content: at, next: next)
  }
}

extension ArraySlice<UInt8> {
  /// The end of the line that begins at an index of the slice.
  package func lineEnd(from start: Int) -> LineEnd {
    let end = withUnsafeBufferPointer { $0.lineEnd(from: start - startIndex, to: count) }
    return LineEnd(content: end.content + startIndex, next: end.next + startIndex)
  }
}
