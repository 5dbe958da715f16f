import Octets

/// Files that old programs put into a text: `begin 644 name`, lines, `end`.
enum Uuencode {
  /// One file found.
  struct File {
    var name: String
    var octets: [UInt8]
    var isDamaged: Bool
    var range: Range<Int>
  }

  /// The files in a text, in order; at most twenty. The mode is not looked at.
  static func files(in text: ArraySlice<UInt8>) -> [File] {
    var files: [File] = []
    var at = text.startIndex
    while at < text.endIndex, files.count < 20 {
      let end = lineEnd(text, at)
      if text[at] == 0x62, let name = begin(text[at..<end]), let file = file(text, at, next(text, end), name)
      {
        files.append(file)
        at = file.range.upperBound
      } else {
        at = next(text, end)
      }
    }
    return files
  }

  private static func begin(_ line: ArraySlice<UInt8>) -> String? {
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count == 3, words[0].elementsEqual("begin".utf8), (3...4).contains(words[1].count),
      words[1].allSatisfy({ (0x30...0x37).contains($0) })
    else { return nil }
    return EncodedWords.oneLine(Charset.decode(Array(words[2].trimmed), label: nil).text)
  }

  private static func file(_ text: ArraySlice<UInt8>, _ start: Int, _ first: Int, _ name: String) -> File? {
    var octets: [UInt8] = []
    var at = first
    var isDamaged = true
    while at < text.endIndex {
      let end = lineEnd(text, at)
      let line = text[at..<end]
      at = next(text, end)
      if line.elementsEqual("end".utf8) {
        isDamaged = false
        break
      }
      guard let length = line.first, (0x20...0x60).contains(length) else { break }
      octets += decode(line.dropFirst(), Int(length - 0x20) & 63)
    }
    return octets.isEmpty ? nil : File(name: name, octets: octets, isDamaged: isDamaged, range: start..<at)
  }

  private static func decode(_ line: ArraySlice<UInt8>, _ count: Int) -> [UInt8] {
    var out: [UInt8] = []
    var group: UInt32 = 0
    var filled = 0
    for octet in line where (0x20...0x60).contains(octet) {
      group = group << 6 | UInt32((octet - 0x20) & 63)
      filled += 1
      if filled == 4 {
        out += [UInt8(group >> 16 & 255), UInt8(group >> 8 & 255), UInt8(group & 255)]
        (group, filled) = (0, 0)
      }
    }
    return Array(out.prefix(count))
  }

  private static func lineEnd(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    text[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.endIndex
  }

  private static func next(_ text: ArraySlice<UInt8>, _ end: Int) -> Int {
    guard end < text.endIndex else { return end }
    return text[end] == 0x0D && end + 1 < text.endIndex && text[end + 1] == 0x0A ? end + 2 : end + 1
  }
}
