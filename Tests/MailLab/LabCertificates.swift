/// Certificates of the lab, made by openssl: an authority, and what a server shows.
struct LabCertificates {
  /// The file with the authority that signed the right certificate.
  let authority: String
  /// The files of the server's certificate and key.
  let certificate: String
  let key: String

  /// Makes them in a folder.
  init(_ kind: LabCertificate, in folder: LabFolder) throws {
    authority = folder.file("authority.pem")
    certificate = folder.file("server.pem")
    key = folder.file("server.key")
    try Self.makeAuthority("authority", in: folder)
    var signer = "authority"
    if kind == .unknownAuthority {
      signer = "stranger"
      try Self.makeAuthority(signer, in: folder)
    }
    let names = kind == .otherName ? "DNS:surat.example.id" : "IP:127.0.0.1,DNS:localhost"
    try folder.write("names", "subjectAltName=\(names)\n")
    try LabProcess.run(
      [LabNeeds.Programs.openssl, "req", "-newkey"] + Self.curve + [
        "-nodes", "-keyout", key, "-out", folder.file("request"), "-subj", "/CN=lab",
      ], in: folder)
    try LabProcess.run(
      [
        LabNeeds.Programs.openssl, "x509", "-req", "-in", folder.file("request"), "-CA",
        folder.file("\(signer).pem"), "-CAkey", folder.file("\(signer).key"), "-CAcreateserial", "-out",
        certificate, "-extfile", folder.file("names"), "-days", kind == .expired ? "-1" : "30",
      ], in: folder)
  }

  private static let curve = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]

  private static func makeAuthority(_ name: String, in folder: LabFolder) throws {
    try LabProcess.run(
      [LabNeeds.Programs.openssl, "req", "-x509", "-newkey"] + curve + [
        "-nodes", "-keyout", folder.file("\(name).key"), "-out", folder.file("\(name).pem"), "-days", "30",
        "-subj", "/CN=\(name)",
      ], in: folder)
  }
}

/// What certificate a server shows.
package enum LabCertificate: Sendable {
  /// For 127.0.0.1 and localhost, by the lab's authority.
  case right
  /// For another host.
  case otherName
  /// By an authority that the client is not told of.
  case unknownAuthority
  /// Over since yesterday.
  case expired
}
