/// What the response codes say, each `nil` when the status has another code or damaged arguments.
extension ImapStatus {
  /// UIDVALIDITY: under which number the mailbox's UIDs hold.
  package var uidValidity: UInt32? { code == "UIDVALIDITY" ? Digits.readUid(arguments.utf8) : nil }

  /// UIDNEXT: the least UID that the next message can have.
  package var uidNext: UInt32? { code == "UIDNEXT" ? Digits.readUid(arguments.utf8) : nil }

  /// HIGHESTMODSEQ of CONDSTORE (RFC 7162), a number of 63 bits.
  package var highestModSeq: UInt64? { code == "HIGHESTMODSEQ" ? Digits.read(arguments.utf8) : nil }

  /// PERMANENTFLAGS: the flags that stay when they are set.
  package var permanentFlags: ImapFlags? {
    guard code == "PERMANENTFLAGS" else { return nil }
    var scanner = ImapScanner(line: arguments.utf8, depth: 1)
    // ok: a damaged list of flags promises none
    guard let list = try? scanner.values(), list.count == 1 else { return nil }
    return ImapFlags(list[0])
  }

  /// CAPABILITY, in upper case.
  package var capabilities: Set<String>? {
    guard code == "CAPABILITY" else { return nil }
    return Set(arguments.utf8.split(separator: 0x20).map { AsciiCase.upper(Array($0)) })
  }

  /// APPENDUID of UIDPLUS (RFC 4315).
  package var appended: (validity: UInt32, uid: UInt32)? {
    let words = arguments.utf8.split(separator: 0x20)
    guard code == "APPENDUID", words.count == 2, let validity = Digits.readUid(words[0]),
      let uid = Digits.readUid(words[1])
    else { return nil }
    return (validity, uid)
  }

  /// COPYUID of UIDPLUS (RFC 4315), which COPY and MOVE answer with.
  package var copied: CopiedUids? { code == "COPYUID" ? CopiedUids(arguments.utf8) : nil }
}
