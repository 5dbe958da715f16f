import Foundation
import Post
import Testing

@Suite struct SecretSourceTests {
  /// No figures and no letters up to f: temporary folders have random names, which stand in sentences.
  static let secret = "rahasia-zqxj"

  @Test(
    "One line end is cut, nothing else is",
    arguments: [
      ("kunci", "kunci"), ("kunci\n", "kunci"), ("kunci\r\n", "kunci"), (" kunci \n", " kunci "),
      ("kata sandi é\n", "kata sandi é"),
    ])
  func cutsLineEnd(_ text: String, _ secret: String) throws {
    let folder = try SecretFolder()
    try folder.put("imap", text)
    #expect(try SecretSource.file("imap").read(base: folder.path, environment: [:]) == secret)
    #expect(try SecretSource.file(folder.path + "/imap").read(base: "/nowhere", environment: [:]) == secret)
    #expect(try SecretSource.environment("W").read(base: "/", environment: ["W": text]) == secret)
    let credentials = ["CREDENTIALS_DIRECTORY": folder.path]
    #expect(try SecretSource.credential("imap").read(base: "/", environment: credentials) == secret)
    let command = SecretSource.command(["cat", "imap"])
    #expect(try command.read(base: folder.path, environment: [:]) == secret)
  }

  @Test(
    "A secret that is not one line of text is refused without being shown",
    arguments: [
      ("", "empty"), ("\n", "empty"), ("\r\n", "empty"), ("\(secret)\n\n", "more than one line"),
      ("\(secret)\r\r\n", "more than one line"), ("\(secret)\n\(secret)", "more than one line"),
      ("\(secret)\r", "more than one line"), ("\(secret)\0", "NUL"),
      ("\u{FEFF}\(secret)\n", "byte order mark"),
      (secret + String(repeating: "x", count: 64 << 10), "64 KiB"),
    ])
  func refusesOtherText(_ text: String, _ why: String) throws {
    let folder = try SecretFolder()
    let file = try folder.put("imap", text)
    let credentials = ["CREDENTIALS_DIRECTORY": folder.path]
    let sources: [SecretSource] = [
      .file("imap"), .file(file), .credential("imap"), .command(["cat", "imap"]),
    ]
    for source in sources {
      let fault = #expect(throws: PostFault.self) {
        try source.read(base: folder.path, environment: credentials)
      }
      #expect(fault?.kind == .permanent)
      #expect(fault?.sentence.contains(why) == true, "\(fault?.sentence ?? "")")
      hides(fault)
    }
  }

  @Test("Octets that are no UTF-8 are refused")
  func refusesOtherOctets() throws {
    let folder = try SecretFolder()
    try folder.put("imap", [0x61, 0xFF, 0x62])
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.file("imap").read(base: folder.path, environment: [:])
    }
    #expect(fault?.sentence.contains("not UTF-8") == true)
  }

  @Test(
    "A file that others may read is refused with the command that mends it",
    arguments: [
      0o640, 0o604, 0o620, 0o602, 0o610, 0o644, 0o777,
    ])
  func refusesOpenFile(_ mode: Int) throws {
    let folder = try SecretFolder()
    let file = try folder.put("kata sandi", Self.secret, mode: mode)
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.file("kata sandi").read(base: folder.path, environment: [:])
    }
    #expect(fault?.kind == .permanent)
    #expect(fault?.sentence.contains("chmod 600 '\(file)'") == true)
    hides(fault)
  }

  @Test("The command that mends it can be pasted into a shell, whatever the path holds")
  func quotesPath() throws {
    let folder = try SecretFolder()
    try folder.put("a'b", Self.secret, mode: 0o644)
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.file("a'b").read(base: folder.path, environment: [:])
    }
    #expect(fault?.sentence.hasSuffix("chmod 600 '\(folder.path)/a'\\''b'") == true)
  }

  @Test("Below the credentials folder the mode is systemd's business; a link out of it is not")
  func trustsCredentials() throws {
    let (credentials, other) = (try SecretFolder(), try SecretFolder())
    let inside = try credentials.put("smtp", "kunci\n", mode: 0o440)
    let outside = try other.put("smtp", "kunci\n", mode: 0o440)
    let link = credentials.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside)
    let environment = ["CREDENTIALS_DIRECTORY": credentials.path]
    #expect(try SecretSource.file(inside).read(base: "/", environment: environment) == "kunci")
    for path in [outside, link, credentials.path + "/../" + other.path.split(separator: "/").last! + "/smtp"]
    {
      #expect(throws: PostFault.self) {
        try SecretSource.file(path).read(base: "/", environment: environment)
      }
    }
    #expect(throws: PostFault.self) { try SecretSource.file(inside).read(base: "/", environment: [:]) }
  }

  @Test("A link is followed, a folder, pipe or device is refused at once")
  func onlyOrdinaryFiles() throws {
    let folder = try SecretFolder()
    let file = try folder.put("imap", "kunci")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: file)
    #expect(try SecretSource.file("link").read(base: folder.path, environment: [:]) == "kunci")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    for path in [".", "pipe", "/dev/null", "/dev/zero"] {
      let fault = #expect(throws: PostFault.self) {
        try SecretSource.file(path).read(base: folder.path, environment: [:])
      }
      #expect(fault?.sentence.contains("no ordinary file") == true)
    }
    let missing = #expect(throws: PostFault.self) {
      try SecretSource.file("none").read(base: folder.path, environment: [:])
    }
    #expect(missing?.sentence.contains("'\(folder.path)/none' does not exist") == true)
  }

  @Test("A variable is refused by its name alone")
  func variables() {
    for environment in [[:], ["LOKET_IMAP": ""]] {
      let fault = #expect(throws: PostFault.self) {
        try SecretSource.environment("LOKET_IMAP").read(base: "/", environment: environment)
      }
      #expect(fault?.kind == .permanent)
      #expect(fault?.sentence.contains("LOKET_IMAP is unset or empty") == true)
    }
  }

  @Test(
    "A secret written where a variable's name belongs is not shown",
    arguments: [secret, "", "4711", "4-zqxj"])
  func secretAsName(_ name: String) {
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.environment(name).read(base: "/", environment: [:])
    }
    #expect(fault?.sentence.contains("no usable name") == true)
    hides(fault)
  }

  @Test("Outside systemd the sentence says how a credential is given")
  func credentialsFolderUnset() throws {
    let folder = try SecretFolder()
    for environment in [[:], ["CREDENTIALS_DIRECTORY": ""], ["CREDENTIALS_DIRECTORY": folder.path]] {
      let fault = #expect(throws: PostFault.self) {
        try SecretSource.credential("imap").read(base: "/", environment: environment)
      }
      #expect(fault?.kind == .permanent)
      #expect(fault?.sentence.contains("LoadCredential=imap:/etc/loket/imap") == true)
    }
  }

  @Test(
    "A credential's name leads nowhere else",
    arguments: ["", ".", "..", "../imap", "a/b", ".imap", "a b", "a\n"])
  func credentialNames(_ name: String) throws {
    let folder = try SecretFolder()
    let fault = #expect(throws: PostFault.self) {
      try SecretSource.credential(name).read(base: "/", environment: ["CREDENTIALS_DIRECTORY": folder.path])
    }
    #expect(fault?.sentence.contains("a credential's name is a file's name") == true)
  }

  /// A fault tells nothing of the secret, however it is printed.
  private func hides(_ fault: PostFault?) {
    var dumped = ""
    dump(fault, to: &dumped)
    for text in ["\(String(describing: fault))", String(reflecting: fault), dumped] {
      #expect(!text.contains("zqxj"))
    }
  }
}
