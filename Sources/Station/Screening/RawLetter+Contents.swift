/// A letter before anyone has read it: octets, and what they are from outside.
extension RawLetter {
  /// Everything that came with the letter, each to be scanned by itself.
  var contents: [[UInt8]] { [octets] + enclosures.map(\.octets) }

  /// The ending of its file: a folder's manifest is a text.
  var fileExtension: String {
    guard arrival.source == .inbox else { return "eml" }
    return isBundle ? "txt" : arrival.drop?.kind?.ending ?? "bin"
  }
}
