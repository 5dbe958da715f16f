import Json
import Post

/// Where a server is, read from the fields `url`, `tls` and `ca`.
///
/// ```
/// imaps://mail.example.go.id/INBOX           TLS from the first octet
/// imap://mail.example.go.id:143/INBOX        STARTTLS, required
/// imap://127.0.0.1:1143  with tls: "none"    clear text, only when written out
/// ```
struct ServerPlace {
  var server: ServerAddress
  /// What stands after the host, percent octets decoded; empty for nothing.
  var path: String

  /// Reads and checks the fields; `clear` and `secured` are the two schemes that are known.
  init(_ fields: inout JsonFields, clear: String, secured: String) throws(JsonFault) {
    let value = try fields.required("url")
    let field = fields.path(of: "url")
    let mend = "write it as in \"\(secured)://mail.example.go.id\(clear == "imap" ? "/INBOX" : "")\""
    guard let text = value.string, let parts = Self.parts(text),
      parts.scheme == clear || parts.scheme == secured
    else {
      throw JsonFault(line: value.line, what: "\(field) is no \(clear) or \(secured) address", mend: mend)
    }
    guard !parts.authority.utf8.contains(0x40) else {
      throw JsonFault(
        line: value.line, what: "\(field) holds a user", mend: "write the user beside it, as user: \"…\"")
    }
    guard let path = Self.decoded(parts.path), Self.isAuthority(parts.authority) else {
      throw JsonFault(line: value.line, what: "\(field) is damaged", mend: mend)
    }
    let security = try Self.security(&fields, isSecured: parts.scheme == secured)
    server = ServerAddress(
      url: "\(parts.scheme)://\(parts.authority)", security: security,
      authorities: try fields.optionalString("ca"))
    self.path = path
  }

  private static func security(_ fields: inout JsonFields, isSecured: Bool) throws(JsonFault)
    -> ServerAddress.Security
  {
    guard let value = fields.value("tls") else { return isSecured ? .tls : .starttls }
    switch (value.string, isSecured) {
    case ("tls", true): return .tls
    case ("starttls", false): return .starttls
    case ("none", false): return .none
    default:
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: "tls")) does not fit the url",
        mend: isSecured
          ? "leave it out: this url is TLS from the first octet"
          : "write \"starttls\", or \"none\" if clear text must be")
    }
  }

  private static func parts(_ text: String) -> (scheme: String, authority: String, path: String)? {
    let octets = Array(text.utf8)
    guard octets.count <= 1000, octets.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let mark = Array("://".utf8)
    guard let colon = octets.firstIndex(of: 0x3A), octets[colon...].starts(with: mark) else { return nil }
    let rest = octets[(colon + mark.count)...]
    let slash = rest.firstIndex(of: 0x2F) ?? rest.endIndex
    return (
      String(decoding: octets[..<colon], as: UTF8.self).lowercased(),
      String(decoding: rest[..<slash], as: UTF8.self),
      String(decoding: slash < rest.endIndex ? rest[(slash + 1)...] : [], as: UTF8.self)
    )
  }

  /// A host name or address, with or without a port.
  private static func isAuthority(_ text: String) -> Bool {
    let octets = Array(text.utf8)
    return !octets.isEmpty && octets.count <= 260
      && octets.allSatisfy { octet in
        switch octet {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5B, 0x5D: true
        default: false
        }
      }
  }

  private static func decoded(_ text: String) -> String? {
    let octets = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < octets.count {
      guard octets[at] == 0x25 else {
        out.append(octets[at])
        at += 1
        continue
      }
      guard at + 2 < octets.count,
        let octet = UInt8(String(decoding: octets[(at + 1)...(at + 2)], as: UTF8.self), radix: 16),
        octet >= 0x20
      else { return nil }
      out.append(octet)
      at += 3
    }
    return String(validating: out, as: UTF8.self)
  }
}
