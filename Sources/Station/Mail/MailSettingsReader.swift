import Json
import Post

/// Reads what `office.json5` says about mailboxes and sending.
enum MailSettingsReader {
  /// One entry of `mailboxes`.
  static func mailbox(_ value: JsonValue, _ path: String) throws(JsonFault) -> MailboxSetting {
    var fields = try JsonFields(value, path: path)
    let kind = try fields.string("kind")
    let mailbox: MailboxSetting
    switch kind {
    case "maildir":
      mailbox = .maildir(
        path: try fields.string("path"), filed: try fields.optionalString("filed") ?? "Loket")
    case "imap": mailbox = .imap(try imap(&fields))
    default:
      throw JsonFault(
        line: value.line, what: "\(path).kind '\(kind)' is unknown",
        mend: "write \"imap\" or \"maildir\"")
    }
    try fields.finish()
    return mailbox
  }

  /// The value of `send`.
  static func sending(_ value: JsonValue) throws(JsonFault) -> SendSetting {
    var fields = try JsonFields(value, path: "send")
    let kind = try fields.string("kind")
    let send: SendSetting
    switch kind {
    case "folder": send = .folder
    case "smtp": send = .smtp(try smtp(&fields))
    default:
      throw JsonFault(
        line: value.line, what: "send.kind '\(kind)' is unknown", mend: "write \"smtp\" or \"folder\"")
    }
    try fields.finish()
    return send
  }

  private static func imap(_ fields: inout JsonFields) throws(JsonFault) -> ImapSetting {
    let place = try ServerPlace(&fields, clear: "imap", secured: "imaps")
    let folder = place.path.isEmpty ? "INBOX" : place.path
    let user = try fields.string("user")
    let login = try login(&fields)
    guard login != .anonymous else {
      throw JsonFault(
        line: try fields.required("url").line, what: "\(fields.path(of: "password")) is missing",
        mend: "say where the password is, as in { file: \"/etc/loket/imap\" }")
    }
    let filed = try fields.optionalString("filed") ?? "Loket"
    guard filed != folder else {
      throw JsonFault(
        line: try fields.required("filed").line,
        what: "\(fields.path(of: "filed")) is the folder that letters arrive in", mend: "name another folder")
    }
    return ImapSetting(
      server: place.server, folder: folder, user: user, login: login, filed: filed,
      sent: try fields.optionalString("sent"))
  }

  private static func smtp(_ fields: inout JsonFields) throws(JsonFault) -> SmtpSetting {
    let place = try ServerPlace(&fields, clear: "smtp", secured: "smtps")
    let user = try fields.optionalString("user") ?? ""
    let login = try login(&fields)
    if user.isEmpty != (login == .anonymous) {
      throw JsonFault(
        line: try fields.required("url").line, what: "send has a user without a password, or the reverse",
        mend: "give both, or neither for a relay that asks for none")
    }
    return SmtpSetting(
      server: place.server, user: user, login: login, from: try address("from", &fields, keyed: false),
      bounces: try address("bounces", &fields, keyed: true), copy: try fields.optionalBool("copy") ?? false)
  }

  private static func address(_ name: String, _ fields: inout JsonFields, keyed: Bool) throws(JsonFault)
    -> String?
  {
    guard let value = fields.value(name) else { return nil }
    guard let text = value.string else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: name)) is no text",
        mend: "write it as in \"ppid@example.go.id\"")
    }
    let plain = keyed ? text.replacing("{key}", with: "key") : text
    guard EnvelopeAddress(plain) != nil else {
      throw JsonFault(
        line: value.line, what: "\(fields.path(of: name)) is no plain mail address",
        mend: keyed
          ? "write it as in \"bounce@example.go.id\" or \"bounce+{key}@example.go.id\""
          : "write it as in \"ppid@example.go.id\"")
    }
    return text
  }

  private static func login(_ fields: inout JsonFields) throws(JsonFault) -> CredentialSource {
    if let value = fields.value("password") {
      if let other = fields.value("oauth") {
        throw JsonFault(
          line: other.line, what: "\(fields.path(of: "oauth")) stands beside a password",
          mend: "keep one of them")
      }
      return .password(try secret(value, fields.path(of: "password")))
    }
    guard var oauth = try fields.fields("oauth") else { return .anonymous }
    let url = try oauth.required("tokenUrl")
    let id = try oauth.string("clientId")
    let clientSecret = try oauth.value("clientSecret").map { (value) throws(JsonFault) in
      try secret(value, oauth.path(of: "clientSecret"))
    }
    let refreshToken = try secret(try oauth.required("refreshToken"), oauth.path(of: "refreshToken"))
    let scope = try oauth.optionalString("scope")
    let authorities = try oauth.optionalString("ca")
    let account: OAuthAccount
    do {
      account = try OAuthAccount(
        tokenURL: url.string ?? "", clientID: id, clientSecret: clientSecret, refreshToken: refreshToken,
        scope: scope, authorities: authorities)
    } catch {
      throw JsonFault(
        line: url.line, what: "\(oauth.path(of: "tokenUrl")) or clientId cannot be used", mend: error.sentence
      )
    }
    try oauth.finish()
    return .oauth(account)
  }

  private static func secret(_ value: JsonValue, _ path: String) throws(JsonFault) -> SecretSource {
    let mend =
      "write { file: \"/etc/loket/secret\" }, { environment: \"NAME\" }, { credential: \"name\" } "
      + "or { command: [\"pass\", \"…\"] }"
    guard value.string == nil else {
      throw JsonFault(
        line: value.line, what: "\(path) holds the secret itself, which never stands in office.json5",
        mend: mend)
    }
    var fields = try JsonFields(value, path: path)
    let source: SecretSource
    if let file = try fields.optionalString("file") {
      source = .file(file)
    } else if let name = try fields.optionalString("environment") {
      source = .environment(name)
    } else if let name = try fields.optionalString("credential") {
      source = .credential(name)
    } else {
      let words = try fields.strings("command")
      guard !words.isEmpty, !words[0].isEmpty else {
        throw JsonFault(line: value.line, what: "\(path) does not say where the secret is", mend: mend)
      }
      source = .command(words)
    }
    try fields.finish()
    return source
  }
}
