import Octets

/// Choices between brackets of which a scanner lost one: `() Hardcopy (4 Softcopy ( ) Melihat`.
enum BrokenBrackets {
  /// The line with a ticked box where a bracket with one sign stands open before an alternative, and others of the line
  /// are whole; any other line as it is.
  static func mended(_ line: TextLine) -> TextLine {
    var octets = Array(line.text.utf8)
    // A row of choices is a line of paper; each mend moves what stands behind it.
    guard octets.count <= 400,
      octets.firstOffset(of: [0x28, 0x29]) != nil || octets.firstOffset(of: [0x28, 0x20, 0x29]) != nil
    else {
      return line
    }
    var at = octets.count - 4
    while at >= 0 {
      // A sign that was read, a blank, and a word.
      if octets[at] == 0x28, !octets[at + 1].isBlank, octets[at + 1] != 0x29, octets[at + 2] == 0x20,
        (0x41...0x5A).contains(octets[at + 3])
      {
        octets.replaceSubrange(at...(at + 1), with: Array("☒".utf8))
      }
      at -= 1
    }
    var line = line
    line.text = String(decoding: octets, as: UTF8.self)
    return line
  }
}
