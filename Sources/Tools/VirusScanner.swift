/// A virus scanner that speaks as ClamAV's clamd does (clamd(8), INSTREAM): the octets go to it, their names do not.
package struct VirusScanner: Sendable {
  private let socket: String
  private let seconds: Int

  /// A scanner by its address: the absolute path of a socket of this machine, or `host:port`, IPv6 in brackets.
  ///
  /// `seconds`: what connecting, sending and the answer may take together; looking up a host's name is limited by
  /// the system's resolver alone. clamd itself gives up a file after two minutes (clamd.conf, MaxScanTime).
  package init(socket: String, seconds: Int = 150) {
    self.socket = socket
    self.seconds = seconds
  }

  /// What a scanner says of octets.
  package enum Verdict: Sendable, Equatable {
    /// It knows nothing bad of them.
    case clean
    /// They match a signature of this name: printable ASCII of at most 100 octets.
    case found(String)
  }

  /// Asks for a verdict. It blocks the calling thread.
  package func scan(_ octets: [UInt8]) throws(ScannerFault) -> Verdict {
    let talk = try ScannerTalk(socket, seconds: seconds)
    let isHeard = try talk.send(Self.request(octets))
    let answer = try talk.answer()
    if answer == Array("INSTREAM size limit exceeded. ERROR".utf8) { throw .tooLarge }
    let (start, end) = (Array("stream: ".utf8), Array(" FOUND".utf8))
    if answer.count > start.count + end.count, answer.starts(with: start),
      answer.suffix(end.count) == end[...]
    {
      return .found(Self.harmless(answer[start.count..<(answer.count - end.count)]))
    }
    // Who has not heard all cannot know that all is clean.
    guard answer == Array("stream: OK".utf8), isHeard else { throw .refused(Self.harmless(answer[...])) }
    return .clean
  }

  /// Asks whether it is there and answers.
  package func ping() throws(ScannerFault) {
    let talk = try ScannerTalk(socket, seconds: min(seconds, 10))
    _ = try talk.send(Array("zPING\0".utf8))
    let answer = try talk.answer()
    guard answer == Array("PONG".utf8) else { throw .refused(Self.harmless(answer[...])) }
  }

  /// The command, the octets in chunks of which each has its length before it, and an empty chunk as the end.
  private static func request(_ octets: [UInt8]) -> [UInt8] {
    var request = Array("zINSTREAM\0".utf8)
    request.reserveCapacity(octets.count + octets.count / chunk * 4 + 32)
    var rest = octets[...]
    while !rest.isEmpty {
      let part = rest.prefix(chunk)
      request += bigEndian(part.count)
      request += part
      rest = rest.dropFirst(part.count)
    }
    return request + bigEndian(0)
  }

  private static func bigEndian(_ count: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(count).bigEndian) { Array($0) }
  }

  /// Printable ASCII, no quotes, cut short: what another program says goes into sentences and records.
  private static func harmless(_ octets: ArraySlice<UInt8>) -> String {
    let safe = octets.prefix(100).map { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x27 ? $0 : 0x3F }
    return String(decoding: safe, as: UTF8.self)
  }

  /// Octets of a chunk: as many as clamd itself reads at once.
  private static let chunk = 64 * 1024
}
