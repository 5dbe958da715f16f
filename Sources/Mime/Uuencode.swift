import Octets

/// Files that old programs put into a text: `begin 644 name`, lines, `end`.
enum Uuencode {
  /// One file found.
  struct File {
    /// As the sender says: a claim, never a path. Empty when nothing is said.
    var name: String
    var octets: [UInt8]
    var isDamaged: Bool
    /// The lines from `begin` to `end`, in the text.
    var range: Range<Int>
  }

  /// The files in a text, in order. The mode is not looked at. What only looks like the first line of one is text.
  static func files(in text: ArraySlice<UInt8>, limit: Int = 20) -> [File] {
    let files = text.withUnsafeBufferPointer { buffer in
      var files: [File] = []
      var at = 0
      while files.count < limit, let start = begin(buffer, from: at) {
        let line = buffer.lineEnd(from: start, to: buffer.count)
        at = line.next
        guard let name = name(buffer[start..<line.content]), let file = file(buffer, start, line.next, name)
        else {
          continue
        }
        files.append(file)
        at = file.range.upperBound
      }
      return files
    }
    return files.map { file in
      var file = file
      file.range = (file.range.lowerBound + text.startIndex)..<(file.range.upperBound + text.startIndex)
      return file
    }
  }

  /// The next line that begins with the word.
  private static func begin(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.count {
      if text.has(mark, at: at, before: text.count) { return at }
      guard let end = text.index(of: 0x0A, from: at, to: text.count) else { return nil }
      at = end + 1
    }
    return nil
  }

  private static func name(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, (3...5).contains(words[1].count),
      words[1].allSatisfy({ (0x30...0x37).contains($0) })
    else { return nil }
    let name = words.count > 2 ? Array(Array(words[2])[...].trimmed) : []
    return EncodedWords.oneLine(Charset.decode(name, label: nil).text)
  }

  private static func file(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int, _ name: String
  ) -> File? {
    var file = File(name: name, octets: [], isDamaged: true, range: start..<first)
    var at = first
    while at < text.count {
      let line = text.lineEnd(from: at, to: text.count)
      if text[at..<line.content].elementsEqual(end) {
        file.isDamaged = file.isDamaged && file.octets.isEmpty
        file.range = start..<line.next
        break
      }
      guard decode(text, at..<line.content, into: &file) else { break }
      at = line.next
      file.range = start..<at
    }
    return file.octets.isEmpty ? nil : file
  }

  /// Decodes one line; `false` when it can be none. Blanks lost at its end count as zeros.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into file: inout File
  ) -> Bool {
    guard let first = text[line].first, (0x20...0x60).contains(first) else { return line.isEmpty }
    let length = Int(first &- 0x20) & 63
    let needed = (length + 2) / 3 * 4
    // Some programs add a sum of one or two octets.
    guard line.count - 1 <= needed + 2, text[line].allSatisfy({ (0x20...0x60).contains($0) }) else {
      return false
    }
    let from = line.lowerBound + 1
    func value(_ index: Int) -> UInt32 {
      from + index < line.upperBound ? UInt32((text[from + index] &- 0x20) & 63) : 0
    }
    var left = length
    for quantum in stride(from: 0, to: needed, by: 4) {
      let word =
        value(quantum) << 18 | value(quantum + 1) << 12 | value(quantum + 2) << 6 | value(quantum + 3)
      for shift in [16, 8, 0] as [UInt32] where left > 0 {
        file.octets.append(UInt8(truncatingIfNeeded: word >> shift))
        left -= 1
      }
    }
    return true
  }

  private static let mark = Array("begin ".utf8)
  private static let end = Array("end".utf8)
}
