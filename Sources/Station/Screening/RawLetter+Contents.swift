/// A letter as the virus scanner and `quarantine/` see it: octets, before anyone has read them.
extension RawLetter {
  /// Everything that came with the letter, each to be scanned by itself.
  var contents: [[UInt8]] { [octets] }

  /// The ending of its file, from the name that it came under: ASCII letters and digits, `bin` for none.
  var fileExtension: String {
    guard arrival.source == .inbox else { return "eml" }
    let ending = InboxSource.fileExtension(arrival.name)
    let isPlain = ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isPlain && (1...8).contains(ending.utf8.count) ? ending : "bin"
  }

  /// How it came, as the journal says it.
  var channel: String {
    switch fileExtension {
    case "eml": "email"
    case "txt": "form"
    default: "scan"
    }
  }
}
