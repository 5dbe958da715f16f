import Civil
package import Records

/// Where things lie in an office's folder (contract, "An office is a folder").
package struct OfficeFolder: Sendable {
  /// The folder itself, without a trailing slash.
  package let root: String

  package init(root: String) {
    self.root = root.utf8.count > 1 && root.utf8.last == 0x2F ? String(root.dropLast()) : root
  }

  package var configuration: String { root + "/office.json5" }
  package var templates: String { root + "/templates" }
  package var procedures: String { root + "/procedures" }
  package var holidays: String { root + "/holidays" }
  package var inbox: String { root + "/inbox" }
  package var decisions: String { root + "/decisions" }
  package var review: String { root + "/review" }
  package var quarantine: String { root + "/quarantine" }
  package var print: String { root + "/print" }
  package var outbox: String { root + "/outbox" }
  package var cases: String { root + "/cases" }
  package var mail: String { root + "/mail" }
  package var register: String { root + "/register" }
  package var journal: String { register + "/journal" }
  package var state: String { root + "/state" }
  package var lock: String { state + "/lock" }
  package var checkpoint: String { state + "/register.checkpoint" }
  package var atWork: String { state + "/at-work" }
  /// Says whether the last run ended by a crash.
  package var crashed: String { state + "/crashed" }
  /// What was recognised on scans of letters that are not filed yet.
  package var scans: String { state + "/scans" }
  package var senders: String { state + "/senders" }
  /// Letters fetched from mail servers and not yet decided about, a folder for each mailbox.
  package var spool: String { state + "/spool" }
  /// What is known of the messages in the mailboxes, a file for each.
  package var mailboxes: String { state + "/mailboxes" }
  /// What happens to the letters that are being sent.
  package var sending: String { state + "/sending" }
  /// How far the forms in `decisions/` know the register, and which there are.
  package var decisionsKnown: String { state + "/decisions-known" }
  package var leftovers: String { state + "/leftovers" }
  /// Dropped letters that are being filed. Not in `state/`, which may be deleted: a letter lies nowhere else then.
  package var claims: String { root + "/.loket-diambil" }
  /// The office's secret: what makes its Message-IDs unforgeable. Not in `state/`, which may be deleted.
  package var key: String { root + "/.loket-key" }
  /// The officers' guide.
  package var guide: String { root + "/BACA-SAYA.txt" }

  /// The folders an office has from the start, outermost first.
  package var folders: [String] {
    [
      root, inbox, decisions, review, quarantine, print, outbox, cases, mail, mail + "/new", mail + "/cur",
      mail + "/tmp", register, journal, state,
    ]
  }

  /// A case's folder.
  package func caseFolder(_ id: CaseID) -> String { "\(cases)/\(id.year)/\(id.text)" }

  /// Where letters lie that belong to no case.
  package func strays(year: Int) -> String { "\(cases)/\(year)/surat-lain" }

  /// The journal file of a year.
  package func journalFile(year: Int) -> String { "\(journal)/\(year).jsonl" }

  /// A book of a year.
  package func book(_ volume: Volume, year: Int) -> String { "\(register)/\(volume.name)-\(year).csv" }

  /// A path as messages show it: from the office's folder.
  package func shown(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }
}
