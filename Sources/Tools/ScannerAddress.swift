import CLinux
import Glibc

/// An address in the system's form (`sockaddr`), and the family of its socket.
struct ScannerAddress {
  let family: Int32
  let octets: [UInt8]

  /// What an absolute path, or a host and a port, stand for; empty when they stand for nothing.
  static func all(_ text: String) -> [ScannerAddress] {
    text.utf8.first == 0x2F ? local(text) : remote(text)
  }

  private static func local(_ path: String) -> [ScannerAddress] {
    let name = Array(path.utf8) + [0]
    let family = withUnsafeBytes(of: sa_family_t(AF_UNIX)) { Array($0) }
    guard !path.utf8.contains(0), family.count + name.count <= MemoryLayout<sockaddr_un>.size else {
      return []
    }
    return [ScannerAddress(family: AF_UNIX, octets: family + name)]
  }

  private static func remote(_ text: String) -> [ScannerAddress] {
    guard let colon = text.utf8.lastIndex(of: 0x3A) else { return [] }
    var host = text[..<colon]
    let port = text[text.index(after: colon)...]
    guard let number = UInt16(port), number > 0, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return []
    }
    if host.utf8.first == 0x5B, host.utf8.last == 0x5D { host = host.dropFirst().dropLast() }
    guard !host.utf8.isEmpty, !host.utf8.contains(0) else { return [] }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(String(host), String(port), &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [ScannerAddress] = []
    var next = list
    while let item = next?.pointee {
      let octets = UnsafeRawBufferPointer(start: item.ai_addr, count: Int(item.ai_addrlen))
      found.append(ScannerAddress(family: item.ai_family, octets: Array(octets)))
      next = item.ai_next
    }
    return found
  }
}
