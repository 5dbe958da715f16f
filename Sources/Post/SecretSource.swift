/// Where a password or token comes from; never the configuration itself.
///
/// No sentence of a fault holds any part of what was read.
package enum SecretSource: Sendable, Equatable {
  /// A file that only its owner may read; a relative path counts from the office's folder.
  case file(String)
  /// A variable of the environment, by its name.
  case environment(String)
  /// A file of that name among the service's credentials (systemd.exec(5), LoadCredential=).
  case credential(String)
  /// A program and its arguments, which prints the secret; no shell reads them.
  case command([String])

  /// The secret: one line of text, never empty.
  ///
  /// `base`: the office's folder. `environment`: where variables, `CREDENTIALS_DIRECTORY` and `PATH` are looked
  /// up; a command gets all of it. `commandLimit`: how long a command may take; where a person must type something
  /// first, it takes longer. Every fault is permanent, but that a command does not end in time.
  package func read(
    base: String, environment: [String: String], commandLimit: Duration = .seconds(10)
  ) throws(PostFault) -> String {
    switch self {
    case .file(let path):
      let whole = path.utf8.first == 0x2F ? path : base + "/" + path
      let file = SecretFile(
        path: whole, noun: "the file '\(whole)'", mend: "put the secret there, mode 600",
        credentials: environment["CREDENTIALS_DIRECTORY"])
      return try Self.line(try file.octets(), of: file.noun)
    case .environment(let name):
      // A name that is none may be the secret itself, written in the wrong place.
      guard Self.isName(name) else {
        throw PostFault(
          .permanent, "a secret's variable has no usable name; write letters, digits and _, no digit first")
      }
      guard let value = environment[name], !value.utf8.isEmpty else {
        throw PostFault(.permanent, "the variable \(name) is unset or empty; set it where loket is started")
      }
      return try Self.line(Array(value.utf8), of: "the variable \(name)")
    case .credential(let name): return try Self.credential(name, environment)
    case .command(let words):
      let command = try SecretCommand(words, folder: base, environment: environment)
      return try Self.line(try command.output(within: commandLimit), of: "the output of '\(command.name)'")
    }
  }

  private static func credential(_ name: String, _ environment: [String: String]) throws(PostFault) -> String
  {
    guard let first = name.utf8.first, first != 0x2E, name.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x2F }) else {
      throw PostFault(
        .permanent, "a credential's name is a file's name; write it without '/', spaces and a leading dot")
    }
    let unit = "write LoadCredential=\(name):/etc/loket/\(name) into loket's unit"
    guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.utf8.isEmpty else {
      throw PostFault(
        .permanent,
        "the credential '\(name)' is not there: CREDENTIALS_DIRECTORY is unset; \(unit) and let systemd start it"
      )
    }
    let file = SecretFile(
      path: folder + "/" + name, noun: "the credential '\(name)'", mend: "\(unit) and restart it",
      credentials: folder)
    return try line(try file.octets(), of: file.noun)
  }

  /// The one line that octets hold, its end cut off.
  static func line(_ octets: [UInt8], of noun: String) throws(PostFault) -> String {
    var line = octets[...]
    if line.last == 0x0A { line.removeLast() }
    if line.count < octets.count, line.last == 0x0D { line.removeLast() }
    guard !line.isEmpty else { throw PostFault(.permanent, "\(noun) is empty; it must hold the secret") }
    guard !line.contains(where: { [0x00, 0x0A, 0x0D].contains($0) }) else {
      throw PostFault(
        .permanent, "\(noun) holds more than one line, or a NUL; it must hold the secret alone, on one line")
    }
    // Some editors put this before the text; the server would take it for a part of the password.
    guard !line.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw PostFault(.permanent, "\(noun) begins with a byte order mark; save it as UTF-8 without one")
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw PostFault(.permanent, "\(noun) is not UTF-8 text; save it as UTF-8")
    }
    return text
  }

  /// Whether a name is one of an environment variable (POSIX: letters, digits, underscore, no digit first).
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { octet in
      switch octet {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
      default: false
      }
    }
  }
}
