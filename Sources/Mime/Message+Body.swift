import Octets

// Which parts are the letter itself, and which were sent along with it.

extension Message {
  /// The letter's own words: its text parts, the plain form before HTML, several joined by an empty line. Attached
  /// texts and attached messages are not in it.
  package var bodyText: String {
    texts.map { readableText(of: parts[$0]) }.joined(separator: "\n\n")
  }

  /// Indexes of the parts that make up `bodyText`.
  package var texts: [Int] {
    let candidates = bodyTexts
    var branches: [Int: [Branch]] = [:]
    for text in candidates {
      for (alternative, child) in alternatives(around: text) {
        branches[alternative, default: []].append(text, to: child)
      }
    }
    let chosen = branches.mapValues { preferred($0) }
    return candidates.filter { text in
      alternatives(around: text).allSatisfy { chosen[$0.alternative] == $0.child }
    }
  }

  /// Indexes of everything that is not the letter's own text: leaves, and attached messages as a whole.
  package var attachments: [Int] {
    let texts = Set(bodyTexts)
    return parts.indices.filter { index in
      let part = parts[index]
      return part.messageDepth == 0 && (!part.isContainer || part.isMessage) && !texts.contains(index)
    }
  }

  /// Every text that could be read as the letter itself, in all its forms. A text with a file name was attached,
  /// unless it stands first and is not called an attachment.
  private var bodyTexts: [Int] {
    let firstLeaf = parts.firstIndex { !$0.isContainer }
    return parts.indices.filter { index in
      let part = parts[index]
      guard part.messageDepth == 0, !part.isContainer, part.disposition != "attachment" else { return false }
      guard part.type == "text/plain" || part.type == "text/html" else { return false }
      return part.filename == nil || index == firstLeaf
    }
  }

  /// The multipart/alternatives around a part, innermost first, each with its form that the part is in.
  private func alternatives(around index: Int) -> [(alternative: Int, child: Int)] {
    var found: [(Int, Int)] = []
    var child = index
    while let parent = parts[child].parent {
      if parts[parent].type == "multipart/alternative" { found.append((parent, child)) }
      child = parent
    }
    return found
  }

  /// The form that is read: plain text with something in it, else HTML.
  private func preferred(_ branches: [Branch]) -> Int? {
    let html = branches.last { $0.texts.contains { parts[$0].type == "text/html" } }
    for branch in branches {
      let plain = branch.texts.filter { parts[$0].type == "text/plain" }
      let octets = plain.flatMap { content(of: parts[$0]) }.filter { !$0.isBlank }
      if !octets.isEmpty, html.map({ !isStub(octets, beside: $0) }) ?? true { return branch.child }
    }
    return html?.child ?? branches.first?.child
  }

  /// QUIRK: instead of the letter, some programs write into the plain form that their reader should see the other.
  private func isStub(_ plain: [UInt8], beside html: Branch) -> Bool {
    guard plain.count < Self.stubOctets else { return false }
    let readable = html.texts.reduce(0) { sum, text in
      sum + readableText(of: parts[text]).utf8.count { !$0.isBlank }
    }
    let words = String(decoding: plain.map(\.lowercased), as: UTF8.self)
    return readable > plain.count * 3 + Self.stubOctets
      || readable > 0 && Self.stubWords.contains { words.contains($0) }
  }

  /// What such a sentence says, without its blanks.
  private static let stubWords = ["html", "tidakmendukung", "viewthis", "browser"]
  /// "Your program cannot show HTML" and its like are shorter.
  private static let stubOctets = 200
}

/// One form of a multipart/alternative and the texts in it.
private struct Branch {
  var child: Int
  var texts: [Int]
}

extension [Branch] {
  /// Parts come in document order, so that those of one form are neighbours.
  fileprivate mutating func append(_ text: Int, to child: Int) {
    if !isEmpty, self[endIndex - 1].child == child {
      self[endIndex - 1].texts.append(text)
    } else {
      append(Branch(child: child, texts: [text]))
    }
  }
}
