import Disk
import Station

/// What a running daemon says: lines for the log on standard error, the state for systemd.
final class ServiceDesk {
  private let notice: ServiceNotice
  private var hasComplained = false

  init(_ notice: ServiceNotice) {
    self.notice = notice
  }

  /// Says what has happened.
  func tell(_ event: Daemon.Event) {
    switch event {
    case .started(let mailboxes):
      Terminal.complain("running, \(mailboxes) mailboxes")
      say { () throws(DiskFault) in try notice.ready(status: "\(mailboxes) mailboxes") }
    case .round(let report):
      for line in report.lines { Terminal.complain(line) }
      for problem in report.problems { Terminal.complain(problem) }
      if let problem = report.problems.last {
        say { () throws(DiskFault) in try notice.status(problem) }
      }
    case .reloading: say { () throws(DiskFault) in try notice.reloading() }
    case .reloaded: Terminal.complain("office.json5 is read again and in force")
    case .reloadRefused(let sentence):
      Terminal.complain("the old configuration stays in force: \(sentence)")
      say { () throws(DiskFault) in try notice.ready(status: "old configuration: \(sentence)") }
    case .alive: say { () throws(DiskFault) in try notice.beat() }
    case .stopping:
      Terminal.complain("stopping")
      say { () throws(DiskFault) in try notice.stopping(status: "after the letter at hand") }
    }
  }

  /// Letters go on when systemd's socket does not take a word; once is enough to say so.
  private func say(_ body: () throws(DiskFault) -> Void) {
    do {
      try body()
    } catch {
      if !hasComplained { Terminal.complain("systemd hears nothing: \(error.sentence)") }
      hasComplained = true
    }
  }
}
