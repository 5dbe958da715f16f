/// Texts for officers, as every Windows Notepad shows them: UTF-8 with a byte order mark, CRLF.
enum NotepadText {
  /// The text of some lines.
  static func octets(_ lines: [String]) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }

  /// A text whose lines end in LF; the last may have no end.
  static func octets(of text: String) -> [UInt8] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return octets(lines.map { String(decoding: Array($0), as: UTF8.self) })
  }
}
