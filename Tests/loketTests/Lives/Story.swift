import Foundation

/// A scripted life of cases; its lines are explained in `samples/lives/README.md`.
final class Story {
  private let lines: [String]
  private let samples: String
  private let home: String
  private var now = "2026-01-01T09:00:00+07:00"
  private var failures: [String] = []
  private var place = 0
  private var mails = 0

  private var office: String { home + "/office" }

  /// `samples`: the folder of the sample letters.
  init(_ text: String, samples: String) throws {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.samples = samples
    home = FileManager.default.temporaryDirectory.path() + "/loket-life-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try Data("Informasi yang diserahkan.\n".utf8).write(to: URL(fileURLWithPath: home + "/informasi.txt"))
  }

  deinit {
    // ok: a scratch folder that cannot be removed harms no later test
    try? FileManager.default.removeItem(atPath: home)
  }

  /// Plays the story; gives every line that did not come true, with its number.
  func play() throws -> [String] {
    while place < lines.count {
      let words = Self.words(lines[place])
      place += 1
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      try act(first, Array(words.dropFirst()))
    }
    let verified = try loket(["verify"])
    if verified.status != 0 { fail("the office does not verify: \(verified.output)") }
    return failures
  }

  private func fail(_ what: String) { failures.append("\(place): \(lines[max(0, place - 1)]): \(what)") }

  private func act(_ word: String, _ rest: [String]) throws {
    switch word {
    case "office": try makeOffice(rest[0])
    case "at": now = rest[0]
    case "mail": try mail(rest.first, inReplyTo: nil)
    case "reply": try mail(rest.dropFirst().first, inReplyTo: messageID(of: rest[0]))
    case "run": try command(["run", "--once"], mayFail: false)
    case "do": try command(rest, mayFail: false)
    case "refuse": try command(rest, mayFail: true)
    case "case": try expect(rest[0], "status", rest[1]) { $0["status"] as? String }
    case "due": try due(rest)
    case "flag":
      try expect(rest[0], "flags", rest[1]) { ($0["flags"] as? [String])?.first { $0 == rest[1] } }
    case "letters":
      try expect(rest[0], "letters", rest.dropFirst().joined(separator: " ")) {
        ($0["letters"] as? [[String: Any]])?.compactMap { $0["template"] as? String }.joined(separator: " ")
      }
    case "says": try says(rest[0], rest.dropFirst().joined(separator: " "))
    default: fail("no such line")
    }
  }

  // MARK: - What is done

  private func makeOffice(_ procedure: String) throws {
    _ = try loket(["init", office, "--procedure", procedure])
    let zone = ["balangan", "lombok-barat"].contains(procedure) ? "Asia/Makassar" : "Asia/Jakarta"
    let settings = """
      {
        office: { name: "PPID Contoh", email: "ppid@contoh.example", city: "Contohan", timeZone: "\(zone)" },
        procedure: "\(procedure)",
        people: [
          { name: "Sri Rahayu, S.Sos.", role: "ppid", title: "PPID Contoh", nip: "197001012000012001" },
          { name: "Drs. Bambang Hadi", role: "atasan", title: "Sekretaris Daerah selaku Atasan PPID" },
          { name: "Rina Marlina", role: "officer" },
        ],
        units: [{ name: "Bidang Klarifikasi", email: "klarifikasi@contoh.example" }],
        commission: { name: "Komisi Informasi Provinsi Contoh", address: "Jalan Contoh 2" },
      }
      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: office + "/office.json5"))
  }

  private func command(_ words: [String], mayFail: Bool) throws {
    let words = words.map { $0 == "FILE" ? home + "/informasi.txt" : $0 }
    let outcome = try loket(words)
    if mayFail, outcome.status == 0 { fail("was done") }
    if !mayFail, outcome.status != 0 { fail("exit status \(outcome.status): \(outcome.errors)") }
  }

  private func mail(_ sample: String?, inReplyTo: String?) throws {
    mails += 1
    let head =
      "Received: from surat.example by mx.contoh.example; \(Self.mailDate(now))\n"
      + (inReplyTo.map { "In-Reply-To: \($0)\n" } ?? "")
    var letter = try sample.map(sampleLetter) ?? ""
    if sample == nil {
      while place < lines.count, lines[place].hasPrefix("|") {
        letter += lines[place].dropFirst(lines[place].hasPrefix("| ") ? 2 : 1) + "\n"
        place += 1
      }
      letter =
        "Date: \(Self.mailDate(now))\nMessage-ID: <\(mails).\(UUID().uuidString)@surat.example>\n" + letter
    }
    try Data((head + letter).utf8).write(to: URL(fileURLWithPath: "\(office)/mail/new/\(1_000 + mails)"))
  }

  /// A sample's letter without the trace of the way it took, which is another here.
  private func sampleLetter(_ name: String) throws -> String {
    let text = try String(contentsOf: URL(fileURLWithPath: "\(samples)/\(name)/letter.eml"), encoding: .utf8)
      .replacing("\r\n", with: "\n")
    let from = text.range(of: "\nFrom: ").map { text.index(after: $0.lowerBound) } ?? text.startIndex
    var lines = text[from...].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.prefix(20).enumerated() {
      if line.hasPrefix("Date: ") { lines[index] = "Date: \(Self.mailDate(now))" }
      if line.hasPrefix("Message-ID: ") {
        lines[index] = "Message-ID: <\(mails).\(UUID().uuidString)@surat.example>"
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - What came true

  private func show(_ id: String) throws -> [String: Any]? { try loket(["show", id, "--json"]).json }

  private func expect(_ id: String, _ what: String, _ wanted: String, _ found: ([String: Any]) -> String?)
    throws
  {
    guard let sheet = try show(id) else { return fail("there is no \(id)") }
    let found = found(sheet)
    if found != wanted { fail("\(what) is \(found ?? "nothing")") }
  }

  private func due(_ words: [String]) throws {
    try expect(words[0], words[1], words.dropFirst(2).joined(separator: " ")) { sheet in
      let deadlines = sheet["deadlines"] as? [[String: Any]] ?? []
      let last = deadlines.last { $0["name"] as? String == words[1] }
      return last.map { "\($0["due"] as? String ?? "?") \($0["state"] as? String ?? "?")" }
    }
  }

  private func says(_ key: String, _ words: String) throws {
    let id = String(key.prefix(11))
    let folder = "\(office)/cases/\(id.prefix(4))/\(id)/surat-keluar/\(key)"
    let outcome = try loket(["mime", folder + ".eml", "--json"])
    let parts = outcome.json?["parts"] as? [[String: Any]]
    let text =
      parts?.first { $0["type"] as? String == "text/plain" }?["text"] as? String
      ?? (FileManager.default.contents(atPath: folder + ".txt").map { String(decoding: $0, as: UTF8.self) }
        ?? "")
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !plain.contains(words) {
      fail(plain.isEmpty ? "there is no such letter" : "the letter does not say so")
    }
  }

  private func messageID(of key: String) throws -> String? {
    let letters = try show(String(key.prefix(11)))?["letters"] as? [[String: Any]] ?? []
    return letters.first { $0["key"] as? String == key }?["messageID"] as? String
  }

  private func loket(_ words: [String]) throws -> CommandLineTests.Outcome {
    let options = words.first == "init" ? [] : ["--office", office, "--now", now]
    return try CommandLineTests.loket(words + options)
  }

  // MARK: - Words

  /// A line's words; what stands in quotation marks is one.
  static func words(_ line: String) -> [String] {
    var (words, word, isQuoted, isOpen) = ([String](), "", false, false)
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        isOpen = true
      case " " where !isQuoted:
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      default:
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }

  /// `2026-03-13T09:10:00+08:00` as mails write it.
  private static func mailDate(_ text: String) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let digits = Array(text)
    let month = Int(String(digits[5..<7])).map { months[$0 - 1] } ?? "Jan"
    let zone = String(digits[19...]).replacing(":", with: "")
    return "\(String(digits[8..<10])) \(month) \(String(digits[0..<4])) \(String(digits[11..<19])) \(zone)"
  }
}
