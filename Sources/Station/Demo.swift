import Civil
import Desk
import Disk
import Records

/// `loket demo`: an office from the samples, two rounds, and what happened.
package enum Demo {
  /// The hour of the story: after every sample letter, on a working day.
  static let hour = "2026-11-24T17:00:00+07:00"

  /// The first of `loket-demo`, `loket-demo-2` … that does not exist in the current folder.
  package static func freeFolder() throws -> String {
    var name = "loket-demo"
    var number = 1
    while try DiskFile.info(name) != nil {
      number += 1
      name = "loket-demo-\(number)"
    }
    return name
  }

  /// Makes the office, drops the sample letters, runs a round, drops those with scans, runs another, and tells about it.
  package static func tell(in folder: OfficeFolder, clock given: Clock?) throws -> String {
    guard let pinned = Instant(rfc3339: hour) else { throw StationFault.notText("the demo's hour") }
    let clock = given ?? Clock(now: { pinned }, isPinned: true)
    try OfficeMaking.make(
      folder, procedure: "umum", configuration: Supplies.embedded("samples/office/office.json5"))
    let mails = try drop(list: "samples/office/mail.txt", into: folder.mail + "/new", suffix: "eml")
    let files = try drop(list: "samples/office/inbox.txt", into: folder.inbox, suffix: nil)
    let station = try OfficeStation(folder, clock: clock)
    var report = try station.runOnce()
    let scanned = try drop(list: "samples/office/scans.txt", into: folder.mail + "/new", suffix: "eml")
    let paper = try drop(list: "samples/office/scans.txt", into: folder.inbox, suffix: "pdf", "jpg")
    report += try station.runOnce()
    var lines = [
      "Made an office in \(folder.root) from the samples: \(mails + scanned) mails in mail/new, "
        + "\(files + paper) files in inbox, \(scanned + paper) of them with scans.",
      "Two rounds at \(clock.now().rfc3339(in: station.settings.zone)):", "",
    ]
    lines += try story(station, report)
    return lines.joined(separator: "\n")
  }

  /// Copies the letters that a list names, those with some endings or all; a line is a path below samples/, `#` begins
  /// a comment.
  private static func drop(list: String, into target: String, suffix: String?...) throws -> Int {
    var count = 0
    for line in Supplies.embedded(list)?.split(separator: 0x0A) ?? [] {
      let name = String(decoding: line.prefix { $0 != 0x23 }, as: UTF8.self).trimmed
      guard !name.isEmpty, suffix.contains(where: { $0.map { name.hasSuffix($0) } ?? true }),
        let octets = Supplies.embedded("samples/" + name)
      else { continue }
      count += 1
      let file = name.split(separator: "/").joined(separator: "-")
      let order = count < 10 ? "0\(count)" : "\(count)"
      try DiskFile.replace("\(target)/\(order)-\(file)", with: octets, mode: 0o600, sync: false)
    }
    return count
  }

  private static func story(_ station: OfficeStation, _ report: RoundReport) throws -> [String] {
    let query = try CaseQuery(station)
    let cases = try query.list(text: "", statuses: [], dueBy: nil, kind: nil)
    var lines = ["Letters became cases:"] + CaseQuery.table(cases).map { "  " + $0 }
    lines += ["", "Letters written (outbox/ holds the mails, print/ what goes by post):"]
    for line in cases {
      for letter in line.record.letters {
        lines.append("  \(letter.template)  for \(line.record.id.text)  \(letter.state.rawValue)")
      }
    }
    lines += ["", report.summary, "", "Waiting for a person:"]
    let review = try DiskFile.list(station.folder.review).filter {
      $0.kind == .folder && $0.name != ReviewShelf.done
    }
    lines += review.isEmpty ? ["  nothing"] : review.map { "  review/\($0.name)/  (BACA.txt says why)" }
    let first = cases.first?.record.id.text ?? "2026-P-0001"
    lines += [
      "", "Where to look:",
      "  \(station.folder.root)/BACA-SAYA.txt           the officers' guide",
      "  \(station.folder.root)/cases/\(first.prefix(4))/\(first)/   one case: the letter, its papers, our letters",
      "  \(station.folder.root)/register/               the register books and the journal",
      "  \(station.folder.root)/decisions/              a form for each case that waits for an officer",
      "  loket show \(first) --office \(station.folder.root)",
      "  loket verify --office \(station.folder.root)",
    ]
    return lines
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var octets = utf8[...]
    while let first = octets.first, first <= 0x20 { octets = octets.dropFirst() }
    while let last = octets.last, last <= 0x20 { octets = octets.dropLast() }
    return String(octets) ?? self
  }
}
