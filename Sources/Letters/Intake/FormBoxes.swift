import Octets

/// The boxes of the form's choices: `[x]`, `[ ]`, `[v]`, `( )`, and the signs that programs make of them.
package enum FormBoxes {
  /// One box and what it stands for.
  package struct Box: Sendable, Equatable {
    /// Whether it is ticked.
    package var isTicked: Bool
    /// What stands behind it, up to the next box.
    package var text: String
  }

  /// What is chosen: the ticked alternatives; where there are no boxes, the text itself.
  package static func chosen(_ text: String) -> [String] {
    let boxes = all(text)
    if boxes.isEmpty { return text.isEmpty ? [] : [text] }
    return boxes.filter(\.isTicked).map(\.text)
  }

  static func ticked(_ text: String) -> [String] { all(text).filter(\.isTicked).map(\.text) }

  /// The boxes of a line in order.
  package static func all(_ line: String) -> [Box] {
    let octets = Array(line.utf8)
    var marks: [(range: Range<Int>, isTicked: Bool)] = []
    var at = 0
    while at < octets.count {
      if let (length, isTicked) = box(octets[at...]) {
        marks.append((at..<(at + length), isTicked))
        at += length
      } else {
        at += 1
      }
    }
    return marks.indices.map { index in
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : octets.count
      let text = String(decoding: octets[marks[index].range.upperBound..<end], as: UTF8.self)
      return Box(isTicked: marks[index].isTicked, text: text.trimmingBlanks)
    }
  }

  /// A bracket with a tick or nothing in it, or one sign. In round brackets and in square ones at most four octets
  /// stand, so that words in brackets are no box.
  private static func box(_ octets: ArraySlice<UInt8>) -> (length: Int, isTicked: Bool)? {
    guard let first = octets.first else { return nil }
    if let sign = signs.first(where: { octets.starts(with: $0.octets) }) {
      return (sign.octets.count, sign.isTicked)
    }
    guard first == 0x5B || first == 0x28 else { return nil }
    let inside = octets.dropFirst().prefix { $0 != 0x5D && $0 != 0x29 }
    guard inside.count <= 5, octets.dropFirst(1 + inside.count).first == (first == 0x5B ? 0x5D : 0x29) else {
      return nil
    }
    let mark = inside.filter { !$0.isBlank && $0 != 0x5F && $0 != 0x2D && $0 != 0x2E }
    let isWord = first == 0x28 && mark.count > 1 && mark.allSatisfy { $0 < 0x80 }
    return isWord ? nil : (inside.count + 2, !mark.isEmpty)
  }

  private static let signs: [(octets: [UInt8], isTicked: Bool)] = [
    (Array("☒".utf8), true), (Array("☑".utf8), true), (Array("✅".utf8), true), (Array("☐".utf8), false),
    (Array("□".utf8), false),
  ]
}
